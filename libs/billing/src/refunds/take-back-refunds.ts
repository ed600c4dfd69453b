import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import { RefundFailure } from '../entities/refund-failure.entity';
import { Refund } from '../entities/refund.entity';
import { postLedger } from '../ledger/post-ledger';
import type { Cause } from '../orders/conclude-order';
import type { IntentState, StripeMoney } from '../rules/charge-transition';
import { refundFailedEntry } from '../rules/ledger-entries';
import { FailRefund } from './fail-refund';

type Paid = Extract<IntentState, { state: 'paid' }>;

/** Takes refunds back onto the books that her bank sent back to Stripe, days after Stripe had given them. */
@Injectable()
export class TakeBackRefunds {
  constructor(private readonly failRefund: FailRefund) {}

  /**
   * Under the lock of the order's row. What has failed at Stripe never succeeds again.
   * @returns the same without refunds that are known to have failed: an answer that was read earlier still counts them
   */
  async run(tx: EntityManager, stripe: Paid, cause: Cause): Promise<Paid> {
    for (const failed of stripe.money.failedRefunds) await this.takeBack(tx, stripe.intent, failed, cause);
    const given = stripe.money.refunds;
    const failed = await tx.findBy(RefundFailure, { stripeRefund: In(given.map(({ id }) => id)) });
    if (failed.length === 0) return stripe;
    const refunds = given.filter(({ id }) => !failed.some(({ stripeRefund }) => stripeRefund === id));
    const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
    return { ...stripe, money: { ...stripe.money, refunds, refunded } };
  }

  private async takeBack(
    tx: EntityManager,
    intent: string,
    { id: stripeRefund, reason }: StripeMoney['failedRefunds'][number],
    cause: Cause,
  ): Promise<void> {
    const refund = await tx.findOneBy(Refund, { stripeRefund });
    if (!refund) return;
    const { amount, orderId, paymentId } = refund;
    await tx.decrement(Payment, { id: paymentId }, 'refunded', amount);
    const piece = { orderId, reference: `${intent}:${stripeRefund}`, at: cause.now };
    await postLedger(tx, { ...refundFailedEntry(amount), ...piece });
    await this.failRefund.run(tx, refund, { reason, stripeRefund }, cause);
  }
}
