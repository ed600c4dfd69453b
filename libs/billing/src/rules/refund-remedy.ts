import type { RefundRemedy, RefundStatus } from '@tandem/contracts';

/**
 * Whether a refund waits for somebody to try again or to pay it outside of Stripe. Not while her bank holds the payment, nor
 * once her bank has taken so much of it, or Stripe given back so much, by hand perhaps, that this one has no room left.
 */
export function refundRemedy(
  { status, amount }: { status: RefundStatus; amount: number },
  payment: { amount: number; refunded: number; disputed: boolean; lost: number },
): RefundRemedy {
  if (status !== 'failed') return { may: false, because: 'not-failed' };
  const room = payment.amount - payment.refunded;
  if (payment.disputed || (amount <= room && amount > room - payment.lost))
    return { may: false, because: 'disputed' };
  if (amount > room) return { may: false, because: 'covered' };
  return { may: true };
}
