import type { Locale, Order, OrderOutcome, Withdrawal } from '@tandem/contracts';
import { date } from '../../lib/format';
import type { Translation } from '../../lib/messages';
import type { messages } from './messages';

type Words = Translation<typeof messages.fr>;

interface Shown {
  order: Order;
  /** Whether Stripe could be asked. */
  asked: boolean;
  /** She comes from buying. */
  welcome: boolean;
  done: Withdrawal['done'];
}

/** The seat is hers, and nothing waits for her. */
export const isHers = (kind: OrderOutcome['kind']): kind is keyof Words['standing'] =>
  kind === 'paid' || kind === 'concluded' || kind === 'free';

/** She has not been at Stripe's page, or left it without paying: what she waits for is herself. */
export const isUnpaid = ({ order, asked, welcome }: Shown): boolean =>
  order.outcome.kind === 'pending' && !welcome && (asked || order.checkoutUrl === null);

/** She is welcomed once, as she comes from buying; later visits tell how it stands. */
export function titleOf(t: Words, shown: Shown): string {
  const { kind } = shown.order.outcome;
  if (isUnpaid(shown)) return t.titles.unpaid;
  return isHers(kind) && !shown.welcome ? t.hers : t.titles[kind];
}

export function ledeOf(t: Words, locale: Locale, shown: Shown): string {
  const { order, welcome, done } = shown;
  const { outcome, cohorts, concludedAt } = order;
  const words: string[] = [];
  if (outcome.kind === 'paused') words.push(t.pausedSince(date(locale, outcome.since)));
  if (isHers(outcome.kind)) words.push(welcome ? t.ledes[outcome.kind] : t.standing[outcome.kind]);
  else if (isUnpaid(shown)) words.push(t.ledes.unpaid);
  // Paid for, and never concluded: somebody else had the last seat.
  else words.push(t.ledes[outcome.kind === 'refunded' && !concludedAt ? 'unseated' : outcome.kind]);
  if (isHers(outcome.kind) && welcome) words.push(t.starting(order.name, date(locale, cohorts[0]!.startsOn)));
  if (outcome.kind === 'late') words.push(t.pauseOn(date(locale, outcome.pauseOn)));
  if (done) words.push(t.withdrew(date(locale, done.at)));
  return words.join(' ');
}
