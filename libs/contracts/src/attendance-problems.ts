import type { Problem } from './problem';

/** Of sheets of attendance. */
export const attendanceProblems = {
  'live-session-signed': {
    status: 409,
    fr: 'Des personnes ont déjà signé pour cet horaire\u202f: il ne change plus.',
    en: 'People have already signed for this time: it does not change any more.',
  },
  'live-session-attended': {
    status: 409,
    fr: 'Une demi-journée de cette séance est finie et signée\u202f: la séance ne s’annule plus. Ce qui n’a pas eu lieu se note sur la feuille.',
    en: 'A half-day of this session is over and signed for: the session can no longer be cancelled. Note on the sheet what did not take place.',
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
    fr: 'La séance est en cours\u202f: tu pourras donner ta raison quand elle sera finie.',
    en: 'The session is under way: you can give your reason once it is over.',
  },
  'attendance-noted-present': {
    status: 409,
    fr: 'Ta présence est notée\u202f: il n’y a rien à justifier.',
    en: 'You are noted present: there is nothing to excuse.',
  },
  'attendance-excused': {
    status: 409,
    fr: 'Cette absence est déjà justifiée.',
    en: 'This absence is excused already.',
  },
  'attendance-reason-given': {
    status: 409,
    fr: 'Tu as déjà donné ta raison\u202f: c’est à ta formatrice d’y répondre.',
    en: 'You have given your reason already: it is for your trainer to answer.',
  },
} as const satisfies Record<string, Problem>;
