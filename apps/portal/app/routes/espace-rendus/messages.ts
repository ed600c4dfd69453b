import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Tes rendus',
    lede: 'Un travail par module, lu par une formatrice de ta promotion. Ce que tu rends reste entre elle et toi.',
    next: {
      untouched: 'Lire la consigne et commencer',
      draft: 'Reprendre ton brouillon',
      submitted: 'Ta formatrice le lit\u202f; un e-mail te préviendra.',
      returned: 'Lire le retour et rendre une nouvelle version',
      accepted: 'Relire le retour',
    },
    emptyTitle: 'Aucun travail pour le moment',
    empty: 'La formation n’en demande pas encore. Ils paraîtront ici.',
    outline: 'Voir la formation',
  },
  en: {
    title: 'Your work',
    lede: 'One piece of work a module, read by a trainer of your cohort. What you hand in stays between the two of you.',
    next: {
      untouched: 'Read the brief and begin',
      draft: 'Go on with your draft',
      submitted: 'Your trainer is reading it; you will get an e-mail.',
      returned: 'Read the feedback and hand in a new version',
      accepted: 'Read the feedback again',
    },
    emptyTitle: 'No work for the moment',
    empty: 'The course does not ask for any yet. It will appear here.',
    outline: 'See the course',
  },
});
