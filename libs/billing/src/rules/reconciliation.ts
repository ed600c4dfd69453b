import type { DifferenceKind, Remedy } from '@tandem/contracts';

/**
 * What moved less than five minutes ago is not judged: it may be on its way to the books. A webhook takes seconds, what nobody
 * told is asked after twice a minute, and Stripe is called again within a minute or two where it did not answer.
 */
const settlingMilliseconds = 5 * 60_000;

/** Until when a comparison judges what moved: a whole second, since Stripe counts in them. */
export function judgedUpTo(started: Date): Date {
  return new Date(Math.floor((started.getTime() - settlingMilliseconds) / 1000) * 1000);
}

/** A charge as Stripe tells it. Minor units; `disputed` is what a bank has taken back and not returned. */
export interface ChargeAtStripe {
  /** The intent, or the charge where none was made. */
  object: string;
  orderId: string | null;
  amount: number;
  refunded: number;
  disputed: number;
  /** Their ids. */
  disputes: string[];
}

/** The same on our books: the payment's row, and what stands on account 517 for it. */
export interface ChargeOnBooks {
  orderId: string;
  payment: { amount: number; refunded: number } | null;
  ledger: { paid: number; refunded: number; disputed: number };
  /** When something was last booked on it. */
  bookedAt: Date | null;
}

export interface FoundDifference {
  kind: DifferenceKind;
  object: string;
  orderId: string | null;
  ours: number | null;
  theirs: number | null;
  remedy: Remedy;
}

/**
 * Everything in which our books and Stripe differ about a charge. What was never booked is booked by synchronising its order;
 * a row that was lost after it was booked is not, because its instalment is paid already and the money would be sent back.
 */
export function chargeDifferences(theirs: ChargeAtStripe, ours: ChargeOnBooks | null): FoundDifference[] {
  const { object, amount } = theirs;
  const orderId = ours?.orderId ?? theirs.orderId;
  const find = (
    kind: DifferenceKind,
    remedy: Remedy,
    values: { ours: number | null; theirs: number | null },
  ) => [{ kind, object, orderId, remedy, ...values }];
  if (!ours && orderId) return find('payment-missing', 'sync-order', { ours: null, theirs: amount });
  if (!ours) {
    const held = amount - theirs.refunded - theirs.disputed;
    return held ? find('payment-foreign', 'attach-or-refund', { ours: null, theirs: held }) : [];
  }
  const { payment, ledger } = ours;
  if (!payment) return find('payment-missing', 'restore-payment', { ours: null, theirs: amount });
  const found: FoundDifference[] = [];
  if (payment.amount !== amount)
    found.push(...find('amount-differs', 'compare-by-hand', { ours: payment.amount, theirs: amount }));
  const back = { ours: payment.refunded, theirs: theirs.refunded };
  if (back.theirs > back.ours) found.push(...find('refund-missing', 'sync-order', back));
  if (back.theirs < back.ours) found.push(...find('refund-unsent', 'sync-order', back));
  const disputed = { ours: ledger.disputed, theirs: theirs.disputed };
  if (disputed.ours !== disputed.theirs) found.push(...find('dispute-differs', 'sync-order', disputed));
  const [booked, known] = [ledger.paid - ledger.refunded, payment.amount - payment.refunded];
  if (booked !== known)
    found.push(...find('ledger-differs', 'compare-by-hand', { ours: booked, theirs: known }));
  return found;
}
