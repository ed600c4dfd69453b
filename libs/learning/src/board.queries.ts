import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { CohortsQueries, scopeValues, withinScope } from '@tandem/cohorts';
import type * as contract from '@tandem/contracts';
import type { InputOf, OnboardingAnswer, Placement, ResponseOf } from '@tandem/contracts';
import { Clock, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { assignmentNames, stateOf } from './hand-ins';
import {
  certificationSql,
  completionFrom,
  toCertificationFacts,
  type CertificationRow,
} from './learner-facts';
import { attemptsLeft } from './rules/attempts-left';

interface StudentRow extends CertificationRow {
  name: string;
  email: string;
  activated_at: Date;
  last_active_at: Date | null;
  onboarding_done: boolean;
  answers: Array<Omit<OnboardingAnswer, 'updatedAt'> & { updated_at: string }>;
  placement: Placement | null;
  attempts: Array<{
    quiz_id: string;
    started: number;
    submitted: number;
    granted: number;
    best: number | null;
    passed: boolean | null;
  }>;
}

interface ListRow {
  id: string;
  to_review: number;
  to_countersign: number;
  completed: number;
  members: number;
  session: ResponseOf<typeof contract.getBoard>['nextSession'];
}

/** The last thing she did that shows: opening a lesson, answering a quiz, handing in, or just being there. */
const lastActive = (person: string) => `greatest(
  (SELECT max(greatest(l.opened_at, l.completed_at)) FROM lesson_progress l WHERE l.person_id = ${person}),
  (SELECT max(coalesce(q.submitted_at, q.started_at)) FROM quiz_attempt q WHERE q.person_id = ${person}),
  (SELECT p2.last_seen_at FROM person p2 WHERE p2.id = ${person}))`;

/** What trainers see of their cohorts and students. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
  ) {}

  async list(
    { query }: InputOf<typeof contract.listCohorts>,
    actor: Actor,
  ): Promise<ResponseOf<typeof contract.listCohorts>> {
    const extra = await this.dataSource.query<ListRow[]>(
      `SELECT c.id,
         (SELECT count(*)::int FROM submission s JOIN enrolment e ON e.id = s.enrolment_id
          WHERE e.cohort_id = c.id AND e.status IN ('active', 'paused')
            AND NOT EXISTS (SELECT FROM review r WHERE r.submission_id = s.id)) AS to_review,
         (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = c.id AND e.status IN ('active', 'paused')) AS members,
         (SELECT count(*)::int FROM enrolment e JOIN lesson_progress l ON l.person_id = e.person_id
          JOIN course_part part ON part.id = l.lesson_id AND part.course_id = c.course_id
          WHERE e.cohort_id = c.id AND e.status IN ('active', 'paused') AND l.completed_at IS NOT NULL) AS completed,
         (SELECT json_build_object('title', s.title, 'startsAt', s.starts_at) FROM live_session s
          WHERE s.cohort_id = c.id AND s.cancelled_at IS NULL AND s.starts_at + make_interval(mins => s.minutes) > $3
          ORDER BY s.starts_at LIMIT 1) AS session,
         (SELECT count(DISTINCT (m.session_id, m.half))::int
          FROM live_session s JOIN attendance_mark m ON m.session_id = s.id AND m.ends_at <= $3
          WHERE s.cohort_id = c.id AND s.cancelled_at IS NULL AND NOT EXISTS (
            SELECT FROM attendance_sheet a WHERE a.session_id = m.session_id AND a.half = m.half)) AS to_countersign
       FROM cohort c WHERE ${withinScope('c', 1, 2)}`,
      [...scopeValues(actor), this.clock.now()],
    );
    const byId = new Map(extra.map((row) => [row.id, row]));
    const all = await this.cohorts.list(actor, query.archived);
    return {
      cohorts: all.map((cohort) => {
        const row = byId.get(cohort.id)!;
        const lessons = this.library.bySlugOrFail(cohort.courseSlug).lessons.size;
        const averageProgress =
          row.members && lessons ? Math.min(1, row.completed / (row.members * lessons)) : 0;
        const { to_review: toReview, to_countersign: toCountersign, session } = row;
        const startsAt = session && new Date(session.startsAt).toISOString();
        const nextSession = session && startsAt ? { title: session.title, startsAt } : null;
        return { ...cohort, toReview, toCountersign, averageProgress, nextSession };
      }),
    };
  }

  /** @throws DomainError `not-found`, also when she is no active member of that cohort */
  async member(
    { params }: InputOf<typeof contract.getMember>,
    actor: Actor,
  ): Promise<ResponseOf<typeof contract.getMember>> {
    const cohort = await this.cohorts.cohort(params.cohortId, actor);
    const course = this.library.bySlugOrFail(cohort.courseSlug);
    const [row] = await this.dataSource.query<StudentRow[]>(
      `${certificationSql(`, p.name, p.email, e.activated_at, ${lastActive('$1')} AS last_active_at,
        EXISTS (SELECT FROM onboarding o WHERE o.person_id = $1 AND o.done_at IS NOT NULL) AS onboarding_done,
        (SELECT coalesce(json_agg(a), '[]') FROM (
           SELECT prompt, text, audience, updated_at FROM onboarding_answer WHERE person_id = $1) a) AS answers,
        (SELECT json_build_object('role', role, 'scores', scores, 'ruleVersion', rule_version, 'takenAt', taken_at)
         FROM placement WHERE person_id = $1) AS placement,
        (SELECT coalesce(json_agg(q), '[]') FROM (
           SELECT quiz_id, count(*)::int AS started, count(submitted_at)::int AS submitted, max(score) AS best,
             bool_or(passed) AS passed,
             (SELECT count(*)::int FROM quiz_grant g WHERE g.person_id = $1 AND g.quiz_id = a.quiz_id) AS granted
           FROM quiz_attempt a WHERE person_id = $1 GROUP BY quiz_id) q) AS attempts`)}
       JOIN enrolment e ON e.cohort_id = $4 AND e.person_id = $1 AND e.status IN ('active', 'paused')
       JOIN person p ON p.id = $1`,
      [params.personId, course.id, this.clock.now(), cohort.id],
    );
    if (!row) throw new DomainError('not-found');
    const facts = toCertificationFacts(row);
    const { eligible, items } = completionFrom(course, facts);
    return {
      cohort: { id: cohort.id, courseSlug: course.slug, name: cohort.name, zone: cohort.zone },
      person: { id: params.personId, name: row.name, email: row.email },
      enrolledAt: row.activated_at.toISOString(),
      lastActiveAt: row.last_active_at?.toISOString() ?? null,
      onboarding: {
        done: row.onboarding_done,
        answers: row.answers.map(({ updated_at, ...answer }) => ({
          ...answer,
          updatedAt: new Date(updated_at).toISOString(),
        })),
      },
      placement: row.placement && {
        ...row.placement,
        takenAt: new Date(row.placement.takenAt).toISOString(),
      },
      checklist: items,
      eligible,
      quizzes: [...course.quizzes.values()].map(({ quiz }) => {
        const tried = row.attempts.find((attempt) => attempt.quiz_id === quiz.id);
        const left = tried ? attemptsLeft(quiz.attempts, tried) : null;
        return {
          id: quiz.id,
          title: quiz.title,
          attempts: tried?.submitted ?? 0,
          usedUp: left === 0 && tried?.started === tried?.submitted,
          bestScore: tried?.best ?? null,
          passed: tried?.passed ?? false,
        };
      }),
      assignments: assignmentNames(course).map((name) => {
        const { submissionId, submittedAt } = facts.handIns.get(name.id) ?? {
          submissionId: null,
          submittedAt: null,
        };
        return { ...name, state: stateOf(facts.handIns, name.id), submissionId, submittedAt };
      }),
      certificateCode: facts.certificateCode,
    };
  }
}
