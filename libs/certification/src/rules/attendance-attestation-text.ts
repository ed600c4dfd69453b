import type { AttendanceHours } from '@tandem/contracts';
import {
  courseLines,
  frenchDay,
  keptFor,
  type AttestationText,
  type AttestedCourse,
} from './attestation-lines';

/** How many hours of live sessions she attended, by the sheets that were signed for each half-day. */
export interface AttendanceFacts extends AttestedCourse {
  attendance: Pick<AttendanceHours, 'presentMinutes' | 'plannedMinutes'>;
  /** Day on which her seat ended before the cohort did: what is planned is what was held until then. */
  leftOn?: string;
}

/**
 * The words of an attestation of attendance, in French. Read in November 2026: the Code du travail asks in several places that
 * a provider attest « assiduité » or presence (R6323-10-4 among them), and nowhere says in which words (Centre Inffo, 26 April
 * 2023); those of the ministry’s « certificat de réalisation » are taken. A lawyer has to read it before an academy relies on it.
 */
export function attendanceText(facts: AttendanceFacts): AttestationText {
  const { presentMinutes, plannedMinutes } = facts.attendance;
  const { leftOn } = facts;
  const until = leftOn && `tenues jusqu’au ${frenchDay(leftOn)}`;
  return {
    title: 'Attestation d’assiduité',
    lines: [
      ...courseLines(facts),
      ...(leftOn ? [['Place rendue le', frenchDay(leftOn)] as [string, string]] : []),
      [leftOn ? 'Séances en direct tenues' : 'Séances en direct prévues', hoursOf(plannedMinutes)],
      ['Heures de présence', hoursOf(presentMinutes)],
      ['Part suivie', `${Math.floor((presentMinutes / plannedMinutes) * 100)}\u202f%`],
    ],
    objectives: [],
    statement: `${facts.provider?.legalName ?? facts.academyName} atteste que ${facts.holderName} a suivi ${hoursOf(presentMinutes)} de séances en direct sur les ${hoursOf(plannedMinutes)} ${until ? `${until}, jour où sa place a pris fin` : 'prévues'}. Ces heures sont celles des feuilles d’émargement, signées par demi-journée\u202f; le travail à distance n’y entre pas.`,
    kept: keptFor,
  };
}

/** « 11 heures », « 10 h 30 », « 45 minutes ». */
function hoursOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0${rest > 1 ? 'minutes' : 'minute'}`;
  if (rest > 0) return `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
  return `${hours}\u00a0${hours > 1 ? 'heures' : 'heure'}`;
}
