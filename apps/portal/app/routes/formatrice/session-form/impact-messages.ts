import { defineMessages, plural } from '../../../lib/messages';

const names = new Intl.ListFormat('fr', { type: 'conjunction' });
const namesInEnglish = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const impactMessages = defineMessages({
  fr: {
    preview: 'Voir ce que ça change',
    previewCancel: 'Voir ce que ça annule',
    nothing: 'Rien ne change\u202f: c’est déjà ainsi.',
    sessions: (n: number) => plural(n, 'fr', { one: 'La séance', other: `Les ${n} séances` }),
    more: (n: number) => plural(n, 'fr', { one: 'Et une autre', other: `Et ${n} autres` }),
    becomes: { planned: 'Nouvelle', moved: 'Nouvel horaire', cancelled: 'Annulée', stays: 'Même horaire' },
    instead: (when: string) => `au lieu du ${when}`,
    rewritten: {
      title: 'Son titre change.',
      description: 'Sa description change.',
      joinUrl: 'Son lien pour rejoindre change.',
    },
    clock:
      'L’heure légale change entre ces dates. Chaque séance reste à l’heure écrite ici, celle du lieu de la promotion.',
    overlap: (when: string, cohort: string | null, who: string[]) =>
      `Au même moment, ${cohort === null ? 'dans une autre promotion' : `«\u202f${cohort}\u202f»`}\u202f: une séance ${when}${who.length > 0 ? `, avec ${names.format(who)}` : ''}.`,
    lost: (kind: 'absence' | 'presence', who: string[], n: number) =>
      kind === 'absence'
        ? plural(n, 'fr', {
            one: `L’absence annoncée pour ${names.format(who)} ne comptera plus.`,
            other: `Les absences annoncées pour ${names.format(who)} ne compteront plus.`,
          })
        : plural(n, 'fr', {
            one: `La présence notée pour ${names.format(who)} ne comptera plus.`,
            other: `Les présences notées pour ${names.format(who)} ne compteront plus.`,
          }),
    othersAmong: (n: number) => plural(n, 'fr', { one: 'une autre personne', other: `${n} autres` }),
    who: 'Qui le saura',
    role: {
      member: (n: number) => plural(n, 'fr', { one: 'Une élève', other: `${n} élèves` }),
      trainer: (n: number) => plural(n, 'fr', { one: 'Une formatrice', other: `${n} formatrices` }),
      substitute: (n: number) => plural(n, 'fr', { one: 'Une remplaçante', other: `${n} remplaçantes` }),
    },
    letter: {
      planned: (n: number) =>
        plural(n, 'fr', {
          one: 'Un e-mail avec la date, et son fichier pour l’agenda.',
          other: `Un seul e-mail avec les ${n} dates, et leurs fichiers pour l’agenda.`,
        }),
      moved: (n: number) =>
        plural(n, 'fr', {
          one: 'Un e-mail avec le nouvel horaire, qui déplace la séance dans l’agenda.',
          other: `Un seul e-mail avec les ${n} nouveaux horaires, qui déplace les séances dans l’agenda.`,
        }),
      cancelled: (n: number) =>
        plural(n, 'fr', {
          one: 'Un e-mail avec ta raison, qui retire la séance de l’agenda.',
          other: `Un seul e-mail avec ta raison, qui retire les ${n} séances de l’agenda.`,
        }),
    },
    unreached: {
      'no-address': 'Pas d’e-mail, faute d’adresse\u202f: c’est la cloche du portail qui le dit.',
      'refused-address':
        'L’adresse refuse nos e-mails\u202f: celui-ci risque de ne pas arriver. La cloche du portail le dit aussi.',
    },
    hears: (dates: string[]) => `Pour ses jours seulement\u202f: ${names.format(dates)}.`,
    gains: (dates: string[]) => `Entre dans ses jours\u202f: ${names.format(dates)}.`,
    loses: (dates: string[]) => `Sort de ses jours\u202f: ${names.format(dates)}.`,
    resting: (name: string) => `${name} (en pause)`,
    others: (n: number) => plural(n, 'fr', { one: 'et une autre', other: `et ${n} autres` }),
    apart: (who: string[]) =>
      plural(who.length, 'fr', {
        one: `${names.format(who)} remplace d’autres jours\u202f: rien ne part pour elle.`,
        other: `${names.format(who)} remplacent d’autres jours\u202f: rien ne part pour elles.`,
      }),
    told: (n: number) =>
      plural(n, 'fr', {
        one: 'Une personne le saura, une fois, par e-mail et par la cloche.',
        other: `${n} personnes le sauront, une fois chacune, par e-mail et par la cloche.`,
      }),
    calendars: 'Les agendas abonnés suivent d’eux-mêmes.',
    nobody:
      'Personne n’est prévenu\u202f: ni le titre, ni la description, ni le lien ne font partir d’e-mail. Le portail et les agendas abonnés montrent les nouveaux mots, et le lien reste dans le portail.',
    noOne: 'Personne n’est prévenu\u202f: la promotion n’a encore ni élève ni formatrice.',
    plan: 'Prévoir',
    cancel: (n: number) => plural(n, 'fr', { one: 'Annuler la séance', other: `Annuler les ${n} séances` }),
  },
  en: {
    preview: 'See what it changes',
    previewCancel: 'See what it cancels',
    nothing: 'Nothing changes: it is so already.',
    sessions: (n: number) => plural(n, 'en', { one: 'The session', other: `The ${n} sessions` }),
    more: (n: number) => plural(n, 'en', { one: 'And one more', other: `And ${n} more` }),
    becomes: { planned: 'New', moved: 'New time', cancelled: 'Cancelled', stays: 'Same time' },
    instead: (when: string) => `instead of ${when}`,
    rewritten: {
      title: 'Its title changes.',
      description: 'Its description changes.',
      joinUrl: 'Its link to join changes.',
    },
    clock:
      'The clock changes between these dates. Each session stays at the time written here, that of the place of the cohort.',
    overlap: (when: string, cohort: string | null, who: string[]) =>
      `At the same time, in ${cohort === null ? 'another cohort' : `“${cohort}”`}: a session ${when}${who.length > 0 ? `, with ${namesInEnglish.format(who)}` : ''}.`,
    lost: (kind: 'absence' | 'presence', who: string[], n: number) =>
      kind === 'absence'
        ? plural(n, 'en', {
            one: `The absence told for ${namesInEnglish.format(who)} will no longer count.`,
            other: `The absences told for ${namesInEnglish.format(who)} will no longer count.`,
          })
        : plural(n, 'en', {
            one: `The presence noted for ${namesInEnglish.format(who)} will no longer count.`,
            other: `The presences noted for ${namesInEnglish.format(who)} will no longer count.`,
          }),
    othersAmong: (n: number) => plural(n, 'en', { one: 'one more', other: `${n} more` }),
    who: 'Who will hear of it',
    role: {
      member: (n: number) => plural(n, 'en', { one: 'One student', other: `${n} students` }),
      trainer: (n: number) => plural(n, 'en', { one: 'One trainer', other: `${n} trainers` }),
      substitute: (n: number) => plural(n, 'en', { one: 'One substitute', other: `${n} substitutes` }),
    },
    letter: {
      planned: (n: number) =>
        plural(n, 'en', {
          one: 'A mail with the date, and its file for the calendar.',
          other: `One mail with the ${n} dates, and their files for the calendar.`,
        }),
      moved: (n: number) =>
        plural(n, 'en', {
          one: 'A mail with the new time, which moves the session in the calendar.',
          other: `One mail with the ${n} new times, which moves the sessions in the calendar.`,
        }),
      cancelled: (n: number) =>
        plural(n, 'en', {
          one: 'A mail with your reason, which takes the session out of the calendar.',
          other: `One mail with your reason, which takes the ${n} sessions out of the calendar.`,
        }),
    },
    unreached: {
      'no-address': 'No mail, for want of an address: the bell of the portal says it.',
      'refused-address':
        'The address refuses our mails: this one may not arrive. The bell of the portal says it too.',
    },
    hears: (dates: string[]) => `For her days only: ${namesInEnglish.format(dates)}.`,
    gains: (dates: string[]) => `Comes to her days: ${namesInEnglish.format(dates)}.`,
    loses: (dates: string[]) => `Leaves her days: ${namesInEnglish.format(dates)}.`,
    resting: (name: string) => `${name} (paused)`,
    others: (n: number) => plural(n, 'en', { one: 'and one more', other: `and ${n} more` }),
    apart: (who: string[]) =>
      plural(who.length, 'en', {
        one: `${namesInEnglish.format(who)} stands in on other days: nothing is sent to her.`,
        other: `${namesInEnglish.format(who)} stand in on other days: nothing is sent to them.`,
      }),
    told: (n: number) =>
      plural(n, 'en', {
        one: 'One person will hear of it, once, by mail and by the bell.',
        other: `${n} people will hear of it, once each, by mail and by the bell.`,
      }),
    calendars: 'Subscribed calendars follow by themselves.',
    nobody:
      'Nobody is told: neither a title, nor a description, nor a link sends a mail. The portal and subscribed calendars show the new words, and the link stays in the portal.',
    noOne: 'Nobody is told: the cohort has neither students nor trainers yet.',
    plan: 'Plan',
    cancel: (n: number) => plural(n, 'en', { one: 'Cancel the session', other: `Cancel the ${n} sessions` }),
  },
});
