import { Injectable } from '@nestjs/common';
import type { InputOf, listFormerMembers, ResponseOf } from '@tandem/contracts';
import { Clock, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { CohortsQueries } from '../cohorts.queries';
import { endedUnpaid, seatEnded } from '../seat-ends';
import { attendanceHours } from './attendance-hours';
import { seatedSince } from './counted-sessions';

interface Row {
  id: string;
  person_id: string;
  name: string;
  since: Date;
  until: Date;
  unpaid: boolean;
}

/** Who has left a cohort: nobody meets her on its board any more, and what proves that she followed is still asked for. */
@Injectable()
export class FormerMembersQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list(
    { params }: InputOf<typeof listFormerMembers>,
    actor: Actor,
  ): Promise<ResponseOf<typeof listFormerMembers>> {
    const { id, name, zone } = await this.cohorts.summary(params.cohortId, actor);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT * FROM (
         SELECT e.id, p.id AS person_id, coalesce(p.name, '') AS name, ${seatedSince} AS since,
           ${seatEnded('e')} AS until, ${endedUnpaid('e')} AS unpaid
         FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.cohort_id = $1 AND e.status = 'released') gone
       WHERE until IS NOT NULL ORDER BY until DESC, id DESC`,
      [id],
    );
    const ids = rows.map((row) => row.id);
    const hours = await attendanceHours(this.dataSource, ids, this.clock.now());
    return {
      cohort: { id, name, zone },
      members: rows.map((row) => {
        const { presentMinutes, heldMinutes } = hours.get(row.id)!;
        return {
          ...{ enrolmentId: row.id, personId: row.person_id, name: row.name, presentMinutes, heldMinutes },
          ...{ from: row.since.toISOString(), until: row.until.toISOString() },
          reason: row.unpaid ? 'unpaid' : 'given-back',
        };
      }),
    };
  }
}
