import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type * as contract from '@tandem/contracts';
import type { AssignmentName, InputOf, ResponseOf, WaitingSubmission } from '@tandem/contracts';
import { Clock, DomainError, type Actor, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { assignmentName } from './hand-ins';
import { feedbackTimes } from './feedback-time.queries';
import { ReviewDrafts } from './review-drafts';
import { ReviewRemarksQueries } from './review-remarks.queries';
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
  claimer_id: string | null;
  claimer_name: string | null;
  until: Date | null;
}

const columns = `
  s.id, s.number, s.enrolment_id, s.assignment_id, part.key AS assignment_key, s.submitted_at,
    p.id AS person_id, p.name AS person_name, c.course_id, c.id AS cohort_id, c.name AS cohort_name, c.zone,
    k.person_id AS claimer_id, claimer.name AS claimer_name, k.until`;

const from = `
  FROM submission s JOIN course_part part ON part.id = s.assignment_id
  JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
    LEFT JOIN review_claim k ON k.submission_id = s.id AND k.until > $3 LEFT JOIN person claimer ON claimer.id = k.person_id
  WHERE ${withinScope('c', 1, 2)}`;

/** All that waits within her reach ($1, $2) at $3, the oldest first; `shown` is what $4 to $7 narrow it to. */
const waitingSql = `
  SELECT ${columns}, ($4::uuid IS NULL OR c.id = $4) AND ($5::uuid IS NULL OR s.assignment_id = $5)
    AND ($6::text IS NULL OR $6 = 'mine' AND k.person_id IS NOT DISTINCT FROM $1 OR $6 = 'free' AND k.person_id IS NULL)
    AND ($7::text IS NULL OR position(unaccent(lower($7)) IN unaccent(lower(p.name))) > 0) AS shown
  ${from} AND e.status IN ('active', 'paused') AND NOT EXISTS (SELECT FROM review r WHERE r.submission_id = s.id)
  ORDER BY s.submitted_at, s.id`;

/** Work as the trainers of its cohort see it. */
@Injectable()
export class ReviewsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly drafts: ReviewDrafts,
    private readonly remarks: ReviewRemarksQueries,
    private readonly clock: Clock,
  ) {}

  async waiting(
    { query }: InputOf<typeof contract.listWaitingSubmissions>,
    actor: Actor,
  ): Promise<ResponseOf<typeof contract.listWaitingSubmissions>> {
    const { cohortId, assignmentId, claim, search } = query;
    const narrowed = [cohortId ?? null, assignmentId ?? null, claim ?? null, search ?? null];
    const rows = await this.dataSource.query<Array<Row & { shown: boolean }>>(waitingSql, [
      ...scopeValues(actor),
      this.clock.now(),
      ...narrowed,
    ]);
    const all = rows.map((row) => ({
      ...{ shown: row.shown, work: waiting(row, this.library.byIdOrFail(row.course_id)) },
    }));
    return {
      submissions: all.filter(({ shown }) => shown).map(({ work }) => work),
      total: all.length,
      cohorts: distinct(all.map(({ work: { cohort } }) => ({ id: cohort.id, name: cohort.name }))),
      assignments: distinct(
        all.map(({ work: { assignment } }) => ({ id: assignment.id, title: assignment.title })),
      ),
    };
  }

  async feedbackTimes(actor: Actor): Promise<ResponseOf<typeof contract.listFeedbackTimes>> {
    return { times: await feedbackTimes(this.dataSource, actor, this.clock.now()) };
  }

  /** @throws DomainError `not-found`, also out of her reach */
  async submission(
    { params }: InputOf<typeof contract.getSubmission>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof contract.getSubmission>> {
    const [row] = await this.dataSource.query<Row[]>(`SELECT ${columns} ${from} AND s.id = $4`, [
      ...scopeValues(actor),
      this.clock.now(),
      params.submissionId,
    ]);
    if (!row) throw new DomainError('not-found');
    const course = this.library.byIdOrFail(row.course_id);
    const { manager } = this.dataSource;
    const all = await submissionsOf(manager, this.library, course, row.enrolment_id, row.assignment_id);
    const { assignment, student, cohort, claim } = waiting(row, course);
    return {
      ...{ assignment, student, cohort, claim },
      submission: all.find(({ id }) => id === row.id)!,
      newestId: all[0]!.id,
      draft: await this.drafts.find(manager, { submissionId: row.id, personId: actor.personId }),
      remarks: await this.remarks.of({ courseId: course.id, assignmentId: row.assignment_id }, actor),
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
    claim: row.claimer_id
      ? { person: { id: row.claimer_id, name: row.claimer_name! }, until: row.until!.toISOString() }
      : null,
  };
}

const distinct = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** A version since has left the assignment out, or does not have it yet: the work stays. */
function gone({ assignment_id: id, assignment_key: key }: Row): AssignmentName {
  return { id, key, title: key, finalCase: false, module: { number: 0, slug: key, title: '' } };
}
