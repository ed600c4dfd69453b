import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Tes rendus',
    lede: 'Un travail par module, lu par une formatrice de ta promotion. Ce que tu rends reste entre elle et toi.',
    module: (n: number) => `Module ${n}`,
    finalCase: 'Cas final',
    states: {
      untouched: { tag: 'À commencer', next: 'Lire la consigne et commencer' },
      draft: { tag: 'Brouillon', next: 'Reprendre ton brouillon' },
      submitted: { tag: 'Rendu', next: 'Ta formatrice le lit\u202f; un e-mail te préviendra.' },
      returned: { tag: 'À reprendre', next: 'Lire le retour et rendre une nouvelle version' },
      accepted: { tag: 'Accepté', next: 'Relire le retour' },
    },
    emptyTitle: 'Aucun travail pour le moment',
    empty: 'La formation n’en demande pas encore. Ils paraîtront ici.',
    outline: 'Voir la formation',
  },
  en: {
    title: 'Your work',
    lede: 'One piece of work a module, read by a trainer of your cohort. What you hand in stays between the two of you.',
    module: (n: number) => `Module ${n}`,
    finalCase: 'Final case',
    states: {
      untouched: { tag: 'To start', next: 'Read the brief and begin' },
      draft: { tag: 'Draft', next: 'Go on with your draft' },
      submitted: { tag: 'Handed in', next: 'Your trainer is reading it; you will get an e-mail.' },
      returned: { tag: 'To take up again', next: 'Read the feedback and hand in a new version' },
      accepted: { tag: 'Accepted', next: 'Read the feedback again' },
    },
    emptyTitle: 'No work for the moment',
    empty: 'The course does not ask for any yet. It will appear here.',
    outline: 'See the course',
  },
});
