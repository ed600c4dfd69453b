import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Mes promotions',
    titleAll: 'Suivi des promotions',
    lede: 'Qui avance, qui attend un retour, qui s’est tu.',
    filter: 'Promotions affichées',
    inUse: 'En cours et à venir',
    archived: 'Archivées',
    noneArchived: 'Aucune promotion n’est archivée.',
    running: 'En cours',
    coming: 'À venir',
    over: 'Terminées',
    seats: (n: number, of: number) =>
      `${n} ${plural(n, 'fr', { one: 'place prise', other: 'places prises' })} sur ${of}`,
    nextSession: 'Prochaine séance',
    letSign: 'Faire signer',
    progress: 'Avancement moyen',
    toReview: (n: number) =>
      plural(n, 'fr', { one: `${n} travail à relire`, other: `${n} travaux à relire` }),
    toCountersign: (n: number) =>
      plural(n, 'fr', { one: `${n} feuille à contresigner`, other: `${n} feuilles à contresigner` }),
    nothingWaits: 'Rien à relire ni à contresigner',
    emptyTitle: 'Aucune promotion ne t’est confiée',
    reviews: 'Voir tout ce qui attend une relecture',
    quizzes: 'Voir les chiffres des questionnaires',
    certifications: 'Voir les certifications',
    empty:
      'La direction t’affecte à une promotion quand elle la crée ou la modifie\u202f; elle apparaîtra ici.',
    emptyOwner: 'Crée la première\u202f: dates, places, prix et formatrices.',
    create: 'Créer une promotion',
  },
  en: {
    title: 'My cohorts',
    titleAll: 'Boards of the cohorts',
    lede: 'Who moves on, who waits for feedback, who has gone quiet.',
    filter: 'Cohorts shown',
    inUse: 'In use',
    archived: 'Archived',
    noneArchived: 'No cohort is archived.',
    running: 'Running',
    coming: 'To come',
    over: 'Over',
    seats: (n: number, of: number) =>
      `${n} of ${of} ${plural(of, 'en', { one: 'seat', other: 'seats' })} taken`,
    nextSession: 'Next session',
    letSign: 'Let people sign',
    progress: 'Average progress',
    toReview: (n: number) =>
      plural(n, 'en', { one: `${n} piece of work to review`, other: `${n} pieces of work to review` }),
    toCountersign: (n: number) =>
      plural(n, 'en', { one: `${n} sheet to countersign`, other: `${n} sheets to countersign` }),
    nothingWaits: 'Nothing to review or to countersign',
    emptyTitle: 'No cohort is entrusted to you yet',
    reviews: 'See all that waits for a review',
    quizzes: 'See the figures of quizzes',
    certifications: 'See certifications',
    empty: 'The owner assigns you to a cohort when creating or changing it; it will appear here.',
    emptyOwner: 'Create the first one: dates, seats, price and trainers.',
    create: 'Create a cohort',
  },
});
