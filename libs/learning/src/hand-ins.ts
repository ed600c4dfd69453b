import type { PublishedCourse } from '@tandem/catalogue';
import type { AssignmentName, AssignmentState } from '@tandem/contracts';
import { assignmentState } from './rules/assignment-state';

/** The version handed in last, with the answer to it. */
interface LatestRow {
  id: string;
  number: number;
  submitted_at: string;
  decision: 'accepted' | 'returned' | null;
}

/** Columns of a read about one person's seat. */
export interface HandInsRow {
  /** By assignment. */
  latest: Record<string, LatestRow>;
  begun: string[];
}

/** What she handed in and began; `person` and `enrolment` are SQL expressions. */
export const handInsSql = (person: string, enrolment: string): string => `
  (SELECT coalesce(json_object_agg(s.assignment_id, s), '{}') FROM (
     SELECT DISTINCT ON (s.assignment_id) s.assignment_id, s.id, s.number, s.submitted_at, r.decision
     FROM submission s LEFT JOIN review r ON r.submission_id = s.id
     WHERE s.enrolment_id = ${enrolment} ORDER BY s.assignment_id, s.number DESC) s) AS latest,
  ARRAY(SELECT d.subject_id::text FROM draft d
        WHERE d.person_id = ${person} AND d.subject = 'submission' AND d.text <> ''
        UNION SELECT f.assignment_id::text FROM submission_file f
        WHERE f.enrolment_id = ${enrolment} AND f.submission_id IS NULL) AS begun`;

export interface HandIn {
  state: AssignmentState;
  submissionId: string | null;
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
      return [id, { state, submissionId: last?.id ?? null, submittedAt }];
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

/** Of the assignment that a trainer validates; null in a course without one. */
export function finalCaseState(course: PublishedCourse, handIns: HandIns): AssignmentState | null {
  const finalCase = assignmentNames(course).find((one) => one.finalCase);
  return finalCase ? (handIns.get(finalCase.id)?.state ?? null) : null;
}
