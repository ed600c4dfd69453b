import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { attendanceHours, scopeValues, withinScope } from '@tandem/cohorts';
import type { getWorkEvidence, InputOf, WorkEvidence } from '@tandem/contracts';
import { Clock, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';

interface Row {
  enrolment_id: string;
  course_id: string;
  cohort_name: string;
  zone: string;
  person_name: string;
  lessons: Array<{ id: string; at: string }>;
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

const sql = `
  SELECT e.id AS enrolment_id, c.course_id, c.name AS cohort_name, c.zone, p.name AS person_name,
    (SELECT coalesce(json_agg(json_build_object('id', l.lesson_id, 'at', l.completed_at)
       ORDER BY l.completed_at, l.lesson_id), '[]')
     FROM lesson_progress l WHERE l.person_id = p.id AND l.completed_at IS NOT NULL) AS lessons,
    (SELECT coalesce(json_agg(json_build_object('id', q.quiz_id, 'at', q.submitted_at, 'score', q.score,
       'passed', q.passed) ORDER BY q.submitted_at, q.id), '[]')
     FROM quiz_attempt q WHERE q.person_id = p.id AND q.submitted_at IS NOT NULL) AS quizzes,
    (SELECT coalesce(json_agg(json_build_object('id', s.assignment_id, 'number', s.number, 'at', s.submitted_at,
       'decision', r.decision, 'reviewed_at', r.reviewed_at, 'reviewer', t.name) ORDER BY s.submitted_at, s.id), '[]')
     FROM submission s LEFT JOIN review r ON r.submission_id = s.id LEFT JOIN person t ON t.id = r.reviewer_id
     WHERE s.enrolment_id = e.id) AS works,
    (SELECT count(*)::int FROM discussion_post d
     WHERE d.cohort_id = c.id AND d.author_id = p.id AND d.deleted_at IS NULL) AS exchanges
  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
  WHERE c.id = $1 AND p.id = $2 AND e.status IN ('active', 'paused') AND ${withinScope('c', 3, 4)}`;

const instant = (text: string): string => new Date(text).toISOString();

@Injectable()
export class WorkEvidenceQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing in it is measured by a stopwatch: a lesson counts for the minutes that the programme announces for it.
   * @throws DomainError `not-found`, also for a cohort out of reach
   */
  async evidence(input: InputOf<typeof getWorkEvidence>, actor: Actor): Promise<WorkEvidence> {
    const { enrolmentId: _seat, courseId: _course, ...evidence } = await this.ofSeat(input, actor);
    return evidence;
  }

  /** The same, and whose seat it is of. */
  async ofSeat(
    { params }: InputOf<typeof getWorkEvidence>,
    actor: Actor,
  ): Promise<WorkEvidence & { enrolmentId: string; courseId: string }> {
    const { cohortId, personId } = params;
    const values = [cohortId, personId, ...scopeValues(actor)];
    const [row] = await this.dataSource.query<Row[]>(sql, values);
    if (!row) throw new DomainError('not-found');
    const course = this.library.byIdOrFail(row.course_id);
    const hours = await attendanceHours(this.dataSource, [row.enrolment_id], this.clock.now());
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
      ...{ enrolmentId: row.enrolment_id, courseId: row.course_id },
      cohort: { id: cohortId, name: row.cohort_name, zone: row.zone, courseTitle: course.content.title },
      person: { id: personId, name: row.person_name },
      lessons,
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
      sessions: hours.get(row.enrolment_id)!,
    };
  }
}
