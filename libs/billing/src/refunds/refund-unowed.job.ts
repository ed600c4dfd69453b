import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import { Refund } from '../entities/refund.entity';
import { lockOrder } from '../orders/lock-order';
import { refundable } from '../rules/refund-plan';
import { readMoney } from './read-money';

const batch = 200;

/** Gives back money that nobody owed us: paid when no seat was left, twice, or after the order had ended. */
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
      const amount = refundable([payment]);
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

  /** Orders that found no seat before refunds had rows of their own. */
  private async sweep(): Promise<void> {
    const owed = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT p.id FROM payment p JOIN purchase_order o ON o.id = p.order_id
       WHERE o.status = 'refunded' AND o.concluded_at IS NULL AND p.refunded < p.amount
         AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id) LIMIT ${batch}`,
    );
    for (const { id } of owed) await this.run(id);
  }
}
