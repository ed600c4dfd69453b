import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import { Refund } from '../entities/refund.entity';
import { lockOrder } from '../orders/lock-order';
import { leftToGive } from '../rules/refund-plan';
import { paidTwice, readMoney } from './read-money';

const batch = 200;

/**
 * Gives back money that nobody owed us: paid when no seat was left, twice, or after the order had ended. What her bank took of
 * it is hers already: the rest goes back, and where Stripe refuses that of a charge that was disputed, staff pay it (0045).
 */
@Injectable()
export class RefundUnowedJob {
  constructor(
    private readonly outbox: Outbox,
    tasks: RecurringTasks,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('billing.payment-unowed', 'refund-unowed-payment', ({ paymentId }) => this.run(paymentId));
    tasks.every(600, 'billing.unowed-payments', () => this.sweep());
  }

  /** Repeatable: what has gone back, or is on its way, is not given again. */
  async run(paymentId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const { orderId } = await tx.findOneByOrFail(Payment, { id: paymentId });
      const order = await lockOrder(tx, orderId);
      const { payments } = await readMoney(tx, orderId);
      const payment = payments.find(({ id }) => id === paymentId)!;
      const amount = leftToGive(payment);
      if (amount === 0) return;
      const id = newId();
      // Nothing was invoiced for it, so that there is no credit note either.
      await tx.insert(Refund, {
        ...{ id, orderId, paymentId, amount, status: 'asked', requestedAt: this.clock.now() },
        reason: order.concludedAt ? 'duplicate' : 'unseated',
      });
      await this.outbox.publish(tx, 'billing.refund-asked', { refundId: id });
      // Where no seat was left she has a mail that says so.
      if (order.concludedAt)
        await this.outbox.publish(tx, 'billing.money-given-back', { orderId, refundIds: [id] });
    });
  }

  /** Of before this was done at once: orders that found no seat, and what was paid twice once a dispute of it was decided. */
  private async sweep(): Promise<void> {
    const owed = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT p.id FROM payment p JOIN purchase_order o ON o.id = p.order_id
       CROSS JOIN LATERAL (SELECT count(*) AS disputes, coalesce(sum(amount) FILTER (WHERE status = 'lost'), 0) AS lost
         FROM dispute d WHERE d.payment_id = p.id) bank
       WHERE p.refunded + bank.lost < p.amount
         AND (o.status = 'refunded' AND o.concluded_at IS NULL OR bank.disputes > 0 AND ${paidTwice})
         AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id) LIMIT ${batch}`,
    );
    for (const { id } of owed) await this.run(id);
  }
}
