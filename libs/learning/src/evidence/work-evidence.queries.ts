import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { attendanceHours, scopeValues, seatedSince, seatEnded, withinScope } from '@tandem/cohorts';
import type { getWorkEvidence, InputOf, WorkEvidence } from '@tandem/contracts';
import { Clock, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { doneWithSeat } from './done-with-seat';

interface SpanRow {
  id: string;
  since: string | Date;
  until: string | Date | null;
}

interface Row extends SpanRow {
  course_id: string;
  cohort_name: string;
  zone: string;
  person_name: string;
  others: SpanRow[];
  lessons: Array<{ id: string; at: string }>;
  lessons_before: string[];
  quizzes: Array<{ id: string; at: string; score: number; passed: boolean }>;
  works: Array<{
    id: string;
    number: number;
    at: string;
    decision: 'accepted' | 'returned' | null;
    reviewed_at: string;
    reviewer: string;
  }>;
  exchanges: number;
}

/** SQL: what is evidence of a seat, `e` being the enrolment: those that are hers, and those that were. */
const evidenced = `(e.status IN ('active', 'paused') OR ${seatEnded('e')} IS NOT NULL)`;
const span = `e.id, ${seatedSince} AS since, ${seatEnded('e')} AS until`;

const sql = `
  SELECT seat.id, seat.since, seat.until, seat.course_id, seat.cohort_name, seat.zone, p.name AS person_name,
    (SELECT coalesce(json_agg(o ORDER BY o.since), '[]')
     FROM (SELECT ${span} FROM enrolment e
       WHERE e.cohort_id = seat.cohort_id AND e.person_id = p.id AND e.id <> seat.id AND ${evidenced}) o) AS others,
    (SELECT coalesce(json_agg(json_build_object('id', l.lesson_id, 'at', l.completed_at)
       ORDER BY l.completed_at, l.lesson_id), '[]')
     FROM lesson_progress l WHERE l.person_id = p.id AND ${doneWithSeat('l.completed_at')}) AS lessons,
    ARRAY(SELECT l.lesson_id FROM lesson_progress l
     WHERE l.person_id = p.id AND l.completed_at < seat.since) AS lessons_before,
    (SELECT coalesce(json_agg(json_build_object('id', q.quiz_id, 'at', q.submitted_at, 'score', q.score,
       'passed', q.passed) ORDER BY q.submitted_at, q.id), '[]')
     FROM quiz_attempt q WHERE q.person_id = p.id AND ${doneWithSeat('q.submitted_at')}) AS quizzes,
    (SELECT coalesce(json_agg(json_build_object('id', s.assignment_id, 'number', s.number, 'at', s.submitted_at,
       'decision', r.decision, 'reviewed_at', r.reviewed_at, 'reviewer', t.name) ORDER BY s.submitted_at, s.id), '[]')
     FROM submission s LEFT JOIN review r ON r.submission_id = s.id LEFT JOIN person t ON t.id = r.reviewer_id
     WHERE s.enrolment_id = seat.id) AS works,
    (SELECT count(*)::int FROM discussion_post d
     WHERE d.cohort_id = seat.cohort_id AND d.author_id = p.id AND d.deleted_at IS NULL
       AND ${doneWithSeat('d.created_at')}) AS exchanges
  FROM (
    SELECT ${span}, e.person_id, e.cohort_id, c.course_id, c.name AS cohort_name, c.zone
    FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
    WHERE c.id = $1 AND e.person_id = $2 AND ($5::uuid IS NULL OR e.id = $5) AND ${evidenced} AND ${withinScope('c', 3, 4)}
    ORDER BY until DESC NULLS FIRST LIMIT 1) seat
  JOIN person p ON p.id = seat.person_id`;

const instant = (at: string | Date): string => new Date(at).toISOString();
const spanOf = ({ id, since, until }: SpanRow) => ({
  enrolmentId: id,
  ...{ from: instant(since), until: until && instant(until) },
});

@Injectable()
export class WorkEvidenceQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing in it is measured by a stopwatch: a lesson counts for the minutes that the programme announces for it. Of who gave
   * her seat back it is what she did until then.
   * @throws DomainError `not-found`, also for a cohort out of reach
   */
  async evidence(input: InputOf<typeof getWorkEvidence>, actor: Actor): Promise<WorkEvidence> {
    const { courseId: _course, ...evidence } = await this.ofSeat(input, actor);
    return evidence;
  }

  /** The same, and the course that it is of. */
  async ofSeat(
    { params, query }: InputOf<typeof getWorkEvidence>,
    actor: Actor,
  ): Promise<WorkEvidence & { courseId: string }> {
    const { cohortId, personId } = params;
    const values = [cohortId, personId, ...scopeValues(actor), query.seat ?? null];
    const [row] = await this.dataSource.query<Row[]>(sql, values);
    if (!row) throw new DomainError('not-found');
    const course = this.library.byIdOrFail(row.course_id);
    const hours = await attendanceHours(this.dataSource, [row.id], this.clock.now());
    const lessons = row.lessons.flatMap(({ id, at }) => {
      const found = course.lessons.get(id);
      if (!found) return [];
      const { reading, exercise } = found.lesson.minutes;
      return {
        ...{ title: found.lesson.title, module: found.module.number, minutes: reading + exercise },
        completedAt: instant(at),
      };
    });
    return {
      courseId: row.course_id,
      cohort: { id: cohortId, name: row.cohort_name, zone: row.zone, courseTitle: course.content.title },
      person: { id: personId, name: row.person_name },
      seat: spanOf(row),
      otherSeats: row.others.map(spanOf),
      lessons,
      lessonsBefore: row.lessons_before.filter((id) => course.lessons.has(id)).length,
      lessonCount: course.lessons.size,
      announcedMinutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
      quizzes: row.quizzes.flatMap(({ id, at, score, passed }) => {
        const title = course.quizzes.get(id)?.quiz.title;
        return title ? { title, submittedAt: instant(at), score, passed } : [];
      }),
      works: row.works.flatMap(({ id, number, at, decision, reviewed_at, reviewer }) => {
        const title = course.assignments.get(id)?.assignment.title;
        const review = decision && { decision, at: instant(reviewed_at), byName: reviewer };
        return title ? { title, number, submittedAt: instant(at), review } : [];
      }),
      exchanges: row.exchanges,
      sessions: hours.get(row.id)!,
    };
  }
}
