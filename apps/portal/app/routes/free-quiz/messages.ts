import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Questionnaire du module 1',
    description: 'Le questionnaire du module offert\u202f: chaque réponse est expliquée.',
  },
  en: { title: 'Quiz of module 1', description: 'The quiz of the free module: every answer is explained.' },
});
