import { feeEntry, payoutEntry, suspenseEntry, type LedgerEntry } from './ledger-entries';

/** A balance transaction. Minor units; `amount` is below zero when money leaves, `fee` is kept of it. */
export interface StripeMovement {
  /** Stripe's `reporting_category`. */
  category: string;
  amount: number;
  fee: number;
}

/** Their amounts are posted with their order, under the name of its payment. */
const ofOrders: ReadonlySet<string> = new Set([
  ...['charge', 'charge_failure', 'partial_capture_reversal'],
  ...['refund', 'refund_failure', 'dispute', 'dispute_reversal'],
]);
const ofBank: ReadonlySet<string> = new Set(['payout', 'payout_reversal', 'topup', 'topup_reversal']);

/**
 * What is posted of a movement beside what its order posts: what Stripe keeps, and what goes between Stripe and the bank. All
 * else waits on account 471, so that account 517 is what Stripe says, whatever Stripe invents.
 */
export function movementEntries({ category, amount, fee }: StripeMovement): LedgerEntry[] {
  const entries = [feeEntry(category === 'fee' ? fee - amount : fee)];
  if (ofBank.has(category)) entries.push(payoutEntry(-amount));
  else if (category !== 'fee' && !ofOrders.has(category)) entries.push(suspenseEntry(amount));
  return entries.filter(({ lines }) => lines.length > 0);
}
