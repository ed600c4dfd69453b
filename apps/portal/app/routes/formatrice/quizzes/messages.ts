import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    trainer: 'Promotions',
    title: 'Questionnaires',
    lede: 'Comment se passent les premières tentatives, et quelles questions sont à relire.',
    caption: 'Questionnaires de la formation',
    quiz: 'Questionnaire',
    module: (n: number) => `Module ${n}`,
    questions: (n: number) => plural(n, 'fr', { one: `${n} question`, other: `${n} questions` }),
    people: 'Personnes',
    passed: 'Réussi du premier coup',
    score: 'Score moyen',
    none: 'Pas encore',
    emptyTitle: 'La formation n’a pas de questionnaire',
    empty: 'Dès qu’un module en aura un, ses chiffres seront ici.',
  },
  en: {
    trainer: 'Cohorts',
    title: 'Quizzes',
    lede: 'How first attempts go, and which questions to read again.',
    caption: 'Quizzes of the course',
    quiz: 'Quiz',
    module: (n: number) => `Module ${n}`,
    questions: (n: number) => plural(n, 'en', { one: `${n} question`, other: `${n} questions` }),
    people: 'People',
    passed: 'Passed at once',
    score: 'Mean score',
    none: 'Not yet',
    emptyTitle: 'The course has no quiz',
    empty: 'As soon as a module has one, its figures will be here.',
  },
});
