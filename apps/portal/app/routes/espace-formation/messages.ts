import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Ta formation',
    progress: 'Leçons terminées',
    progressText: (done: number, of: number) =>
      plural(of, 'fr', { one: `${done} leçon sur ${of}`, other: `${done} leçons sur ${of}` }),
    resume: (title: string) => `Reprendre\u202f: ${title}`,
    module: (n: number, title: string) => `Module ${n} · ${title}`,
    free: 'En accès libre',
    finished: 'Terminé',
    now: 'En cours',
    lessonStates: { completed: 'terminée', started: 'commencée', untouched: 'à lire', locked: 'fermée' },
    quiz: (title: string) => `Questionnaire\u202f: ${title}`,
    quizStates: { passed: 'Réussi', failed: 'Pas encore réussi', started: 'En cours', untouched: 'À faire' },
    join: 'Voir les promotions ouvertes',
    finalCase: 'Cas final',
    finalCaseText:
      'Un diagnostic et une recommandation, à partir de ce que tu as produit pendant la formation. Une formatrice le lit et te répond.',
    finalCaseLink: 'Ouvrir mon cas final',
    certification: 'Voir ce qui compte pour le certificat',
  },
  en: {
    title: 'Your course',
    progress: 'Lessons done',
    progressText: (done: number, of: number) =>
      plural(of, 'en', { one: `${done} lesson of ${of}`, other: `${done} lessons of ${of}` }),
    resume: (title: string) => `Resume: ${title}`,
    module: (n: number, title: string) => `Module ${n} · ${title}`,
    free: 'Free access',
    finished: 'Done',
    now: 'Under way',
    lessonStates: { completed: 'done', started: 'begun', untouched: 'to read', locked: 'closed' },
    quiz: (title: string) => `Quiz: ${title}`,
    quizStates: { passed: 'Passed', failed: 'Not passed yet', started: 'Under way', untouched: 'To do' },
    join: 'See the open cohorts',
    finalCase: 'Final case',
    finalCaseText:
      'A diagnosis and a recommendation, from what you have produced during the course. A trainer reads it and answers you.',
    finalCaseLink: 'Open my final case',
    certification: 'See what counts for the certificate',
  },
});
