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
      draft: 'Nothing of it is for sale yet.',
      open: 'Its seats sell through the offers that are open.',
      closed: 'It is no longer for sale; its students keep their access.',
    },
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
    },
    dated: 'Changing the first day moves the opening of modules, not the sessions already planned.',
  },
});
