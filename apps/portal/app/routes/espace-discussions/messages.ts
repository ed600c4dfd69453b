import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Discussions',
    lede: 'Tous les fils de ta promotion, leçon par leçon, le plus récent d’abord.',
    emptyTitle: 'Pas encore de discussion',
    empty: 'Chaque leçon a la sienne\u202f: ouvre le premier fil depuis la leçon que tu suis.',
    course: 'Voir la formation',
    noCohortTitle: 'Tu n’es pas encore dans une promotion',
    noCohort: 'On discute entre membres d’une promotion, avec ses formatrices.',
    cohorts: 'Voir les promotions',
  },
  en: {
    title: 'Discussions',
    lede: 'All threads of your cohort, lesson by lesson, the newest first.',
    emptyTitle: 'No discussion yet',
    empty: 'Each lesson has its own: start the first thread from the lesson you follow.',
    course: 'See the course',
    noCohortTitle: 'You are not in a cohort yet',
    noCohort: 'Members of a cohort discuss with one another and with their trainers.',
    cohorts: 'See the cohorts',
  },
});
