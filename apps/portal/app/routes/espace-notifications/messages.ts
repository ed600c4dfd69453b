import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Notifications',
    unread: (n: number) =>
      n === 0
        ? 'Tu as tout lu.'
        : plural(n, 'fr', { one: `${n} nouveauté à lire.`, other: `${n} nouveautés à lire.` }),
    readAll: 'Tout marquer comme lu',
    done: 'Tout est marqué comme lu.',
    settings: 'Choisir ce que je reçois par e-mail',
    isNew: 'Nouveau',
    someone: 'Un ancien membre',
    thread: 'un fil',
    work: 'ton travail',
    gone: 'Ce n’est plus là.',
    series: (n: number, from: string, title: string) =>
      `${n} séances prévues à partir du ${from}\u202f: «\u202f${title}\u202f»`,
    what: {
      mention: (from: string, title: string) => `${from} te mentionne dans «\u202f${title}\u202f»`,
      reply: (from: string, title: string) => `${from} répond à ton fil «\u202f${title}\u202f»`,
      thread: (from: string, title: string) => `${from} répond dans «\u202f${title}\u202f», où tu as écrit`,
      answer: (from: string, title: string) =>
        `${from} a donné la réponse retenue dans «\u202f${title}\u202f»`,
      review: (from: string, title: string) => `${from} a relu «\u202f${title}\u202f»`,
      hidden: (_from: string, title: string) => `Ton message dans «\u202f${title}\u202f» est masqué`,
      report: (_from: string, title: string) => `Un message est signalé dans «\u202f${title}\u202f»`,
      'session-planned': (_from: string, title: string) => `Séance prévue\u202f: «\u202f${title}\u202f»`,
      'session-moved': (_from: string, title: string) =>
        `Nouvel horaire pour la séance «\u202f${title}\u202f»`,
      'session-recorded': (_from: string, title: string) =>
        `L’enregistrement ou les notes de «\u202f${title}\u202f» sont là`,
      'session-cancelled': (_from: string, title: string) => `Séance annulée\u202f: «\u202f${title}\u202f»`,
      'plan-changed': (_from: string, title: string) =>
        `Tes modules s’ouvrent à d’autres dates\u202f: «\u202f${title}\u202f»`,
      'trainer-named': (_from: string, title: string) =>
        `Ta place de formatrice dans «\u202f${title}\u202f» est nouvelle ou a changé`,
      'trainer-left': (_from: string, title: string) => `Tu n’encadres plus «\u202f${title}\u202f»`,
      message: (from: string, _title: string) => `${from} t’écrit`,
      announcement: (from: string, title: string) => `${from} t’écrit\u202f: «\u202f${title}\u202f»`,
      'seat-offered': (_from: string, title: string) =>
        `Une place s’est libérée pour toi dans «\u202f${title}\u202f»`,
      'seat-lapsed': (_from: string, title: string) =>
        `Le temps de prendre ta place dans «\u202f${title}\u202f» est écoulé`,
      'seat-removed': (_from: string, title: string) =>
        `Tu n’es plus sur la liste d’attente de «\u202f${title}\u202f»`,
      absence: (_from: string, title: string) =>
        `Ta présence n’est pas notée à «\u202f${title}\u202f»\u202f: tu peux dire pourquoi`,
      'absence-told': (from: string, title: string) =>
        `${from} donne sa raison d’absence pour «\u202f${title}\u202f»`,
      'certificate-issued': (_from: string, title: string) => `Ton certificat «\u202f${title}\u202f» est là`,
      'certificate-replaced': (_from: string, title: string) =>
        `Ton nouveau certificat «\u202f${title}\u202f» remplace l’ancien`,
      'certificate-revoked': (_from: string, title: string) =>
        `Ton certificat «\u202f${title}\u202f» a été retiré`,
      'certificate-expiring': (_from: string, title: string) =>
        `Ton certificat «\u202f${title}\u202f» arrive à son terme`,
      attestations: (_from: string, title: string) => `Tes attestations pour «\u202f${title}\u202f» sont là`,
      'taken-over': (from: string, title: string) =>
        `${from} a repris ta relecture de «\u202f${title}\u202f»`,
    },
    emptyTitle: 'Rien pour l’instant',
    empty:
      'Quand quelqu’un te mentionne, te répond ou relit ton travail, ça s’affiche ici et sur la cloche en haut de chaque page.',
    course: 'Voir la formation',
    older: 'Plus anciennes',
    newest: 'Revenir aux plus récentes',
    pages: 'Autres pages',
  },
  en: {
    title: 'Notifications',
    unread: (n: number) => (n === 0 ? 'You have read everything.' : `${n} to read.`),
    readAll: 'Mark all as read',
    done: 'Everything is marked as read.',
    settings: 'Choose what I get by e-mail',
    isNew: 'New',
    someone: 'A former member',
    thread: 'a thread',
    work: 'your work',
    gone: 'This is no longer there.',
    series: (n: number, from: string, title: string) => `${n} sessions planned from ${from}: “${title}”`,
    what: {
      mention: (from: string, title: string) => `${from} mentions you in “${title}”`,
      reply: (from: string, title: string) => `${from} replies to your thread “${title}”`,
      thread: (from: string, title: string) => `${from} replies in “${title}”, where you wrote`,
      answer: (from: string, title: string) => `The reply by ${from} is the chosen answer in “${title}”`,
      review: (from: string, title: string) => `${from} has reviewed “${title}”`,
      hidden: (_from: string, title: string) => `Your post in “${title}” is hidden`,
      report: (_from: string, title: string) => `A post is reported in “${title}”`,
      'session-planned': (_from: string, title: string) => `Session planned: “${title}”`,
      'session-moved': (_from: string, title: string) => `New time for the session “${title}”`,
      'session-recorded': (_from: string, title: string) =>
        `The recording or the notes of “${title}” are there`,
      'session-cancelled': (_from: string, title: string) => `Session cancelled: “${title}”`,
      'trainer-named': (_from: string, title: string) =>
        `Your place as a trainer of “${title}” is new or has changed`,
      'trainer-left': (_from: string, title: string) => `You no longer train “${title}”`,
      'plan-changed': (_from: string, title: string) => `Your modules open on other dates: “${title}”`,
      message: (from: string, _title: string) => `${from} writes to you`,
      announcement: (from: string, title: string) => `Message from ${from}: “${title}”`,
      'seat-offered': (_from: string, title: string) => `A seat has become free for you in “${title}”`,
      'seat-lapsed': (_from: string, title: string) => `The time to take your seat in “${title}” is over`,
      'seat-removed': (_from: string, title: string) => `You are no longer on the waitlist of “${title}”`,
      absence: (_from: string, title: string) =>
        `Your attendance at “${title}” is not recorded: you can say why`,
      'absence-told': (from: string, title: string) =>
        `${from} gives a reason for an absence from “${title}”`,
      'certificate-issued': (_from: string, title: string) => `Your “${title}” certificate is here`,
      'certificate-replaced': (_from: string, title: string) =>
        `Your new “${title}” certificate replaces the former one`,
      'certificate-revoked': (_from: string, title: string) => `Your “${title}” certificate was withdrawn`,
      'certificate-expiring': (_from: string, title: string) =>
        `Your “${title}” certificate is about to expire`,
      attestations: (_from: string, title: string) => `Your attestations for “${title}” are here`,
      'taken-over': (from: string, title: string) => `${from} has taken over your review of “${title}”`,
    },
    emptyTitle: 'Nothing for now',
    empty:
      'When somebody mentions you, replies to you or reviews your work, it shows here and on the bell at the top of each page.',
    course: 'See the course',
    older: 'Older',
    newest: 'Back to the newest',
    pages: 'Other pages',
  },
});
