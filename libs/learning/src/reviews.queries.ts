import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type * as contract from '@tandem/contracts';
import type { AssignmentName, InputOf, ResponseOf, WaitingSubmission } from '@tandem/contracts';
import { DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { assignmentName } from './hand-ins';
import { submissionsOf } from './submissions.queries';

interface Row {
  id: string;
  number: number;
  enrolment_id: string;
  assignment_id: string;
  assignment_key: string;
  submitted_at: Date;
  person_id: string;
  person_name: string;
  course_id: string;
  cohort_id: string;
  cohort_name: string;
  zone: string;
}

const sql = `
  SELECT s.id, s.number, s.enrolment_id, s.assignment_id, part.key AS assignment_key, s.submitted_at,
    p.id AS person_id, p.name AS person_name, c.course_id, c.id AS cohort_id, c.name AS cohort_name, c.zone
  FROM submission s JOIN course_part part ON part.id = s.assignment_id
  JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
  WHERE ${withinScope('c', 1, 2)}`;

/** Work as the trainers of its cohort see it. */
@Injectable()
export class ReviewsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
  ) {}

  async waiting(actor: Actor): Promise<ResponseOf<typeof contract.listWaitingSubmissions>> {
    const rows = await this.dataSource.query<Row[]>(
      `${sql} AND e.status IN ('active', 'paused') AND NOT EXISTS (SELECT FROM review r WHERE r.submission_id = s.id)
       ORDER BY s.submitted_at, s.id`,
      scopeValues(actor),
    );
    return { submissions: rows.map((row) => waiting(row, this.library.byIdOrFail(row.course_id))) };
  }

  /** @throws DomainError `not-found`, also out of her reach */
  async submission(
    { params }: InputOf<typeof contract.getSubmission>,
    actor: Actor,
  ): Promise<ResponseOf<typeof contract.getSubmission>> {
    const [row] = await this.dataSource.query<Row[]>(`${sql} AND s.id = $3`, [
      ...scopeValues(actor),
      params.submissionId,
    ]);
    if (!row) throw new DomainError('not-found');
    const course = this.library.byIdOrFail(row.course_id);
    const { manager } = this.dataSource;
    const all = await submissionsOf(manager, this.library, course, row.enrolment_id, row.assignment_id);
    const { assignment, student, cohort } = waiting(row, course);
    return {
      ...{ assignment, student, cohort },
      submission: all.find(({ id }) => id === row.id)!,
      latest: all[0]!.id === row.id,
      history: all.filter(({ number }) => number < row.number),
    };
  }
}

function waiting(row: Row, course: PublishedCourse): WaitingSubmission {
  return {
    ...{ id: row.id, number: row.number, submittedAt: row.submitted_at.toISOString() },
    assignment: assignmentName(course, row.assignment_id) ?? gone(row),
    student: { id: row.person_id, name: row.person_name },
    cohort: { id: row.cohort_id, name: row.cohort_name, zone: row.zone },
  };
}

/** A version since has left the assignment out, or does not have it yet: the work stays. */
function gone({ assignment_id: id, assignment_key: key }: Row): AssignmentName {
  return { id, key, title: key, finalCase: false, module: { number: 0, slug: key, title: '' } };
}
