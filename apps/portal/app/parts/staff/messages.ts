import { defineMessages } from '../../lib/messages';

/** Words that the trainer's and the owner's screens share. */
export const messages = defineMessages({
  fr: {
    crumbs: 'Fil d’Ariane',
    dates: (from: string, to: string) => `Du ${from} au ${to}`,
    cohortStatus: { draft: 'Brouillon', open: 'Inscriptions ouvertes', closed: 'Inscriptions fermées' },
    workState: {
      untouched: 'Pas commencé',
      draft: 'Brouillon',
      submitted: 'À relire',
      returned: 'À retravailler',
      accepted: 'Accepté',
    },
    search: 'Chercher',
    clear: 'Tout afficher',
    previous: 'Précédente',
    next: 'Suivante',
    page: (n: number) => `Page ${n}`,
    pages: 'Pages',
    optional: 'facultatif',
  },
  en: {
    crumbs: 'Breadcrumbs',
    dates: (from: string, to: string) => `From ${from} to ${to}`,
    cohortStatus: { draft: 'Draft', open: 'Open for enrolment', closed: 'Enrolment closed' },
    workState: {
      untouched: 'Not started',
      draft: 'Draft',
      submitted: 'To review',
      returned: 'To rework',
      accepted: 'Accepted',
    },
    search: 'Search',
    clear: 'Show all',
    previous: 'Previous',
    next: 'Next',
    page: (n: number) => `Page ${n}`,
    pages: 'Pages',
    optional: 'optional',
  },
});
