import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Le programme',
    description:
      'Huit modules en douze semaines pour apprendre le métier d’Online Business Manager\u202f: objectifs, leçons, durées, travaux, prix et dates.',
    eyebrow: 'Online Business Manager',
    start: 'Commencer le module 1',
    facts: 'La formation en bref',
    duration: 'Durée',
    weeks: (n: number) => `${n} semaines`,
    hours: 'Travail',
    hoursText: (lessons: number, exercises: number, live: number) =>
      `${lessons + exercises + live} h\u202f: ${lessons} h de leçons, ${exercises} h d’exercices, ${live} h en direct`,
    place: 'Lieu',
    placeText: 'À distance, en petite promotion',
    proof: 'À la fin',
    proofText: 'Un portfolio, et un certificat que chacun peut vérifier',
    price: 'Prix',
    modules: 'Les huit modules',
    module: (n: number) => `Module ${n}`,
    free: 'Offert',
    outcomes: 'À la fin, tu sais',
    lessons: (n: number, time: string) =>
      `${plural(n, 'fr', { one: `${n} leçon`, other: `${n} leçons` })}, ${time}`,
    kinds: { quiz: 'Preuve', assignment: 'Travail à rendre', case: 'Cas final' },
    tryIt: 'Suivre ce module',
    cohorts: 'Les promotions ouvertes',
    cohortsText: 'Une place se réserve en ligne, et se paie en une fois par carte.',
    noCohort: 'Aucune promotion n’est ouverte pour l’instant',
    noCohortText: 'Laisse ton adresse\u202f: on t’écrit dès que les inscriptions ouvrent.',
  },
  en: {
    title: 'The programme',
    description:
      'Eight modules in twelve weeks to learn the trade of Online Business Manager: aims, lessons, durations, work, price and dates. The lessons are in French.',
    eyebrow: 'Online Business Manager',
    start: 'Start module 1',
    facts: 'The course in short',
    duration: 'Length',
    weeks: (n: number) => `${n} weeks`,
    hours: 'Work',
    hoursText: (lessons: number, exercises: number, live: number) =>
      `${lessons + exercises + live} h: ${lessons} h of lessons, ${exercises} h of exercises, ${live} h live`,
    place: 'Place',
    placeText: 'Remote, in a small cohort',
    proof: 'At the end',
    proofText: 'A portfolio, and a certificate that anyone can check',
    price: 'Price',
    modules: 'The eight modules',
    module: (n: number) => `Module ${n}`,
    free: 'Free',
    outcomes: 'At the end, you can',
    lessons: (n: number, time: string) =>
      `${plural(n, 'en', { one: `${n} lesson`, other: `${n} lessons` })}, ${time}`,
    kinds: { quiz: 'Proof', assignment: 'Assignment', case: 'Final case' },
    tryIt: 'Follow this module',
    cohorts: 'Open cohorts',
    cohortsText: 'A seat is booked online, and paid at once by card.',
    noCohort: 'No cohort is open for the moment',
    noCohortText: 'Leave your address: we write to you when enrolment opens.',
  },
});
