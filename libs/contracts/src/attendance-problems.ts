import type { Problem } from './problem';

/** Of sheets of attendance. */
export const attendanceProblems = {
  'live-session-signed': {
    status: 409,
    fr: 'Des personnes ont déjà signé pour cet horaire\u202f: il ne change plus.',
    en: 'People have already signed for this time: it does not change any more.',
  },
  'attendance-too-early': {
    status: 409,
    fr: 'L’émargement s’ouvre un quart d’heure avant le début.',
    en: 'Signing opens a quarter of an hour before the start.',
  },
  'attendance-too-late': {
    status: 409,
    fr: 'La demi-journée est finie depuis plus d’une heure\u202f: on ne peut plus signer. Note toi-même les présences, avec ta raison.',
    en: 'The half-day ended over an hour ago: nobody can sign any more. Note who was there yourself, with your reason.',
  },
  'attendance-countersigned': {
    status: 409,
    fr: 'Cette feuille est contresignée\u202f: elle ne change plus.',
    en: 'This sheet is countersigned and does not change any more.',
  },
  'attendance-not-over': {
    status: 409,
    fr: 'La feuille se contresigne à partir d’un quart d’heure avant la fin.',
    en: 'The sheet can be countersigned from a quarter of an hour before the end.',
  },
  'attendance-other-day': {
    status: 403,
    fr: 'Tu remplaces à d’autres dates\u202f: cette feuille revient à qui animait ce jour-là.',
    en: 'You are the substitute on other days: this sheet belongs to who led that day.',
  },
  'attendance-not-begun': {
    status: 409,
    fr: 'La séance n’a pas commencé\u202f: seule une absence peut être notée.',
    en: 'The session has not begun: only an absence can be noted.',
  },
  'attendance-begun': {
    status: 409,
    fr: 'La séance a commencé\u202f: parle à ta formatrice, qui notera ton absence.',
    en: 'The session has begun: speak to your trainer, who will note your absence.',
  },
} as const satisfies Record<string, Problem>;
