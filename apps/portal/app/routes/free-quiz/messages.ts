import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Questionnaire du module 1',
    resultTitle: (passed: boolean) =>
      `${passed ? 'C’est réussi' : 'Pas encore réussi'}\u202f: questionnaire du module 1`,
    description: 'Le questionnaire du module offert\u202f: chaque réponse est expliquée.',
    nextTitle: 'Et maintenant\u202f?',
    nextText:
      'Tu sais ce que fait une OBM. Les sept autres modules t’apprennent à le faire, avec une promotion.',
    programme: 'Voir la suite du programme',
    cohorts: 'Voir les promotions',
  },
  en: {
    title: 'Quiz of module 1',
    resultTitle: (passed: boolean) => `${passed ? 'Passed' : 'Not passed yet'}: quiz of module 1`,
    description: 'The quiz of the free module: every answer is explained.',
    nextTitle: 'And now?',
    nextText: 'You know what an OBM does. The seven other modules teach you to do it, with a cohort.',
    programme: 'See the rest of the programme',
    cohorts: 'See the cohorts',
  },
});
