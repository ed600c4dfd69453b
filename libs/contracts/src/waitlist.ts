import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant, Zone } from './primitives';

/** Why nothing of a cohort is sold to anybody. Who was offered a seat before may still take it, unless it is over or archived. */
export const SeatsClosed = z.enum(['not-yet-open', 'sales-ended', 'over', 'archived']);
export type SeatsClosed = z.infer<typeof SeatsClosed>;

/** Whether anybody may have a seat of a cohort now, and if not, why. Freed seats are theirs who wait: it stays `full`. */
export const SeatState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), left: z.int() }),
  z.object({ state: z.literal('full'), waiting: z.int() }),
  z.object({ state: z.literal('closed'), reason: SeatsClosed }),
]);
export type SeatState = z.infer<typeof SeatState>;

const WaitedFor = z.object({
  id: Id,
  name: z.string(),
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  zone: Zone,
});

/** A place in a queue, as she sees it. `buying`: an order of hers has the seat. */
export const WaitingPlace = z.object({
  cohort: WaitedFor,
  since: Instant,
  /** Why nothing new is offered; null while its enrolment is open. */
  closed: SeatsClosed.nullable(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('waiting'), position: z.int() }),
    z.object({ kind: z.literal('offered'), until: Instant }),
    z.object({ kind: z.literal('buying') }),
    z.object({ kind: z.literal('lapsed'), at: Instant }),
    z.object({ kind: z.literal('removed'), at: Instant, reason: z.string() }),
  ]),
});
export type WaitingPlace = z.infer<typeof WaitingPlace>;

const cohortId = z.object({ cohortId: Id });

export const getCohortSeats = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/seats',
  tag: 'Waitlist',
  summary: 'Whether a seat of a cohort can be had, and how many wait for one',
  access: may('academy', 'read'),
  params: cohortId,
  response: z.object({ cohort: WaitedFor, seats: SeatState }),
});

export const listMyWaiting = endpoint({
  method: 'GET',
  path: '/me/waiting',
  tag: 'Waitlist',
  summary: 'Where the caller waits for a seat, and what became of her last wait',
  access: may('waitlist', 'join'),
  response: z.object({ places: z.array(WaitingPlace) }),
});

/** Repeatable: one place per cohort and person, which keeps its position. */
export const joinWaitlist = endpoint({
  method: 'PUT',
  path: '/cohorts/:cohortId/waiting',
  tag: 'Waitlist',
  summary: 'Wait for a seat of a cohort that is full',
  access: may('waitlist', 'join'),
  params: cohortId,
});

/** Repeatable. A seat that was offered to her passes on; one that she is buying stays with her order. */
export const leaveWaitlist = endpoint({
  method: 'DELETE',
  path: '/cohorts/:cohortId/waiting',
  tag: 'Waitlist',
  summary: 'Wait no longer',
  access: may('waitlist', 'join'),
  params: cohortId,
});

export const WaitlistLine = z.object({
  id: Id,
  name: z.string(),
  since: Instant,
  status: z.enum(['waiting', 'offered', 'buying']),
  /** Until when the seat is held for her. */
  offeredUntil: Instant.nullable(),
});
export type WaitlistLine = z.infer<typeof WaitlistLine>;

export const getWaitlist = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/waitlist',
  tag: 'Waitlist',
  summary: 'Who waits for a seat of a cohort, in order, and what became of those who waited',
  access: may('waitlist', 'read'),
  params: cohortId,
  response: z.object({
    cohort: WaitedFor,
    seats: SeatState,
    lines: z.array(WaitlistLine),
    ended: z.object({ seated: z.int(), lapsed: z.int(), left: z.int(), removed: z.int() }),
  }),
});

/** Repeatable. She is told, with the reason; a seat that was offered to her passes on. */
export const removeFromWaitlist = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/waitlist/:entryId/removal',
  tag: 'Waitlist',
  summary: 'Take somebody off the waitlist, with a reason',
  access: may('waitlist', 'remove'),
  params: cohortId.extend({ entryId: Id }),
  body: z.strictObject({ reason: freeText(500, 1) }),
});
