import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Questionnaire',
    quizTitle: (title: string) => `${title}, questionnaire`,
    resultTitle: (title: string, passed: boolean) =>
      `${passed ? 'C’est réussi' : 'Pas encore réussi'}\u202f: ${title}`,
  },
  en: {
    title: 'Quiz',
    quizTitle: (title: string) => `${title}, quiz`,
    resultTitle: (title: string, passed: boolean) => `${passed ? 'Passed' : 'Not passed yet'}: ${title}`,
  },
});
