import { DomainError, newId } from '@tandem/platform';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Enrolment } from './entities/enrolment.entity';
import { WaitlistEntry } from './entities/waitlist-entry.entity';
import { seatSale, type SaleFacts } from './rules/seat-state';
import {
  buyWhileWaiting,
  endWaiting,
  keepOffered,
  takeOffered,
  waitingBefore,
  yieldOffered,
} from './waitlist/seat-from-waitlist';

/**
 * Seats are one counter per cohort, moved by conditional updates under the lock of its row: concurrent buyers pass one by
 * one, none before those who wait, and the database refuses what would oversell.
 */

interface SeatWanted {
  cohortId: string;
  personId: string;
  /** She gave one back in this very transaction, which nobody who waits was to have. */
  instead?: boolean;
}

/**
 * Holds a seat for a buyer, the one that is offered to her first, and returns the enrolment's id.
 * @throws DomainError `already-enrolled`, `seat-held` (for another order of hers), `cohort-not-open`, `cohort-full`
 */
export async function holdSeat(
  tx: EntityManager,
  seat: SeatWanted & { now: Date; heldUntil: Date },
): Promise<string> {
  const { cohortId, personId } = seat;
  const waits = await requireSeat(tx, seat);
  const [cohort] = await tx.query<SaleFacts[]>(
    `SELECT status, ends_on::text AS "endsOn", zone, archived_at AS "archivedAt"
     FROM cohort WHERE id = $1 FOR NO KEY UPDATE`,
    [cohortId],
  );
  const promised = waits && (await isPromised(tx, seat));
  if (!seatSale(cohort!, promised, seat.now).sells) throw new DomainError('cohort-not-open');
  const offered = waits ? await takeOffered(tx, seat) : null;
  if (offered) return offered;
  if (!(await takeSeat(tx, seat))) {
    // Told apart for somebody who buys in two tabs.
    const buying = waits && (await tx.existsBy(WaitlistEntry, { cohortId, personId, status: 'buying' }));
    throw new DomainError(buying ? 'seat-held' : 'cohort-full');
  }
  const enrolmentId = newId();
  const inserted = await tx.query<unknown[]>(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at)
     VALUES ($1, $2, $3, 'held', $4, $5)
     ON CONFLICT (cohort_id, person_id) WHERE status <> 'released' DO NOTHING RETURNING id`,
    [enrolmentId, cohortId, personId, seat.heldUntil, seat.now],
  );
  if (inserted.length > 0) {
    await buyWhileWaiting(tx, seat, enrolmentId);
    return enrolmentId;
  }
  const held = await tx.existsBy(Enrolment, { cohortId, personId, status: 'held' });
  throw new DomainError(held ? 'seat-held' : 'already-enrolled');
}

/**
 * Takes the cohorts' rows before the enrolments', each by its id, in the order in which a buyer takes them: for a
 * transaction that has moved nothing of either, and will.
 */
export async function lockSeats(
  tx: EntityManager,
  seats: ReadonlyArray<{ cohortId: string; enrolmentId?: string }>,
): Promise<void> {
  await tx.query('SELECT FROM cohort WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [
    seats.map(({ cohortId }) => cohortId),
  ]);
  await tx.query('SELECT FROM enrolment WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [
    seats.flatMap(({ enrolmentId }) => enrolmentId ?? []),
  ]);
}

/**
 * Makes the seat hers. False when it had been released, none is offered to her and no other is free that nobody waits for:
 * she must be refunded. Repeatable. The cohort's row is locked by whoever calls.
 */
export async function activateSeat(tx: EntityManager, enrolmentId: string, now: Date): Promise<boolean> {
  const enrolment = await tx.findOneOrFail(Enrolment, {
    where: { id: enrolmentId },
    lock: { mode: 'for_no_key_update' },
  });
  if (enrolment.status === 'active' || enrolment.status === 'paused') return true;
  if (enrolment.status === 'released' && !(await yieldOffered(tx, enrolment))) {
    const taken = await tx.existsBy(Enrolment, {
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      status: Not('released'),
    });
    if (taken || !(await takeSeat(tx, enrolment))) return false;
  }
  await tx.update(Enrolment, { id: enrolmentId }, { status: 'active', heldUntil: null, activatedAt: now });
  await endWaiting(tx, enrolment, enrolmentId, now);
  return true;
}

/** Keeps a held seat for longer. */
export async function extendHold(tx: EntityManager, enrolmentId: string, heldUntil: Date): Promise<void> {
  await tx.update(Enrolment, { id: enrolmentId, status: 'held' }, { heldUntil });
}

/** Closes her lessons and keeps her seat and all she did. Repeatable. */
export async function pauseSeat(tx: EntityManager, enrolmentId: string, pausedAt: Date): Promise<void> {
  await tx.update(Enrolment, { id: enrolmentId, status: 'active' }, { status: 'paused', pausedAt });
}

/** Opens them again. Repeatable. */
export async function resumeSeat(tx: EntityManager, enrolmentId: string): Promise<void> {
  await tx.update(Enrolment, { id: enrolmentId, status: 'paused' }, { status: 'active', pausedAt: null });
}

/** Gives back a seat, whatever its state; to the offer that it came from while that stands. Repeatable. */
export async function releaseSeat(tx: EntityManager, enrolmentId: string): Promise<void> {
  if (await keepOffered(tx, enrolmentId)) return;
  await tx.query(
    `WITH released AS (
       UPDATE enrolment SET status = 'released', held_until = NULL, paused_at = NULL
       WHERE id = $1 AND status <> 'released' RETURNING cohort_id)
     UPDATE cohort SET seats_taken = seats_taken - 1 WHERE id = (SELECT cohort_id FROM released)`,
    [enrolmentId],
  );
}

/** Turns a crowd away without a lock. Says whether she has a place in the queue. */
async function requireSeat(tx: EntityManager, { cohortId, personId }: SeatWanted): Promise<boolean> {
  const [cohort] = await tx.query<Array<{ status: string; free: boolean; waits: boolean }>>(
    `SELECT c.status, c.seats_taken < c.capacity AS free, EXISTS (
       SELECT FROM waitlist_entry w WHERE w.cohort_id = c.id AND w.person_id = $2 AND w.ended_at IS NULL) AS waits
     FROM cohort c WHERE c.id = $1`,
    [cohortId, personId],
  );
  if (!cohort) throw new DomainError('not-found');
  if (cohort.status === 'open' && !cohort.free && !cohort.waits) throw new DomainError('cohort-full');
  return cohort.waits;
}

/** An offer of the queue stands, whether or not an order of hers has its seat. */
function isPromised(tx: EntityManager, { cohortId, personId }: SeatWanted): Promise<boolean> {
  const status = In(['offered', 'buying'] satisfies Array<WaitlistEntry['status']>);
  return tx.existsBy(WaitlistEntry, { cohortId, personId, status, offeredUntil: Not(IsNull()) });
}

/** False where none is free but for those who wait before her. */
async function takeSeat(
  tx: EntityManager,
  { cohortId, personId, instead = false }: SeatWanted,
): Promise<boolean> {
  const [, taken] = await tx.query<[unknown[], number]>(
    `UPDATE cohort SET seats_taken = seats_taken + 1
     WHERE id = $1 AND seats_taken + CASE WHEN $3 THEN 0 ELSE ${waitingBefore('$1', '$2')} END < capacity`,
    [cohortId, personId, instead],
  );
  return taken === 1;
}
