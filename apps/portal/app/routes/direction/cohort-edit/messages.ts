import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Promotion',
    cohorts: 'Promotions',
    board: 'Suivi de la promotion',
    details: 'Réglages',
    save: 'Enregistrer',
    sale: 'Inscriptions',
    taken: (n: number, of: number) =>
      `${n} ${plural(n, 'fr', { one: 'place prise ou retenue', other: 'places prises ou retenues' })} sur ${of}.`,
    saleHints: {
      draft: 'Rien ne s’en vend encore.',
      open: 'Ses places se vendent par les offres ouvertes.',
      closed: 'Elle n’est plus en vente\u202f; ses élèves gardent leur accès.',
    },
    closingOffered: (n: number, until: string) =>
      plural(n, 'fr', {
        one: `Une place est proposée à une personne de la liste d’attente\u202f: même si tu fermes, elle peut la prendre jusqu’au ${until}.`,
        other: `Des places sont proposées à ${n} personnes de la liste d’attente\u202f: même si tu fermes, elles peuvent les prendre, la dernière jusqu’au ${until}.`,
      }),
    closedOffered: (n: number, until: string) =>
      plural(n, 'fr', {
        one: `Une place a été proposée avant\u202f: la personne peut encore la prendre, jusqu’au ${until}.`,
        other: `Des places ont été proposées avant\u202f: ${n} personnes peuvent encore les prendre, la dernière jusqu’au ${until}.`,
      }),
    takeBack: 'Reprendre une place sur la liste d’attente',
    closingWaited: (n: number) =>
      plural(n, 'fr', {
        one: 'Une personne attend une place\u202f: si tu fermes, rien ne lui est proposé.',
        other: `${n} personnes attendent une place\u202f: si tu fermes, rien ne leur est proposé.`,
      }),
    openingWaited: (n: number) =>
      plural(n, 'fr', {
        one: 'Une personne attend\u202f: si tu ouvres, la première place libre lui est proposée par e-mail.',
        other: `${n} personnes attendent\u202f: si tu ouvres, les places libres leur sont proposées par e-mail, dans l’ordre.`,
      }),
    open: 'Ouvrir les inscriptions',
    close: 'Fermer les inscriptions',
    reopen: 'Rouvrir les inscriptions',
    offers: 'Offres',
    noOffer: 'Aucune offre ne vend encore ses places.',
    newOffer: 'Créer une offre',
    done: {
      enregistree: 'Les réglages sont enregistrés.',
      ouverte: 'Les inscriptions sont ouvertes.',
      fermee: 'Les inscriptions sont fermées.',
      datee: 'Les dates ont changé.',
      formatrices: 'Les formatrices sont enregistrées.',
      dupliquee:
        'Voici le brouillon\u202f: même plan, mêmes formatrices, mêmes séances, aux nouvelles dates.',
      archivee: 'La promotion est archivée.',
      rouverte: 'La promotion est de retour dans les listes.',
    },
    meanwhile: 'Ce qui vaut maintenant',
    stands: (field: string, value: string) => `${field}\u202f: ${value}`,
    again: 'Si tu enregistres maintenant, c’est ce qui est écrit ci-dessous qui vaut.',
    archivedNotice:
      'Cette promotion est archivée\u202f: hors des listes, ses réglages ne changent plus. Ses élèves gardent leur accès.',
    next: 'Et après',
    duplicate: 'Dupliquer',
    archive: 'Archiver',
    restore: 'Rouvrir',
    dates: 'Dates',
    trainers: 'Formatrices',
    noTrainer: 'Aucune formatrice ne suit encore cette promotion.',
    roles: { lead: 'Référente', co_trainer: 'Co-formatrice', substitute: 'Remplaçante' },
    substitutes: (from: string, until: string) => `du ${from} au ${until}`,
    changeTrainers: 'Changer les formatrices',
    changeDates: 'Changer les dates',
    plan: 'Plan des modules',
  },
  en: {
    title: 'Cohort',
    cohorts: 'Cohorts',
    board: 'Board of the cohort',
    details: 'Settings',
    save: 'Save',
    sale: 'Enrolment',
    taken: (n: number, of: number) =>
      `${n} of ${of} ${plural(of, 'en', { one: 'seat', other: 'seats' })} taken or held.`,
    saleHints: {
      draft: 'Nothing of it is for sale yet.',
      open: 'Its seats sell through the offers that are open.',
      closed: 'It is no longer for sale; its students keep their access.',
    },
    closingOffered: (n: number, until: string) =>
      plural(n, 'en', {
        one: `A seat is offered to one person on the waitlist: even if you close, she can take it until ${until}.`,
        other: `Seats are offered to ${n} people on the waitlist: even if you close, they can take them, the last one until ${until}.`,
      }),
    closedOffered: (n: number, until: string) =>
      plural(n, 'en', {
        one: `A seat was offered before: the person can still take it, until ${until}.`,
        other: `Seats were offered before: ${n} people can still take them, the last one until ${until}.`,
      }),
    takeBack: 'Take a seat back on the waitlist',
    closingWaited: (n: number) =>
      plural(n, 'en', {
        one: 'One person is waiting for a seat: if you close, nothing is offered to her any more.',
        other: `${n} people are waiting for a seat: if you close, nothing is offered to them any more.`,
      }),
    openingWaited: (n: number) =>
      plural(n, 'en', {
        one: 'One person is waiting: if you open, the first free seat is offered to her by mail.',
        other: `${n} people are waiting: if you open, free seats are offered to them by mail, in order.`,
      }),
    open: 'Open enrolment',
    close: 'Close enrolment',
    reopen: 'Reopen enrolment',
    offers: 'Offers',
    noOffer: 'No offer sells its seats yet.',
    newOffer: 'Create an offer',
    done: {
      enregistree: 'The settings are saved.',
      ouverte: 'Enrolment is open.',
      fermee: 'Enrolment is closed.',
      datee: 'The dates have changed.',
      formatrices: 'The trainers are saved.',
      dupliquee: 'This is the draft: same plan, same trainers, same sessions, on the new dates.',
      archivee: 'The cohort is archived.',
      rouverte: 'The cohort is back in the lists.',
    },
    meanwhile: 'What stands now',
    stands: (field: string, value: string) => `${field}: ${value}`,
    again: 'If you save now, what is written below is what counts.',
    archivedNotice:
      'This cohort is archived: out of the lists, its settings no longer change. Its students keep their access.',
    next: 'And then',
    duplicate: 'Duplicate',
    archive: 'Archive',
    restore: 'Bring back',
    dates: 'Dates',
    trainers: 'Trainers',
    noTrainer: 'No trainer follows this cohort yet.',
    roles: { lead: 'Lead', co_trainer: 'Co-trainer', substitute: 'Substitute' },
    substitutes: (from: string, until: string) => `${from} to ${until}`,
    changeTrainers: 'Change the trainers',
    changeDates: 'Change the dates',
    plan: 'Plan of the modules',
  },
});
