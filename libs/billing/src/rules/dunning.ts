import { addDays } from '@tandem/platform';
import { declineKind } from './decline-kind';

/** In days. Retries count from the first refusal, the pause from the day the instalment was due. */
const calendar = {
  retries: [1, 3, 7],
  pause: 14,
  /** At least so long after the first refusal: a bank debit fails days after it was due, and she must have been told. */
  notice: 7,
  /** Before the pause. */
  reminders: [7, 2],
};

/** An instalment that was refused. Days of Europe/Paris; a retry moves the last one only. */
export interface Refused {
  dueOn: string;
  firstFailedOn: string;
  /** Stripe's code for the last refusal, and when it came. */
  decline: string | null;
  lastFailedOn: string;
}

export type NextAttempt =
  { on: string } | { on: null; waitsFor: 'payment-method' | 'authentication' | 'payment' };

/**
 * When to charge a refused instalment again without her, or what it waits for: another means of payment, her bank's
 * confirmation, or, when all retries are used up, that she pays. A new means of payment is tried at once, by whoever
 * records it.
 */
export function nextAttempt({ firstFailedOn, lastFailedOn, decline }: Refused): NextAttempt {
  const kind = declineKind(decline);
  if (kind === 'hard') return { on: null, waitsFor: 'payment-method' };
  if (kind === 'authentication') return { on: null, waitsFor: 'authentication' };
  const on = calendar.retries.map((days) => addDays(firstFailedOn, days)).find((day) => day > lastFailedOn);
  return on ? { on } : { on: null, waitsFor: 'payment' };
}

/** Until when she keeps her access, and when she is reminded. No retry moves it. */
export function grace({ dueOn, firstFailedOn }: Pick<Refused, 'dueOn' | 'firstFailedOn'>): {
  /** The first day without access. */
  pauseOn: string;
  reminders: string[];
} {
  const [byDue, byNotice] = [addDays(dueOn, calendar.pause), addDays(firstFailedOn, calendar.notice)];
  const pauseOn = byDue > byNotice ? byDue : byNotice;
  const reminders = calendar.reminders.map((days) => addDays(pauseOn, -days));
  return { pauseOn, reminders: reminders.filter((day) => day > firstFailedOn) };
}

/** An instalment of an order, as far as access depends on it. */
export interface Owed {
  /** Paid, or not owed any more. */
  settled: boolean;
  dueOn: string;
  firstFailedOn: string | null;
  /** The day on which the bank debit under way was sent; null when none is. */
  debitedOn: string | null;
}

export type Standing =
  { standing: 'good' } | { standing: 'grace'; pauseOn: string } | { standing: 'paused'; since: string };

/**
 * How an order stands today: paused from the end of the earliest grace of what is not settled, and in good standing at once
 * when all that was refused is. A debit sent in time holds the pause back until the bank has answered.
 */
export function standingOn(instalments: readonly Owed[], today: string): Standing {
  const pauses = instalments
    .flatMap((owed) => (owed.settled || !owed.firstFailedOn ? [] : [pauseOf(owed, owed.firstFailedOn)]))
    .sort((one, other) => (one.pauseOn < other.pauseOn ? -1 : 1));
  const ended = pauses.find(({ pauseOn, held }) => pauseOn <= today && !held);
  if (ended) return { standing: 'paused', since: ended.pauseOn };
  return pauses[0] ? { standing: 'grace', pauseOn: pauses[0].pauseOn } : { standing: 'good' };
}

function pauseOf({ dueOn, debitedOn }: Owed, firstFailedOn: string): { pauseOn: string; held: boolean } {
  const { pauseOn } = grace({ dueOn, firstFailedOn });
  return { pauseOn, held: debitedOn !== null && debitedOn < pauseOn };
}
