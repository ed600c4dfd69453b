import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Plan de la promotion',
    lede: 'Chaque module s’ouvre un jour compté depuis le premier (0), à l’heure du lieu de la promotion, et ses leçons avec lui, sauf celles auxquelles tu donnes leur propre jour. Avant que rien ne change, tu vois ce que ça fait à chacune.',
    caption: 'Ouverture des modules',
    now: 'S’ouvre',
    day: 'Jour',
    at: 'Heure',
    dayOf: (title: string) => `Jour du module ${title}`,
    timeOf: (title: string) => `Heure du module ${title}`,
    dayOfLesson: (title: string) => `Jour de la leçon ${title}`,
    timeOfLesson: (title: string) => `Heure de la leçon ${title}`,
    free: 'En accès libre\u202f: toujours ouvert à tout le monde.',
    together: 'Leçons\u202f: toutes avec le module',
    apart: (n: number) =>
      plural(n, 'fr', {
        one: 'Leçons\u202f: une s’ouvre plus tard',
        other: `Leçons\u202f: ${n} s’ouvrent plus tard`,
      }),
    lessonHint: 'Vide, une leçon s’ouvre avec son module. Elle ne s’ouvre jamais avant lui.',
    first: (day: string, time: string) => `Jour 0\u202f: ${day}. À l’${time}.`,
    preview: 'Voir ce que ça change',
    leadsOnly: 'La référente de la promotion, ou la direction, change son plan.',
  },
  en: {
    title: 'Plan of the cohort',
    lede: 'Each module opens on a day counted from the first (0), at a time of the place of the cohort, and its lessons with it, but those to which you give a day of their own. Before anything changes, you see what it does to each student.',
    caption: 'Opening of the modules',
    now: 'Opens',
    day: 'Day',
    at: 'Time',
    dayOf: (title: string) => `Day of module ${title}`,
    timeOf: (title: string) => `Time of module ${title}`,
    dayOfLesson: (title: string) => `Day of lesson ${title}`,
    timeOfLesson: (title: string) => `Time of lesson ${title}`,
    free: 'Free access: always open to everybody.',
    together: 'Lessons: all with the module',
    apart: (n: number) =>
      plural(n, 'en', { one: 'Lessons: one opens later', other: `Lessons: ${n} open later` }),
    lessonHint: 'Left empty, a lesson opens with its module. It never opens before it.',
    first: (day: string, time: string) => `Day 0: ${day}. In ${time}.`,
    preview: 'See what it changes',
    leadsOnly: 'The lead of the cohort, or an owner, changes its plan.',
  },
});
