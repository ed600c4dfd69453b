import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Ta formation',
    progress: 'Leçons terminées',
    progressText: (done: number, of: number) =>
      plural(done, 'fr', { one: `${done} leçon sur ${of}`, other: `${done} leçons sur ${of}` }),
    resume: (title: string) => `Reprendre\u202f: ${title}`,
    module: (n: number, title: string) => `Module ${n} · ${title}`,
    free: 'En accès libre',
    kept: (version: number, lessons: number) =>
      `Complet selon la version ${version} du programme\u202f; ${plural(lessons, 'fr', {
        one: 'une leçon est venue depuis, facultative pour toi.',
        other: `${lessons} leçons sont venues depuis, facultatives pour toi.`,
      })}`,
    keptOtherwise: (version: number) =>
      `Complet selon la version ${version} du programme\u202f; ce qui est venu depuis est facultatif pour toi.`,
    optional: 'Facultative pour toi',
    finished: 'Terminé',
    now: 'En cours',
    lessonStates: { completed: 'terminée', started: 'commencée', untouched: 'à lire', locked: 'fermée' },
    quiz: (title: string) => `Questionnaire\u202f: ${title}`,
    quizStates: {
      passed: 'Réussi',
      failed: 'Pas encore réussi',
      started: 'En cours',
      untouched: 'À faire',
      optional: 'Facultatif',
    },
    work: (title: string) => `Travail à rendre\u202f: ${title}`,
    workLater:
      'En promotion, une formatrice le lit critère par critère et te répond. Les leçons et le questionnaire suffisent pour terminer ce module.',
    join: 'Voir les promotions ouvertes',
    works: 'Tes rendus',
    worksText:
      'Chaque module se conclut par un travail, jusqu’au cas final. Une formatrice de ta promotion le lit et te répond.',
    worksLink: 'Voir mes rendus',
    certification: 'Voir ce qui compte pour le certificat',
  },
  en: {
    title: 'Your course',
    progress: 'Lessons done',
    progressText: (done: number, of: number) =>
      plural(of, 'en', { one: `${done} of ${of} lesson`, other: `${done} of ${of} lessons` }),
    resume: (title: string) => `Resume: ${title}`,
    module: (n: number, title: string) => `Module ${n} · ${title}`,
    free: 'Free access',
    kept: (version: number, lessons: number) =>
      `Complete under version ${version} of the programme; ${plural(lessons, 'en', {
        one: 'one lesson came since, which is up to you.',
        other: `${lessons} lessons came since, which are up to you.`,
      })}`,
    keptOtherwise: (version: number) =>
      `Complete under version ${version} of the programme; what came since is up to you.`,
    optional: 'Up to you',
    finished: 'Done',
    now: 'Under way',
    lessonStates: { completed: 'done', started: 'begun', untouched: 'to read', locked: 'closed' },
    quiz: (title: string) => `Quiz: ${title}`,
    quizStates: {
      passed: 'Passed',
      failed: 'Not passed yet',
      started: 'Under way',
      untouched: 'To do',
      optional: 'Up to you',
    },
    work: (title: string) => `To hand in: ${title}`,
    workLater:
      'In a cohort, a trainer reads it criterion by criterion and answers you. The lessons and the quiz are enough to finish this module.',
    join: 'See the open cohorts',
    works: 'Your work',
    worksText:
      'Each module ends with a piece of work, up to the final case. A trainer of your cohort reads it and answers you.',
    worksLink: 'See my work',
    certification: 'See what counts for the certificate',
  },
});
