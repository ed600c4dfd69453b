import type { PublishedCourse } from '@tandem/catalogue';
import type { AssignmentName, AssignmentState } from '@tandem/contracts';
import { assignmentState } from './rules/assignment-state';

/** The version handed in last, with the answer to it. */
interface LatestRow {
  id: string;
  enrolment_id: string;
  submitted_at: string;
  decision: 'accepted' | 'returned' | null;
  reviewed_at: string | null;
}

/** Columns of a read about one person. */
export interface HandInsRow {
  /** By assignment. */
  latest: Record<string, LatestRow>;
  begun: string[];
}

/**
 * SQL: the version that counts of each work that persons handed in, with any of their seats; what was accepted stays so when
 * the seat has ended.
 * @param persons condition on the id of the person @param asOf expression of the instant that nothing may be later than
 */
export const latestHandIns = (persons: string, asOf: string): string => `
  SELECT DISTINCT ON (h.person_id, s.assignment_id) h.person_id, s.assignment_id, s.id, s.enrolment_id, s.number, s.submitted_at,
    r.decision, r.reviewed_at
  FROM enrolment h JOIN submission s ON s.enrolment_id = h.id
    LEFT JOIN review r ON r.submission_id = s.id AND r.reviewed_at <= ${asOf}
  WHERE h.person_id ${persons} AND (h.status IN ('active', 'paused') OR r.decision = 'accepted')
    AND s.submitted_at <= ${asOf}
  ORDER BY h.person_id, s.assignment_id, r.decision IS NOT DISTINCT FROM 'accepted' DESC, s.submitted_at DESC, s.number DESC`;

/** SQL: works that persons have begun, whatever was handed in of them. Drafts have no history. */
export const begunHandIns = (persons: string): string => `
  SELECT d.person_id, d.subject_id AS assignment_id FROM draft d
  WHERE d.person_id ${persons} AND d.subject = 'submission' AND d.text <> ''
  UNION SELECT h.person_id, f.assignment_id FROM enrolment h JOIN submission_file f ON f.enrolment_id = h.id
  WHERE h.person_id ${persons} AND h.status IN ('active', 'paused') AND f.submission_id IS NULL`;

/** SQL: columns of `HandInsRow` about one person. @param person expression of her id */
export const handInsSql = (person: string): string => `
  (SELECT coalesce(json_object_agg(s.assignment_id, s), '{}')
   FROM (${latestHandIns(`= ${person}`, `'infinity'::timestamptz`)}) s) AS latest,
  ARRAY(SELECT b.assignment_id::text FROM (${begunHandIns(`= ${person}`)}) b) AS begun`;

export interface HandIn {
  state: AssignmentState;
  submissionId: string | null;
  /** Of the seat that it was handed in with. */
  enrolmentId: string | null;
  submittedAt: string | null;
}

export type HandIns = ReadonlyMap<string, HandIn>;

/** By assignment; what she has not touched is not there. */
export function toHandIns({ latest, begun }: HandInsRow): HandIns {
  const known = new Set([...begun, ...Object.keys(latest)]);
  return new Map(
    [...known].map((id) => {
      const last = latest[id];
      const state = assignmentState({
        begun: begun.includes(id),
        latest: last ? (last.decision ?? 'none') : null,
      });
      const submittedAt = last ? new Date(last.submitted_at).toISOString() : null;
      return [
        id,
        { state, submissionId: last?.id ?? null, enrolmentId: last?.enrolment_id ?? null, submittedAt },
      ];
    }),
  );
}

export const stateOf = (handIns: HandIns, assignmentId: string): AssignmentState =>
  handIns.get(assignmentId)?.state ?? 'untouched';

export function acceptedOf(handIns: HandIns): ReadonlySet<string> {
  return new Set([...handIns].filter(([, { state }]) => state === 'accepted').map(([id]) => id));
}

/** The assignments of a course by their names, in its order. */
export function assignmentNames(course: PublishedCourse): AssignmentName[] {
  return [...course.assignments.keys()].map((id) => assignmentName(course, id)!);
}

/** Null for one that the course has no more. */
export function assignmentName(course: PublishedCourse, id: string): AssignmentName | null {
  const found = course.assignments.get(id);
  if (!found) return null;
  const { module, assignment } = found;
  return {
    ...{ id, key: assignment.key, title: assignment.title, finalCase: module.proof.kind === 'case' },
    module: { number: module.number, slug: module.slug, title: module.title },
  };
}

/** The assignment that a trainer validates; null in a course without one. */
export function finalCaseOf(course: PublishedCourse): string | null {
  return assignmentNames(course).find(({ finalCase }) => finalCase)?.id ?? null;
}
