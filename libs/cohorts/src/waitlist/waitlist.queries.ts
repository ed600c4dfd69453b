import { Injectable } from '@nestjs/common';
import type {
  getCohortSeats,
  getWaitlist,
  InputOf,
  listMyWaiting,
  ResponseOf,
  WaitingPlace,
  WaitlistLine,
} from '@tandem/contracts';
import { Clock, DomainError, type Actor, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import type { WaitlistEntry } from '../entities/waitlist-entry.entity';
import { seatsClosed, seatState, type SaleFacts } from '../rules/seat-state';
import { scopeValues, withinScope } from '../scope';
import { readSeats } from './read-seats';

interface PlaceRow {
  cohort: WaitingPlace['cohort'];
  sale_status: SaleFacts['status'];
  archived_at: Date | null;
  status: WaitlistEntry['status'];
  position: number;
  joined_at: Date;
  offered_until: Date | null;
  ended_at: Date | null;
  removal_reason: string | null;
}

type LineRow = Pick<WaitlistLine, 'id' | 'name' | 'status'> & { joined_at: Date; offered_until: Date | null };
type Ended = ResponseOf<typeof getWaitlist>['ended'];

@Injectable()
export class WaitlistQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** For anybody: a draft is nobody's business yet. @throws DomainError `not-found` */
  async seats({ params }: InputOf<typeof getCohortSeats>): Promise<ResponseOf<typeof getCohortSeats>> {
    const found = await this.find(params.cohortId);
    if (found.seats.state === 'closed' && found.seats.reason === 'not-yet-open')
      throw new DomainError('not-found');
    return found;
  }

  /** Her last place in each cohort that is not over, unless she left it or has a seat there, by it or since. */
  async mine({ personId }: KnownActor): Promise<ResponseOf<typeof listMyWaiting>> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<PlaceRow[]>(
      `SELECT json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
           'zone', c.zone) AS cohort, c.status AS sale_status, c.archived_at, w.status, w.joined_at, w.offered_until, w.ended_at, w.removal_reason,
         (SELECT count(*)::int FROM waitlist_entry q
          WHERE q.cohort_id = c.id AND q.status = 'waiting' AND q.number <= w.number) AS position
       FROM (SELECT DISTINCT ON (cohort_id) * FROM waitlist_entry WHERE person_id = $1
             ORDER BY cohort_id, number DESC) w
         JOIN cohort c ON c.id = w.cohort_id
       WHERE w.status NOT IN ('left', 'seated')
         AND (w.ended_at IS NULL OR NOT EXISTS (
           SELECT FROM enrolment e
           WHERE e.cohort_id = c.id AND e.person_id = $1 AND e.status IN ('active', 'paused')))
         AND c.ends_on >= ($2 AT TIME ZONE c.zone)::date
       ORDER BY w.ended_at IS NOT NULL, c.starts_on, c.id`,
      [personId, now],
    );
    return {
      places: rows.map((row) => ({
        cohort: row.cohort,
        since: row.joined_at.toISOString(),
        closed: seatsClosed({ ...row.cohort, status: row.sale_status, archivedAt: row.archived_at }, now),
        state: stateOf(row),
      })),
    };
  }

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list(
    { params: { cohortId } }: InputOf<typeof getWaitlist>,
    actor: Actor,
  ): Promise<ResponseOf<typeof getWaitlist>> {
    const [ended] = await this.dataSource.query<Ended[]>(
      `SELECT ${(['seated', 'lapsed', 'left', 'removed'] as const)
        .map((status) => `count(*) FILTER (WHERE w.status = '${status}')::int AS ${status}`)
        .join(', ')}
       FROM cohort c LEFT JOIN waitlist_entry w ON w.cohort_id = c.id
       WHERE c.id = $1 AND ${withinScope('c', 2, 3)} GROUP BY c.id`,
      [cohortId, ...scopeValues(actor)],
    );
    if (!ended) throw new DomainError('not-found');
    const lines = await this.dataSource.query<LineRow[]>(
      `SELECT w.id, p.name, w.status, w.joined_at, w.offered_until
       FROM waitlist_entry w JOIN person p ON p.id = w.person_id
       WHERE w.cohort_id = $1 AND w.ended_at IS NULL ORDER BY w.status = 'waiting', w.number`,
      [cohortId],
    );
    return {
      ...(await this.find(cohortId)),
      lines: lines.map(({ joined_at, offered_until, ...line }) => ({
        ...line,
        since: joined_at.toISOString(),
        offeredUntil: offered_until?.toISOString() ?? null,
      })),
      ended,
    };
  }

  private async find(cohortId: string): Promise<ResponseOf<typeof getCohortSeats>> {
    const facts = await readSeats(this.dataSource, cohortId);
    const { id, name, startsOn, endsOn, zone } = facts;
    return { cohort: { id, name, startsOn, endsOn, zone }, seats: seatState(facts, this.clock.now()) };
  }
}

function stateOf(row: PlaceRow): WaitingPlace['state'] {
  switch (row.status) {
    case 'waiting':
      return { kind: 'waiting', position: row.position };
    case 'offered':
      return { kind: 'offered', until: row.offered_until!.toISOString() };
    case 'lapsed':
      return { kind: 'lapsed', at: row.ended_at!.toISOString() };
    case 'removed':
      return { kind: 'removed', at: row.ended_at!.toISOString(), reason: row.removal_reason! };
    default:
      return { kind: 'buying' };
  }
}
