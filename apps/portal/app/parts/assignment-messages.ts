import { defineMessages } from '../lib/messages';

/** What assignments are called wherever they are shown. */
export const assignmentMessages = defineMessages({
  fr: {
    module: (n: number) => `Module ${n}`,
    finalCase: 'Cas final',
    states: {
      ...{ untouched: 'À commencer', draft: 'Brouillon', submitted: 'Rendu' },
      ...{ returned: 'À reprendre', accepted: 'Accepté' },
    },
    levels: { developing: 'En chemin', met: 'Atteint', excellent: 'Remarquable' },
  },
  en: {
    module: (n: number) => `Module ${n}`,
    finalCase: 'Final case',
    states: {
      ...{ untouched: 'To start', draft: 'Draft', submitted: 'Handed in' },
      ...{ returned: 'To take up again', accepted: 'Accepted' },
    },
    levels: { developing: 'Developing', met: 'Met', excellent: 'Excellent' },
  },
});
