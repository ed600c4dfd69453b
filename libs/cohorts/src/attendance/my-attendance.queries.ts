import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { getMyAttendance, ResponseOf } from '@tandem/contracts';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { mayGiveReason, openReason } from '../rules/absence-reason';
import { attendanceFacts } from './attendance-facts';
import { attendanceHours } from './attendance-hours';
import { sheetsOf } from './sheet-view';

@Injectable()
export class MyAttendanceQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** What she may sign now and what is known of her, of each cohort that she has a seat in; nothing of others. */
  async mine({ personId }: KnownActor): Promise<ResponseOf<typeof getMyAttendance>> {
    const now = this.clock.now();
    const seats = await this.dataSource.query<Array<{ id: string; cohort_id: string; active: boolean }>>(
      `SELECT e.id, e.cohort_id, e.status = 'active' AS active FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
       WHERE e.person_id = $1 AND e.status IN ('active', 'paused') ORDER BY c.starts_on DESC, e.id`,
      [personId],
    );
    const hours = await attendanceHours(
      this.dataSource,
      seats.map(({ id }) => id),
      now,
    );
    const reach = { personId, scope: 'any' } as const;
    return {
      cohorts: await Promise.all(
        seats.map(async ({ id, cohort_id: cohortId, active }) => {
          const facts = await attendanceFacts(this.dataSource, { cohortId, enrolmentId: id }, reach);
          const { courseId, ...cohort } = facts.cohort;
          const courseTitle = this.library.byIdOrFail(courseId).content.title;
          return {
            ...hours.get(id)!,
            cohort: { ...cohort, courseTitle },
            paused: !active,
            halves: facts.sessions
              .flatMap((session) => sheetsOf(facts, session, now))
              .flatMap(({ half: { from, to }, view, lines, opening }) => {
                const line = lines.find(({ enrolmentId }) => enrolmentId === id);
                if (!line) return [];
                const { expected: _expected, present: _present, toAnswer: _toAnswer, ...half } = view;
                const signs = active && view.state === 'open' && opening;
                return {
                  ...half,
                  signing: signs ? { closesAt: opening.closesAt.toISOString() } : null,
                  mark: line.marks.at(-1) ?? null,
                  mayTell: half.state !== 'cancelled' && mayGiveReason({ from, to }, line.marks, now).may,
                  waits: openReason(line.marks) !== undefined,
                };
              }),
          };
        }),
      ),
    };
  }
}
