import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { cohortStartsAt, joinOpens } from '@tandem/cohorts';
import { revocationReasons, type Dashboard } from '@tandem/contracts';
import { Clock, dayIn, preparedQuery, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { assignmentNames, stateOf } from './hand-ins';
import {
  certificationSql,
  completionFrom,
  toCertificationFacts,
  type CertificationRow,
  type Seat,
} from './learner-facts';
import { assignmentAccess, modulesFor, paceOf } from './module-standing';
import { writeAccess } from './rules/assignment-state';
import {
  courseProgress,
  lessonsDone,
  moduleCompletion,
  resumePoint,
  type AccessibleModule,
} from './rules/outline';

interface Row extends CertificationRow {
  name: string;
  onboarding_done: boolean;
  ended: 'expired' | 'withdrawn' | null;
  session: { title: string; starts_at: string; minutes: number; join_url: string | null } | null;
}

/** A certificate that an order ended leaves nothing to say: the seat is gone with it. */
const sql = certificationSql(`,
  (SELECT p.name FROM person p WHERE p.id = $1) AS name,
  EXISTS (SELECT FROM onboarding o WHERE o.person_id = $1 AND o.done_at IS NOT NULL) AS onboarding_done,
  (SELECT CASE WHEN last.revoked_at IS NULL THEN 'expired' ELSE 'withdrawn' END FROM (
     SELECT revoked_at, revoked_reason, expires_at FROM certificate x WHERE x.person_id = $1 AND x.course_id = $2
     ORDER BY revoked_at DESC NULLS FIRST, issued_at DESC LIMIT 1) last
   WHERE last.revoked_at IS NULL AND last.expires_at <= $3
     OR last.revoked_reason IN (${revocationReasons.map((reason) => `'${reason}'`).join(', ')})) AS ended,
  (SELECT row_to_json(s) FROM (
     SELECT title, starts_at, minutes, join_url FROM live_session l
     WHERE l.cohort_id = seat.cohort_id AND l.cancelled_at IS NULL AND l.starts_at + make_interval(mins => l.minutes) > $3
     ORDER BY starts_at LIMIT 1) s) AS session`);

const week = 7 * 86_400_000;

@Injectable()
export class DashboardQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** Everything that the first page of the student's space shows, in one round trip. */
  async dashboard(actor: KnownActor): Promise<Dashboard> {
    const now = this.clock.now();
    const course = this.library.bySlugOrFail('obm');
    const values = [actor.personId, course.id, now];
    const [row] = await preparedQuery<Row>(this.dataSource, 'dashboard', sql, values);
    const facts = toCertificationFacts(row!);
    const modules = modulesFor(course, facts, now);
    const { items: checklist, version } = completionFrom(course, facts);
    const asked = new Set(version.outline.modules.map(({ assignment }) => assignment?.id));
    return {
      name: row!.name,
      course: { slug: course.slug, title: course.content.title },
      cohort: facts.seat && cohortOf(facts.seat, course.content.weeks, now),
      onboardingDone: row!.onboarding_done,
      pace: paceOf(modules, facts, now),
      progress: courseProgress(modules, facts.completed),
      resume: resumePoint(modules, facts),
      modules: modules.map((entry) => ({
        number: entry.module.number,
        slug: entry.module.slug,
        title: entry.module.title,
        access: entry.access,
        ...lessonsDone(entry, facts.completed),
        complete: moduleCompletion(entry.module, facts, entry.kept).complete,
        waitsFor: firstClosed(entry),
      })),
      nextSession: row!.session &&
        facts.seat && {
          title: row!.session.title,
          startsAt: new Date(row!.session.starts_at).toISOString(),
          minutes: row!.session.minutes,
          zone: facts.seat.zone,
          joinUrl:
            facts.seat.pausedAt === null && joinOpens(row!.session.starts_at) <= now
              ? row!.session.join_url
              : null,
        },
      dueAssignments: assignmentNames(course).flatMap((name) => {
        const { module } = modules.find((entry) => entry.module.slug === name.module.slug)!;
        const state = stateOf(facts.handIns, name.id);
        const mayWrite = writeAccess(assignmentAccess(course, module, facts, now), state).allowed;
        // What came into the course after she had her seat is up to her.
        const due = mayWrite && (state !== 'untouched' || asked.has(name.id));
        return due || state === 'submitted' ? [{ ...name, state }] : [];
      }),
      certification: {
        met: checklist.filter((item) => item.met).length,
        of: checklist.length,
        certificateCode: facts.certificateCode,
        ended: facts.certificateCode === null ? row!.ended : null,
      },
    };
  }
}

function firstClosed({ access, lessons }: AccessibleModule): Dashboard['modules'][number]['waitsFor'] {
  const closed = access.open && lessons.find((lesson) => !lesson.access.open);
  return closed ? { title: closed.lesson.title, access: closed.access } : null;
}

function cohortOf(seat: Seat, weeks: number, now: Date): Dashboard['cohort'] {
  const startsAt = cohortStartsAt(seat);
  const elapsed = Math.floor((now.getTime() - startsAt.getTime()) / week) + 1;
  return {
    id: seat.cohortId,
    name: seat.cohortName,
    zone: seat.zone,
    startsAt: startsAt.toISOString(),
    week: Math.min(Math.max(elapsed, 0), weeks),
    weeks,
    over: seat.endsOn < dayIn(seat.zone, now),
  };
}
