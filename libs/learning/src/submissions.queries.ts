import { renderWriting, type CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import type { Review, RubricCriterion, Submission, SubmissionFile } from '@tandem/contracts';
import type { EntityManager } from 'typeorm';
import type { Review as ReviewEntity } from './entities/review.entity';

interface SubmissionRow {
  id: string;
  number: number;
  assignment_id: string;
  course_version_id: string | null;
  text: string;
  submitted_at: Date;
  files: SubmissionFile[];
  decision: Review['decision'] | null;
  levels: ReviewEntity['levels'];
  comment: string;
  reviewer: string;
  reviewed_at: Date;
}

const fileSql = `SELECT f.id, f.name, s.size, s.media_type AS "mediaType" FROM submission_file f
  JOIN stored_file s ON s.id = f.stored_file_id`;

/** Files of a draft, in the order they came. */
export function draftFiles(
  manager: EntityManager,
  enrolmentId: string,
  assignmentId: string,
): Promise<SubmissionFile[]> {
  return manager.query(
    `${fileSql} WHERE f.enrolment_id = $1 AND f.assignment_id = $2 AND f.submission_id IS NULL ORDER BY f.added_at, f.id`,
    [enrolmentId, assignmentId],
  );
}

/** What was handed in for an assignment, with the answers; the latest first. */
export async function submissionsOf(
  manager: EntityManager,
  library: CourseLibrary,
  course: PublishedCourse,
  enrolmentId: string,
  assignmentId: string,
): Promise<Submission[]> {
  const rows = await manager.query<SubmissionRow[]>(
    `SELECT s.*, r.decision, r.levels, r.comment, r.reviewed_at, p.name AS reviewer,
       (SELECT coalesce(json_agg(f ORDER BY f.added_at, f.id), '[]') FROM (
          SELECT f.id, f.name, sf.size, sf.media_type AS "mediaType", f.added_at FROM submission_file f
          JOIN stored_file sf ON sf.id = f.stored_file_id WHERE f.submission_id = s.id) f) AS files
     FROM submission s LEFT JOIN review r ON r.submission_id = s.id LEFT JOIN person p ON p.id = r.reviewer_id
     WHERE s.enrolment_id = $1 AND s.assignment_id = $2 ORDER BY s.number DESC`,
    [enrolmentId, assignmentId],
  );
  return Promise.all(
    rows.map(async (row) =>
      toSubmission(row, await rubricOf(library, course, row.assignment_id, row.course_version_id)),
    ),
  );
}

/** The rubric that a submission is read with: that of the version it was handed in under. */
export async function rubricOf(
  library: CourseLibrary,
  course: PublishedCourse,
  assignmentId: string,
  versionId: string | null,
): Promise<RubricCriterion[]> {
  const version = versionId ? await library.version(versionId) : course;
  return version.assignments.get(assignmentId)?.assignment.rubric ?? [];
}

function toSubmission(row: SubmissionRow, rubric: RubricCriterion[]): Submission {
  const { id, number, text, decision, levels, comment, reviewer } = row;
  return {
    ...{ id, number, html: renderWriting(text), submittedAt: row.submitted_at.toISOString() },
    files: row.files.map(({ id, name, size, mediaType }) => ({ id, name, size, mediaType })),
    rubric,
    review: decision && {
      ...{ decision, comment, reviewer, reviewedAt: row.reviewed_at.toISOString() },
      levels: rubric.flatMap(({ key }) => (levels[key] ? [{ criterion: key, ...levels[key] }] : [])),
    },
  };
}
