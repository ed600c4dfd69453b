import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: { title: 'Questionnaire', quizTitle: (title: string) => `${title}, questionnaire` },
  en: { title: 'Quiz', quizTitle: (title: string) => `${title}, quiz` },
});
