import { Injectable, Logger } from '@nestjs/common';
import { Clock, dayIn, Outbox, RecurringTasks } from '@tandem/platform';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { grace } from '../rules/dunning';
import { lawZone } from '../rules/sale-regime';
import { lockOrder } from '../orders/lock-order';
import { SyncOrder } from '../orders/sync-order';
import { pauseOrder } from './change-access';
import { orderStanding } from './order-standing';

const everySeconds = 600;
const openEverySeconds = 3600;
const batch = 200;

/** Reminds whoever is late, and pauses what stays unpaid when its grace is over. Paying resumes it, in `ApplyCharge`. */
@Injectable()
export class Dunning {
  private readonly log = new Logger(Dunning.name);

  constructor(
    tasks: RecurringTasks,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly syncOrder: SyncOrder,
  ) {
    tasks.every(everySeconds, 'billing.dunning', () => this.lateOrders());
    tasks.every(openEverySeconds, 'billing.open-attempts', () => this.openAttempts());
  }

  private async lateOrders(): Promise<void> {
    const orders = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT o.id FROM purchase_order o WHERE o.status = 'active' AND o.paused_at IS NULL AND EXISTS (
         SELECT FROM instalment i WHERE i.order_id = o.id
           AND i.first_failed_at IS NOT NULL AND i.status IN ('due', 'processing'))`,
    );
    await this.each(orders, (id) => this.dataSource.transaction((tx) => this.follow(tx, id)));
  }

  /** Debits that the bank answers late, and pages that she left: their news may have been lost. */
  private async openAttempts(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - openEverySeconds * 1000);
    const orders = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT i.order_id AS id FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
       WHERE a.ended_at IS NULL AND a.started_at <= $1 AND (a.at_checkout OR a.stripe_payment_intent IS NOT NULL)
       ORDER BY a.started_at LIMIT ${batch}`,
      [since],
    );
    await this.each(orders, (id) => this.syncOrder.run(id));
  }

  private async follow(tx: EntityManager, id: string): Promise<void> {
    const order = await lockOrder(tx, id);
    const now = this.clock.now();
    if (order.status !== 'active' || order.pausedAt) return;
    const { standing } = await orderStanding(tx, id, now);
    if (standing === 'grace') return this.remind(tx, id, dayIn(lawZone, now));
    if (standing !== 'paused') return;
    await pauseOrder(tx, order, { actor: null, now });
    await this.outbox.publish(tx, 'billing.order-paused', { orderId: id });
  }

  /** One mail for a day, and one when several days were missed. A debit on its way needs no reminder. */
  private async remind(tx: EntityManager, orderId: string, today: string): Promise<void> {
    const late = await tx.findBy(Instalment, { orderId, status: In(['due']), firstFailedAt: Not(IsNull()) });
    for (const { id, dueOn, firstFailedAt, remindedOn } of late) {
      const { reminders } = grace({ dueOn, firstFailedOn: dayIn(lawZone, firstFailedAt!) });
      const day = reminders.findLast((one) => one <= today);
      if (!day || (remindedOn && remindedOn >= day)) continue;
      await tx.update(Instalment, { id }, { remindedOn: day });
      await this.outbox.publish(tx, 'billing.pause-approaching', { instalmentId: id });
    }
  }

  /** One that fails does not stop the others. */
  private async each(orders: Array<{ id: string }>, act: (id: string) => Promise<void>): Promise<void> {
    for (const { id } of orders) {
      await act(id).catch((error: Error) => this.log.error(`${id}: ${error.message}`, error.stack));
    }
  }
}
