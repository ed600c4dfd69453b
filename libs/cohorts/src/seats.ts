import { DomainError, newId } from '@tandem/platform';
import { Not, type EntityManager } from 'typeorm';
import { Enrolment } from './entities/enrolment.entity';

/**
 * Seats are one counter per cohort, moved by conditional updates: the row's lock makes concurrent buyers pass one by one
 * for the time of one statement, and the database refuses what would oversell.
 */

/**
 * Holds a seat for a buyer and returns the enrolment's id.
 * @throws DomainError `already-enrolled`, `seat-held` (for another order of hers), `cohort-not-open`, `cohort-full`
 */
export async function holdSeat(
  tx: EntityManager,
  seat: { cohortId: string; personId: string; now: Date; heldUntil: Date },
): Promise<string> {
  await takeSeat(tx, seat.cohortId, true);
  const enrolmentId = newId();
  const inserted = await tx.query<unknown[]>(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at)
     VALUES ($1, $2, $3, 'held', $4, $5)
     ON CONFLICT (cohort_id, person_id) WHERE status <> 'released' DO NOTHING RETURNING id`,
    [enrolmentId, seat.cohortId, seat.personId, seat.heldUntil, seat.now],
  );
  if (inserted.length > 0) return enrolmentId;
  const { cohortId, personId } = seat;
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
 * Makes the seat hers. False when it had been released and no other is free: she must be refunded. Repeatable.
 */
export async function activateSeat(tx: EntityManager, enrolmentId: string, now: Date): Promise<boolean> {
  const enrolment = await tx.findOneOrFail(Enrolment, {
    where: { id: enrolmentId },
    lock: { mode: 'for_no_key_update' },
  });
  if (enrolment.status === 'active' || enrolment.status === 'paused') return true;
  if (enrolment.status === 'released') {
    const taken = await tx.existsBy(Enrolment, {
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      status: Not('released'),
    });
    if (taken) return false;
    try {
      await takeSeat(tx, enrolment.cohortId, false);
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
  await tx.update(Enrolment, { id: enrolmentId }, { status: 'active', heldUntil: null, activatedAt: now });
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

/** Gives back a seat, whatever its state. Repeatable: a seat is given back once. */
export async function releaseSeat(tx: EntityManager, enrolmentId: string): Promise<void> {
  await tx.query(
    `WITH released AS (
       UPDATE enrolment SET status = 'released', held_until = NULL, paused_at = NULL
       WHERE id = $1 AND status <> 'released' RETURNING cohort_id)
     UPDATE cohort SET seats_taken = seats_taken - 1 WHERE id = (SELECT cohort_id FROM released)`,
    [enrolmentId],
  );
}

async function takeSeat(tx: EntityManager, cohortId: string, mustBeOpen: boolean): Promise<void> {
  const [, taken] = await tx.query<[unknown[], number]>(
    `UPDATE cohort SET seats_taken = seats_taken + 1
     WHERE id = $1 AND seats_taken < capacity AND (status = 'open' OR NOT $2)`,
    [cohortId, mustBeOpen],
  );
  if (taken === 1) return;
  const [cohort] = await tx.query<Array<{ status: string }>>(`SELECT status FROM cohort WHERE id = $1`, [
    cohortId,
  ]);
  if (!cohort) throw new DomainError('not-found');
  throw new DomainError(mustBeOpen && cohort.status !== 'open' ? 'cohort-not-open' : 'cohort-full');
}
