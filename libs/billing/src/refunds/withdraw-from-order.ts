import { Injectable } from '@nestjs/common';
import type { InputOf, withdraw } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { Withdrawal } from '../entities/withdrawal.entity';
import { CloseCheckout } from '../orders/close-checkout';
import { lockOrder } from '../orders/lock-order';
import { GiveBack } from './give-back';
import { ReadWithdrawal } from './read-withdrawal';

/** Her withdrawal: statement, end of the order, credit note and refund are one commit, and the mail follows from it. */
@Injectable()
export class WithdrawFromOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly readWithdrawal: ReadWithdrawal,
    private readonly giveBack: GiveBack,
    private readonly closeCheckout: CloseCheckout,
  ) {
    outbox.handle('billing.order-withdrawn', 'end-page-of-withdrawn', ({ orderId }) => this.endPage(orderId));
  }

  /** Said again, it is done already. @throws DomainError `not-found`, `withdrawal-refused` with why */
  async run({ params, body }: InputOf<typeof withdraw>, actor: KnownActor): Promise<void> {
    const { orderId } = params;
    await this.dataSource.transaction(async (tx) => {
      const order = await lockOrder(tx, orderId, { personId: actor.personId });
      if (await tx.existsBy(Withdrawal, { orderId })) return;
      const now = this.clock.now();
      const { right } = await this.readWithdrawal.right(tx, order, now);
      if (!right.may) {
        const { because, endedOn, article } = right;
        throw new DomainError('withdrawal-refused', { because, endedOn, article });
      }
      const { owed, held } = right;
      // The right does not wait for what her bank holds.
      const amount = owed.amount - held;
      const giving = { amount, reason: 'withdrawal' as const, ends: true, kept: owed.kept };
      await this.giveBack.run(tx, order, giving, { actor, now });
      await tx.insert(Withdrawal, {
        ...{ orderId, name: body.name, reason: body.reason || null, statedAt: now },
        ...{ amount: owed.amount, held, kept: owed.kept, payBackBy: owed.by, article: owed.article },
      });
      await this.outbox.publish(tx, 'billing.order-withdrawn', { orderId });
      await audit(tx, actor, now, {
        action: 'order.withdraw',
        subjectId: orderId,
        after: { name: body.name, amount: owed.amount, held, kept: owed.kept, article: owed.article },
      });
    });
  }

  /** Of a contract that she had signed, and left no means of payment for. */
  private async endPage(orderId: string): Promise<void> {
    const order = await this.dataSource.manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    if (!order.concludedAt) await this.closeCheckout.endPage(order);
  }
}
