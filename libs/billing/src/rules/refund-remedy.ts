import type { RefundRemedy, RefundStatus } from '@tandem/contracts';

/**
 * Whether a refund waits for somebody to try again or to pay it outside of Stripe. Not while her bank holds the payment, or has
 * taken it for good; nor once Stripe has given back so much of it, by hand perhaps, that this one has no room left.
 */
export function refundRemedy(
  { status, amount }: { status: RefundStatus; amount: number },
  payment: { amount: number; refunded: number; disputed: boolean },
): RefundRemedy {
  if (status !== 'failed') return { may: false, because: 'not-failed' };
  if (payment.disputed) return { may: false, because: 'disputed' };
  if (payment.amount - payment.refunded < amount) return { may: false, because: 'covered' };
  return { may: true };
}
