import { createHash } from 'node:crypto';
import { attendanceText, type AttendanceFacts } from './attendance-attestation-text';
import { courseLines, keptFor, type AttestationText, type AttestedCourse } from './attestation-lines';

/** What she did of a course. */
export interface CompletionFacts extends AttestedCourse {
  objectives: string[];
  /** As planned: lessons, exercises and live sessions. */
  hours: number;
  lessons: Share;
  quizzes: Share;
  assignments: Share;
  /** Of the one that she held on that day. */
  certificateCode: string | null;
}

/** What one of the two kinds says. */
export type AttestationFacts = CompletionFacts | AttendanceFacts;

interface Share {
  done: number;
  of: number;
}

/**
 * The words of an attestation of completion, in French, as funders ask for them. Read in November 2026:
 * - the law has not asked for an « attestation de fin de formation » since 1 January 2019, when the sentence left article
 *   L6353-1 of the Code du travail (loi n° 2018-771 of 5 September 2018). It asked for aims, nature and length of the action
 *   and for the results of its evaluation: they stand here still;
 * - that an action took place is shown by any means (R6313-3). The ministry’s « certificat de réalisation », of June 2020,
 *   names provider, trainee, title, nature, dates and length, and promises to keep what proves it: so does this.
 * A lawyer has to read it before an academy relies on it.
 */
function completionText(facts: CompletionFacts): AttestationText {
  const { provider, certificateCode } = facts;
  return {
    title: 'Attestation de fin de formation et certificat de réalisation',
    lines: [
      ...courseLines(facts),
      ['Durée prévue', `${facts.hours}\u00a0heures`],
      ['Leçons suivies', shareOf(facts.lessons)],
      ['Questionnaires réussis', shareOf(facts.quizzes)],
      ['Travaux validés par une formatrice', shareOf(facts.assignments)],
      ['Certificat', certificateCode ? `délivré, code ${certificateCode}` : 'non délivré à cette date'],
    ],
    objectives: facts.objectives,
    statement: `${provider?.legalName ?? facts.academyName} atteste que ${facts.holderName} a participé à l’action de formation décrite ci-dessus, dans la mesure que disent les résultats.`,
    kept: keptFor,
  };
}

/** The words of either kind. */
export const attestationText = (facts: AttestationFacts): AttestationText =>
  'attendance' in facts ? attendanceText(facts) : completionText(facts);

/** SHA-256 in hexadecimal over its words: it changes when one of them does. */
export function attestationHash(number: string, facts: AttestationFacts): string {
  const { title, lines, objectives, statement, kept } = attestationText(facts);
  const words = [number, title, ...lines.map((line) => line.join('\t')), ...objectives, statement, kept];
  return createHash('sha256').update(words.join('\n').normalize('NFC')).digest('hex');
}

const shareOf = ({ done, of }: Share): string => `${done} sur ${of}`;
