import { Injectable } from '@nestjs/common';
import type { giveRefund, InputOf, previewRefund, RefundPreview } from '@tandem/contracts';
import { Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, In } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { lockOrder } from '../orders/lock-order';
import { creditDue, netPaid, refundable, spreadRefund } from '../rules/refund-plan';
import { GiveBack } from './give-back';
import { readMoney, type MoneyOfOrder } from './read-money';

/** Money that the owner gives back of her own accord, seen before it is confirmed. */
@Injectable()
export class GiveRefund {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly giveBack: GiveBack,
  ) {}

  /** @throws DomainError `not-found`, `order-not-binding`, `refund-above-paid`, `refund-disputed` */
  async preview({ params, query }: InputOf<typeof previewRefund>): Promise<RefundPreview> {
    const tx = this.dataSource.manager;
    const order = await tx.findOneBy(PurchaseOrder, { id: params.orderId });
    if (!order) throw new DomainError('not-found');
    const money = await readMoney(tx, order.id);
    const ends = endsOrder(order, money, query);
    const spread = spreadRefund(money.payments, query.amount);
    if (!spread.possible)
      throw new DomainError(spread.because === 'disputed' ? 'refund-disputed' : 'refund-above-paid', {
        left: spread.left,
      });
    const net = netPaid(money.payments);
    const credit = creditDue({ ...money, net }, { amount: query.amount, ends });
    const due = await tx.sum(Instalment, 'amount', { orderId: order.id, status: In(['due', 'processing']) });
    return {
      parts: spread.parts.map(({ paymentId, amount, paidAt }) => ({
        ...{ paymentId, amount: euros(amount), paidAt: paidAt.toISOString() },
      })),
      creditNote: credit > 0 ? euros(credit) : null,
      ends,
      kept: euros(net - query.amount),
      cancelled: euros(ends ? (due ?? 0) : 0),
    };
  }

  /** @throws DomainError as `preview`, and `money-changed` when something moved since it was seen */
  async run({ params, body }: InputOf<typeof giveRefund>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const order = await lockOrder(tx, params.orderId);
      const money = await readMoney(tx, order.id);
      if (refundable(money.payments) !== body.refundable) throw new DomainError('money-changed');
      const ends = endsOrder(order, money, body);
      const cause = { actor, now: this.clock.now() };
      const { amount, reason } = body;
      const refundIds = await this.giveBack.run(tx, order, { amount, reason, ends }, cause);
      if (refundIds.length > 0)
        await this.outbox.publish(tx, 'billing.money-given-back', { orderId: order.id, refundIds });
    });
  }
}

/**
 * Whoever gets everything back has nothing left that she pays for, and to give nothing can only mean to end it.
 * @throws DomainError `order-not-binding`
 */
function endsOrder(
  order: PurchaseOrder,
  { payments }: MoneyOfOrder,
  asked: { amount: number; ends: boolean },
): boolean {
  const binds = order.status === 'active' || order.status === 'paid';
  if (!binds && (asked.ends || asked.amount === 0)) throw new DomainError('order-not-binding');
  return binds && (asked.ends || asked.amount === 0 || netPaid(payments) === asked.amount);
}

function euros(amount: number) {
  return { amount, currency: 'EUR' as const };
}
