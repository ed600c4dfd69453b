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
  /** Her bank holds it, or has taken it for good: to give it back here would give it back twice (getlago/lago#6257). */
  disputed: boolean;
  paidAt: Date;
}

export type RefundSpread =
  | { possible: true; parts: Array<{ paymentId: string; amount: number; paidAt: Date }> }
  /** `left`: what may go back at most. */
  | { possible: false; because: 'above-paid' | 'disputed'; left: number };

/** None is left where Stripe's dashboard gave what had failed here. */
const leftOf = ({ amount, refunded, asked, failed, elsewhere }: RefundablePayment): number =>
  Math.max(0, amount - refunded - asked - failed - elsewhere);

/** What may go back now. */
export function refundable(payments: readonly RefundablePayment[]): number {
  return payments.filter(({ disputed }) => !disputed).reduce((sum, payment) => sum + leftOf(payment), 0);
}

/** What we hold of her money, wherever it is: a disputed payment counts until it went back. */
export function netPaid(payments: readonly RefundablePayment[]): number {
  return payments.reduce((sum, payment) => sum + leftOf(payment), 0);
}

/** What we hold of her money without a reason, once what her bank took for good is counted out. */
export function unowed(
  payments: readonly RefundablePayment[],
  { invoiced, credited, lost }: { invoiced: number; credited: number; lost: number },
): number {
  return Math.max(0, netPaid(payments) - lost - (invoiced - credited));
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
    .filter(({ disputed }) => !disputed)
    .toSorted((one, other) => other.paidAt.getTime() - one.paidAt.getTime() || (one.id < other.id ? 1 : -1))
    .flatMap((payment) => {
      const part = Math.min(rest, leftOf(payment));
      rest -= part;
      return part > 0 ? [{ paymentId: payment.id, amount: part, paidAt: payment.paidAt }] : [];
    });
  return { possible: true, parts };
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
