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
      draft: 'Elle n’apparaît pas encore sur le site.',
      open: 'Elle est sur le site et ses places se vendent.',
      closed: 'Elle n’est plus en vente\u202f; ses élèves gardent leur accès.',
    },
    open: 'Ouvrir les inscriptions',
    close: 'Fermer les inscriptions',
    reopen: 'Rouvrir les inscriptions',
    done: {
      creee: 'La promotion est créée.',
      enregistree: 'Les réglages sont enregistrés.',
      ouverte: 'Les inscriptions sont ouvertes\u202f: la promotion est sur le site.',
      fermee: 'Les inscriptions sont fermées.',
    },
    dated: 'Changer le premier jour déplace l’ouverture des modules, pas les séances déjà posées.',
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
      draft: 'It is not on the site yet.',
      open: 'It is on the site and its seats are for sale.',
      closed: 'It is no longer for sale; its students keep their access.',
    },
    open: 'Open enrolment',
    close: 'Close enrolment',
    reopen: 'Reopen enrolment',
    done: {
      creee: 'The cohort is created.',
      enregistree: 'The settings are saved.',
      ouverte: 'Enrolment is open: the cohort is on the site.',
      fermee: 'Enrolment is closed.',
    },
    dated: 'Changing the first day moves the opening of modules, not the sessions already planned.',
  },
});
