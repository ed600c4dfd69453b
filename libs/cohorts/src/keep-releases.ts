import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { DataSource } from 'typeorm';
import { Cohort } from './entities/cohort.entity';
import { opensAt, type PlanShift } from './rules/member-plan';
import { releasedParts, type ClockedCohort } from './rules/release-plan';
import { lessonsWithoutTime, ownReleases, shiftsOf, writeReleases } from './write-releases';

/** Milliseconds of the epoch by module and by lesson that has a time of its own, as they are stored. */
type Opens = Record<string, number>;

interface Row extends ClockedCohort {
  id: string;
  courseId: string;
  opens: Opens;
  /** Students who have a plan of their own. */
  members: Array<{ id: string; shifts: PlanShift[]; opens: Opens }>;
}

/**
 * Release instants are written with the plan. They also change without it: a new version of the course brings a module, a
 * country changes its clocks, a version of the software from before these rows wrote a cohort. So they are compared with
 * the plans whenever a server starts, before it answers, and whenever a course is published.
 */
@Injectable()
export class KeepReleases implements OnApplicationBootstrap {
  private readonly log = new Logger(KeepReleases.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
  ) {
    library.onPublished(() => this.run());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
  }

  private async run(): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT c.id, c.course_id AS "courseId", c.starts_on::text AS "startsOn", c.zone, c.release_plan AS "releasePlan",
         (SELECT coalesce(json_object_agg(r.part_id, extract(epoch FROM r.opens_at) * 1000), '{}')
          FROM cohort_release r WHERE r.cohort_id = c.id) AS opens,
         (SELECT coalesce(json_agg(json_build_object('id', e.id, 'shifts', ${shiftsOf('e.id')}, 'opens',
            (SELECT coalesce(json_object_agg(r.part_id, extract(epoch FROM r.opens_at) * 1000), '{}')
             FROM enrolment_release r WHERE r.enrolment_id = e.id))), '[]')
          FROM enrolment e WHERE e.cohort_id = c.id
            AND EXISTS (SELECT FROM enrolment_shift s WHERE s.enrolment_id = e.id)) AS members
       FROM cohort c`,
    );
    for (const row of rows) {
      try {
        if (this.differs(row)) await this.rewrite(row.id);
      } catch (error) {
        // One cohort whose plan cannot be read must not keep the server from the others.
        this.log.error(`releases of cohort ${row.id}: ${(error as Error).message}`);
      }
    }
  }

  private differs(row: Row): boolean {
    const modules = this.modulesOf(row);
    const parts = releasedParts(row.releasePlan, modules);
    return (
      parts.some((part) => row.opens[part.id] !== opensAt(row, [], part).getTime()) ||
      lessonsWithoutTime(parts, modules).some((id) => id in row.opens) ||
      row.members.some(({ id, shifts, opens }) => {
        const own = ownReleases(row, shifts, parts, id);
        const same = own.every(({ partId, opens: at }) => opens[partId] === at.getTime());
        return !same || own.length !== Object.keys(opens).length;
      })
    );
  }

  /** Reads the plan again under a lock: it may have been saved since. */
  private async rewrite(cohortId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const cohort = await tx.findOneOrFail(Cohort, {
        where: { id: cohortId },
        lock: { mode: 'pessimistic_write' },
      });
      await writeReleases(tx, cohort, this.modulesOf(cohort));
    });
  }

  private modulesOf({ courseId }: { courseId: string }) {
    return this.library.byIdOrFail(courseId).content.modules;
  }
}
