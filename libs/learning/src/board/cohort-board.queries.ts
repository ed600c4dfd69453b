import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { CohortsQueries } from '@tandem/cohorts';
import type {
  AssignmentState,
  BoardCell,
  BoardMember,
  getBoard,
  InputOf,
  ResponseOf,
} from '@tandem/contracts';
import { Clock, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { finalCaseOf } from '../hand-ins';
import { assignmentState } from '../rules/assignment-state';
import { riskOf } from '../rules/risk';
import { boardFacts, type BoardRow } from './board-facts';
import { riskFactsOf } from './risk-facts';

/** Members × modules of a cohort, and who may need her trainer. */
@Injectable()
export class CohortBoardQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async board({ params }: InputOf<typeof getBoard>, actor: Actor): Promise<ResponseOf<typeof getBoard>> {
    const {
      releases,
      sessions,
      mayPlan: _mayPlan,
      ...cohort
    } = await this.cohorts.cohort(params.cohortId, actor);
    const at = this.clock.now();
    const now = at.getTime();
    const course = this.library.bySlugOrFail(cohort.courseSlug);
    const rows = await boardFacts(this.dataSource, cohort.id, { course, outline: course.content }, at, {
      past: false,
    });
    const finalCase = finalCaseOf(course);
    const session = sessions.find(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 > now);
    const [release] = releases
      .filter(({ open }) => !open)
      .toSorted((one, other) => Date.parse(one.opensAt) - Date.parse(other.opensAt));
    return {
      cohort,
      nextSession: session ? { title: session.title, startsAt: session.startsAt } : null,
      nextModule: release
        ? { number: release.number, title: release.moduleTitle, opensAt: release.opensAt }
        : null,
      modules: releases.map(({ number, moduleTitle: title, open }) => ({ number, title, open })),
      lessons: course.lessons.size,
      members: rows.map((row) => memberOf(course, finalCase, row, now)),
    };
  }
}

function memberOf(
  course: PublishedCourse,
  finalCase: string | null,
  row: BoardRow,
  now: number,
): BoardMember {
  const facts = riskFactsOf(course, course.content, row);
  const works = worksOf(row);
  const inState = (wanted: AssignmentState) => [...works.values()].filter((state) => state === wanted).length;
  const iso = (instant: Date | null) => instant?.toISOString() ?? null;
  return {
    personId: row.person_id,
    name: row.name,
    enrolledAt: row.activated_at.toISOString(),
    pausedAt: iso(row.paused_at),
    planPausedUntil: iso(endOfPause(row, now)),
    lastActiveAt: iso(row.last_active_at),
    onboarded: row.onboarded,
    modules: facts.modules.map((module) => cellOf(module, module.opensAt <= now)),
    completed: facts.modules.reduce((sum, { completed }) => sum + completed, 0),
    quizzesPassed: new Set(row.passed).size,
    assignmentsAccepted: inState('accepted'),
    attendance: facts.attendance,
    toReview: inState('submitted'),
    finalCase: finalCase === null ? null : (works.get(finalCase) ?? null),
    certificateCode: row.certificate_code,
    risks: riskOf(facts, now),
  };
}

/** Times of unpaid instalments are known once they are over: one that runs is a pause of her plan. */
function endOfPause({ away }: BoardRow, now: number): Date | null {
  const running = away.filter(({ from, until }) => from <= now && now < until);
  return running.length > 0 ? new Date(Math.max(...running.map(({ until }) => until))) : null;
}

/** By assignment; what she has not touched is not there. */
function worksOf({ latest, begun }: BoardRow): Map<string, AssignmentState> {
  const works = new Map(begun.map((id) => [id, assignmentState({ begun: true, latest: null })]));
  for (const [id, [decision]] of Object.entries(latest))
    works.set(id, assignmentState({ begun: begun.includes(id), latest: decision ?? 'none' }));
  return works;
}

/** What left a module that she had completed takes nothing from it; one that never had lessons is not done. */
function cellOf(count: { completed: number; total: number; of: number }, open: boolean): BoardCell {
  const { completed, total, of } = count;
  if (of > 0 && completed >= total) return { state: 'done', share: 1 };
  if (completed > 0) return { state: 'started', share: completed / total };
  return { state: open ? 'untouched' : 'closed', share: 0 };
}
