import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@tandem/platform';
import { In, type EntityManager } from 'typeorm';
import { Payment } from '../entities/payment.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { Refund } from '../entities/refund.entity';
import { postLedger } from '../ledger/post-ledger';
import type { Cause } from '../orders/conclude-order';
import type { StripeRefund } from '../rules/charge-transition';
import { refundEntry } from '../rules/ledger-entries';
import { givenInstead, netPaid } from '../rules/refund-plan';
import { GiveBack } from './give-back';
import { MendRefund } from './mend-refund';
import { readMoney } from './read-money';

/** Knows what Stripe gave back: ours by its id, and what somebody gave in Stripe's dashboard, with what follows from it. */
@Injectable()
export class NoteRefunds {
  constructor(
    private readonly outbox: Outbox,
    private readonly giveBack: GiveBack,
    private readonly mendRefund: MendRefund,
  ) {}

  /**
   * Counts them on the payment one by one, so that each is judged by what was left before it.
   * @returns what of it was news
   * @param by what went back since Stripe was last asked; refunds of the time before they had rows are left out
   */
  async run(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment,
    { refunds, by }: { refunds: readonly StripeRefund[]; by: number },
    cause: Cause,
  ): Promise<number> {
    const known = await tx.findBy(Refund, { stripeRefund: In(refunds.map(({ id }) => id)) });
    const unknown = refunds.filter(({ id }) => !known.some(({ stripeRefund }) => stripeRefund === id));
    const foreign: string[] = [];
    const news = latest(unknown, by);
    for (const one of news) {
      const asked = await this.findAsked(tx, payment, one);
      const sent = { status: 'sent' as const, stripeRefund: one.id, sentAt: cause.now, failure: null };
      if (asked) await tx.update(Refund, { id: asked.id }, sent);
      else foreign.push(await this.adopt(tx, order, payment, one, cause));
      await tx.increment(Payment, { id: payment.id }, 'refunded', one.amount);
      const reference = `${payment.stripePaymentIntent}:${one.id}`;
      await postLedger(tx, { ...refundEntry(one.amount), orderId: order.id, reference, at: cause.now });
    }
    if (foreign.length > 0) {
      await this.mendRefund.makeRoom(tx, payment.id, cause);
      await this.outbox.publish(tx, 'billing.money-given-back', { orderId: order.id, refundIds: foreign });
    }
    return news.reduce((sum, { amount }) => sum + amount, 0);
  }

  /**
   * The one that we asked for, also when somebody was faster in the dashboard, or gave there what had failed here: the same sum
   * does not go back twice.
   */
  private async findAsked(
    tx: EntityManager,
    payment: Payment,
    { refundId, amount }: StripeRefund,
  ): Promise<Refund | null> {
    const candidates = await tx.find(Refund, {
      where: { paymentId: payment.id, status: In(['asked', 'failed']) },
      order: { requestedAt: 'ASC' },
    });
    const byId = candidates.find(({ id }) => id === refundId);
    const alike = (status: Refund['status']) =>
      candidates.find((one) => one.status === status && one.amount === amount);
    return byId ?? alike('asked') ?? alike('failed') ?? null;
  }

  private async adopt(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment,
    { id: stripeRefund, amount }: StripeRefund,
    cause: Cause,
  ): Promise<string> {
    const money = await readMoney(tx, order.id);
    const paid = money.payments.find(({ id }) => id === payment.id)!;
    const more = amount - givenInstead(paid, amount);
    // All of it went back, whoever did it: the order is over.
    const ends = !paid.twice && order.status !== 'refunded' && netPaid(money.payments) <= more;
    const giving = { amount: more, reason: 'at-stripe' as const, ends };
    // What was paid twice was never invoiced.
    const creditNoteId = paid.twice
      ? null
      : await this.giveBack.endAndCredit(tx, order, money, giving, cause);
    const id = newId();
    await tx.insert(Refund, {
      ...{ id, orderId: order.id, paymentId: payment.id, amount, reason: giving.reason, creditNoteId },
      ...{ status: 'sent', stripeRefund, requestedAt: cause.now, sentAt: cause.now },
    });
    return id;
  }
}

/** Stripe tells the newest first; they are returned in the order in which they were given. */
function latest(refunds: readonly StripeRefund[], by: number): StripeRefund[] {
  let left = by;
  const taken: StripeRefund[] = [];
  for (const refund of refunds) {
    if (left <= 0) break;
    left -= refund.amount;
    taken.unshift(refund);
  }
  return taken;
}
