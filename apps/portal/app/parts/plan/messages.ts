import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Ce que ça change',
    stale:
      'Quelque chose a changé entre-temps. Voici ce que ça ferait maintenant\u202f; rien n’est encore appliqué.',
    nothing: 'Rien ne bouge pour personne.',
    told: (n: number) =>
      plural(n, 'fr', {
        one:
          n === 0
            ? 'Personne n’est prévenu.'
            : 'Une personne le saura par e-mail et par la cloche, une fois.',
        other: `${n} personnes le sauront par e-mail et par la cloche, une fois.`,
      }),
    unmoved: (n: number) =>
      plural(n, 'fr', {
        one: n === 0 ? '' : 'Pour une élève, rien ne bouge.',
        other: `Pour ${n} élèves, rien ne bouge.`,
      }),
    plan: 'Plan de la promotion',
    earlier: 'S’ouvre plus tôt',
    later: 'S’ouvre plus tard',
    closing: 'Se referme',
    kept: 'Reste ouvert, parce que c’est commencé',
    module: (n: number, title: string) => `${n}. ${title}`,
    lesson: (n: number, title: string) => `${n}. Leçon «\u202f${title}\u202f»`,
    moves: (before: string, after: string) => `${after}, au lieu du ${before}`,
    until: (after: string) => `jusqu’au ${after}`,
    others: (n: number) => plural(n, 'fr', { one: 'et une autre', other: `et ${n} autres` }),
    members: (n: number) => plural(n, 'fr', { one: 'Une élève', other: `${n} élèves` }),
    apply: 'Appliquer',
    back: 'Ne rien changer',
  },
  en: {
    title: 'What it changes',
    stale: 'Something has changed meanwhile. This is what it would do now; nothing has been applied yet.',
    nothing: 'Nothing moves for anybody.',
    told: (n: number) =>
      n === 0
        ? 'Nobody is told.'
        : plural(n, 'en', {
            one: 'One person will hear of it by mail and by the bell, once.',
            other: `${n} people will hear of it by mail and by the bell, once.`,
          }),
    unmoved: (n: number) =>
      n === 0
        ? ''
        : plural(n, 'en', {
            one: 'For one student nothing moves.',
            other: `For ${n} students nothing moves.`,
          }),
    plan: 'Plan of the cohort',
    earlier: 'Opens earlier',
    later: 'Opens later',
    closing: 'Closes again',
    kept: 'Stays open, because it is begun',
    module: (n: number, title: string) => `${n}. ${title}`,
    lesson: (n: number, title: string) => `${n}. Lesson “${title}”`,
    moves: (before: string, after: string) => `${after}, instead of ${before}`,
    until: (after: string) => `until ${after}`,
    others: (n: number) => plural(n, 'en', { one: 'and one more', other: `and ${n} more` }),
    members: (n: number) => plural(n, 'en', { one: 'One student', other: `${n} students` }),
    apply: 'Apply',
    back: 'Change nothing',
  },
});
