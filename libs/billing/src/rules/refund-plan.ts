/** A payment of which something may go back. Minor units. */
export interface RefundablePayment {
  id: string;
  amount: number;
  /** As Stripe counts it, and what we have asked for and Stripe does not say yet. */
  refunded: number;
  asked: number;
  /** Refunds that failed and are hers all the same, and those that were paid outside of Stripe. */
  failed: number;
  elsewhere: number;
  /** Her bank holds of it, and has not decided: to give it back here might give it back twice (getlago/lago#6257). */
  disputed: boolean;
  /** What her bank has taken for good. */
  lost: number;
  /** Another one had paid its instalment: it goes back by itself (`RefundUnowedJob`), and counts for nothing else. */
  twice: boolean;
  paidAt: Date;
}

export type RefundSpread =
  | { possible: true; parts: Array<{ paymentId: string; amount: number; paidAt: Date }> }
  /** `left`: what may go back at most. */
  | { possible: false; because: 'above-paid' | 'disputed'; left: number };

/** None is left where Stripe's dashboard gave what had failed here. */
const leftOf = ({ amount, refunded, asked, failed, elsewhere }: RefundablePayment): number =>
  Math.max(0, amount - refunded - asked - failed - elsewhere);

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The same, without what her bank gave her. */
const leftByBank = (payment: RefundablePayment): number => Math.max(0, leftOf(payment) - payment.lost);

/** What may go back now of a payment, whatever it was for. */
export function leftToGive(payment: RefundablePayment): number {
  return payment.disputed ? 0 : leftByBank(payment);
}

/** What may go back now of what she bought. */
export function refundable(payments: readonly RefundablePayment[]): number {
  return sum(payments.filter(({ twice }) => !twice).map(leftToGive));
}

/** What we hold of her money for what she bought, wherever it is: a disputed payment counts until it went back. */
export function netPaid(payments: readonly RefundablePayment[]): number {
  return sum(payments.filter(({ twice }) => !twice).map(leftOf));
}

/** What of that her bank has taken for good. */
export function takenByBank(payments: readonly RefundablePayment[]): number {
  return sum(payments.filter(({ twice }) => !twice).map((payment) => leftOf(payment) - leftByBank(payment)));
}

/** What we hold without a reason, once what her bank took for good is counted out. */
export function unowed(
  payments: readonly RefundablePayment[],
  { invoiced, credited }: { invoiced: number; credited: number },
): number {
  return Math.max(0, netPaid(payments) - takenByBank(payments) - (invoiced - credited));
}

/**
 * What of a dispute that is lost settles what we owe her: what was promised of the payment and has no room left, and what was
 * paid twice, or what an order that is over has no reason to keep. The rest is a loss.
 * @param lost in minor units, not counted in `payments` yet
 */
export function settledByBank(
  paymentId: string,
  { payments, ...books }: { payments: readonly RefundablePayment[]; invoiced: number; credited: number },
  { lost, over }: { lost: number; over: boolean },
): number {
  const payment = payments.find(({ id }) => id === paymentId)!;
  const room = Math.max(0, payment.amount - payment.refunded - payment.lost - lost);
  const promised = Math.max(0, payment.asked + payment.failed - room);
  if (payment.twice) return Math.min(lost, promised + leftByBank(payment));
  return Math.min(lost, promised + (over ? unowed(payments, books) : 0));
}

/** Takes an amount from the payments, the last one first. */
export function spreadRefund(payments: readonly RefundablePayment[], amount: number): RefundSpread {
  const left = refundable(payments);
  if (amount > left) {
    const because = amount <= netPaid(payments) ? 'disputed' : 'above-paid';
    return { possible: false, because, left };
  }
  let rest = amount;
  const parts = payments
    .filter(({ twice }) => !twice)
    .toSorted((one, other) => other.paidAt.getTime() - one.paidAt.getTime() || (one.id < other.id ? 1 : -1))
    .flatMap((payment) => {
      const part = Math.min(rest, leftToGive(payment));
      rest -= part;
      return part > 0 ? [{ paymentId: payment.id, amount: part, paidAt: payment.paidAt }] : [];
    });
  return { possible: true, parts };
}

/**
 * Of what somebody gave in Stripe's dashboard, the part that stands for refunds of ours which the payment has no room for any
 * more: it is credited already.
 */
export function givenInstead({ amount, refunded, asked, failed }: RefundablePayment, given: number): number {
  return Math.min(given, asked + failed, Math.max(0, refunded + given + asked + failed - amount));
}

/** Refunds that are too large for what is left of their payment, with what there is room for; without any they fail as they are. */
export function withinRoom<T extends { amount: number }>(refunds: readonly T[], room: number): T[] {
  let left = room;
  return refunds.flatMap((refund) => {
    const amount = Math.min(refund.amount, left);
    left -= amount;
    return amount > 0 && amount < refund.amount ? [{ ...refund, amount }] : [];
  });
}

interface Books {
  /** Gross of the invoice; zero where none was issued. */
  invoiced: number;
  /** Of it, by credit notes so far. */
  credited: number;
  /** What we hold of her money before this refund. */
  net: number;
}

/**
 * What of the invoice is not owed any more. When the order ends: all but what is kept. Otherwise as much as goes back, but
 * what she had paid too much (twice, or after the end) was never invoiced.
 */
export function creditDue(
  { invoiced, credited, net }: Books,
  refund: { amount: number; ends: false } | { amount: number; ends: true; kept?: number },
): number {
  const owed = invoiced - credited;
  if (refund.ends) return Math.max(0, owed - Math.max(0, refund.kept ?? net - refund.amount));
  return Math.max(0, Math.min(owed, refund.amount - Math.max(0, net - owed)));
}
