import { Injectable } from '@nestjs/common';
import { audit, dayIn, newId, Outbox } from '@tandem/platform';
import { In, IsNull, type EntityManager } from 'typeorm';
import { issueInvoice } from '../documents/issue-invoice';
import { Instalment } from '../entities/instalment.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { Payment } from '../entities/payment.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { resumeOrder } from '../instalments/change-access';
import { orderStanding } from '../instalments/order-standing';
import { postLedger } from '../ledger/post-ledger';
import { FollowDispute } from '../refunds/follow-dispute';
import { NoteRefunds } from '../refunds/note-refunds';
import { chargeTime } from '../rules/charge-time';
import {
  chargeTransition,
  type ChargeTransition,
  type IntentState,
  type StripeMoney,
} from '../rules/charge-transition';
import { nextAttempt } from '../rules/dunning';
import { paymentEntry, refundEntry } from '../rules/ledger-entries';
import { lawZone } from '../rules/sale-regime';
import { ConcludeOrder, type Cause } from './conclude-order';

/** Carries out what the rule decides of a charge, under the lock of the order's row. */
@Injectable()
export class ApplyCharge {
  constructor(
    private readonly outbox: Outbox,
    private readonly concludeOrder: ConcludeOrder,
    private readonly noteRefunds: NoteRefunds,
    private readonly followDispute: FollowDispute,
  ) {}

  /** Until nothing is new: what was paid and given back before anybody looked is booked as both. */
  async run(tx: EntityManager, order: PurchaseOrder, stripe: IntentState, cause: Cause): Promise<void> {
    while (await this.step(tx, order, stripe, cause));
    if (stripe.state !== 'paid') return;
    const payment = await tx.findOneByOrFail(Payment, { stripePaymentIntent: stripe.intent });
    for (const dispute of stripe.money.disputes)
      await this.followDispute.run(tx, order, payment, dispute, cause);
  }

  private async step(
    tx: EntityManager,
    order: PurchaseOrder,
    stripe: IntentState,
    cause: Cause,
  ): Promise<boolean> {
    const payment = await tx.findOneBy(Payment, { stripePaymentIntent: stripe.intent });
    const attempt = await tx.findOneBy(PaymentAttempt, { stripePaymentIntent: stripe.intent });
    const instalment = await tx.findOneByOrFail(
      Instalment,
      attempt ? { id: attempt.instalmentId } : { orderId: order.id, position: 1 },
    );
    const transition = chargeTransition(
      {
        status: instalment.status,
        lastDecline: instalment.lastDecline,
        refunded: payment?.refunded ?? null,
        superseded: (attempt?.number ?? 0) < instalment.attempts,
        attempt: attempt && (attempt.endedAt ? 'ended' : 'open'),
      },
      stripe,
    );
    if (attempt) await keepOutcome(tx, attempt, transition, cause.now);
    switch (transition.change) {
      case 'none':
        return false;
      case 'process':
        await tx.update(Instalment, { id: instalment.id }, { status: 'processing' });
        return false;
      case 'decline':
        await this.decline(tx, order, { instalment, attempt }, transition.decline, cause);
        return false;
      case 'pay':
        await this.pay(tx, order, instalment, { intent: stripe.intent, ...transition.money }, cause);
        return true;
      case 'refund':
        await this.refund(tx, order, payment!, transition, cause);
        return true;
    }
  }

  private async pay(
    tx: EntityManager,
    order: PurchaseOrder,
    instalment: Instalment,
    money: StripeMoney & { intent: string },
    cause: Cause,
  ): Promise<void> {
    const paymentId = newId();
    const owed = instalment.status === 'due' || instalment.status === 'processing';
    await tx.insert(Payment, {
      id: paymentId,
      orderId: order.id,
      instalmentId: instalment.id,
      stripePaymentIntent: money.intent,
      stripeCharge: money.charge,
      amount: money.amount,
      refunded: 0,
      currency: order.currency,
      receiptUrl: money.receiptUrl,
      paidAt: money.paidAt,
    });
    const piece = { orderId: order.id, reference: money.intent, at: cause.now };
    await postLedger(tx, { ...paymentEntry(money.amount), ...piece });
    const lapsed = order.status === 'expired' || order.status === 'cancelled';
    const binds = order.concludedAt !== null || (await this.concludeOrder.run(tx, order, cause));
    if (binds && (owed || lapsed)) {
      const paid = { status: 'paid' as const, paidAt: money.paidAt, nextAttemptAt: null, lastDecline: null };
      await tx.update(Instalment, { id: instalment.id }, paid);
      await issueInvoice(tx, { orderId: order.id, at: cause.now });
      const resumed = await this.settle(tx, order, money.paidAt, cause);
      await this.outbox.publish(tx, 'billing.instalment-paid', { instalmentId: instalment.id, resumed });
    } else {
      await this.outbox.publish(tx, 'billing.payment-unowed', { paymentId });
    }
    await audit(tx, cause.actor, cause.now, {
      action: 'order.pay',
      subjectId: order.id,
      after: {
        status: order.status,
        instalment: instalment.position,
        intent: money.intent,
        amount: money.amount,
      },
    });
  }

  /** The order after a payment: paid when nothing is left, and open again when nothing is too late. True when it reopens. */
  private async settle(
    tx: EntityManager,
    order: PurchaseOrder,
    paidAt: Date,
    cause: Cause,
  ): Promise<boolean> {
    const left = await tx.countBy(Instalment, { orderId: order.id, status: In(['due', 'processing']) });
    if (left === 0) {
      Object.assign(order, { status: 'paid', paidAt });
      await tx.update(PurchaseOrder, { id: order.id }, { status: 'paid', paidAt });
    }
    if (!order.pausedAt || (await orderStanding(tx, order.id, cause.now)).standing === 'paused') return false;
    await resumeOrder(tx, order, cause);
    return true;
  }

  /** An attempt that Stripe refused before there was an intent. */
  async refuse(
    tx: EntityManager,
    order: PurchaseOrder,
    attempt: PaymentAttempt,
    decline: string,
    cause: Cause,
  ): Promise<void> {
    const { instalmentId, number } = attempt;
    const ended = { outcome: 'declined' as const, decline, endedAt: cause.now };
    const { affected } = await tx.update(PaymentAttempt, { instalmentId, number, endedAt: IsNull() }, ended);
    if (!affected) return;
    const instalment = await tx.findOneByOrFail(Instalment, { id: instalmentId });
    if (instalment.status === 'due') await this.decline(tx, order, { instalment, attempt }, decline, cause);
  }

  /** A refusal starts her grace once, and says when it is tried again without her. */
  private async decline(
    tx: EntityManager,
    order: PurchaseOrder,
    { instalment, attempt: of }: { instalment: Instalment; attempt: PaymentAttempt | null },
    lastDecline: string | null,
    { now }: Cause,
  ): Promise<void> {
    const { id: instalmentId, attempts: attempt, dueOn } = instalment;
    // Before it binds, it is the checkout that tells her, and lets her try again.
    if (!order.concludedAt) {
      await tx.update(Instalment, { id: instalmentId }, { status: 'due', lastDecline });
      // Days after she had left the page: only a mail can tell her that her seat is free again.
      if (instalment.status === 'processing')
        await this.outbox.publish(tx, 'billing.first-debit-refused', { orderId: order.id });
      return;
    }
    const firstFailedAt = instalment.firstFailedAt ?? now;
    const days = { firstFailedOn: dayIn(lawZone, firstFailedAt), lastFailedOn: dayIn(lawZone, now) };
    const { on } = nextAttempt({ dueOn, ...days, decline: lastDecline });
    const renewed = of?.paymentMethod && (await hasOtherMeans(tx, order, of.paymentMethod));
    const next = { firstFailedAt, nextAttemptAt: renewed ? now : on && chargeTime(on) };
    await tx.update(Instalment, { id: instalmentId }, { status: 'due', lastDecline, ...next });
    await this.outbox.publish(tx, 'billing.instalment-declined', { instalmentId, attempt });
  }

  private async refund(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment,
    { by, money }: Extract<ChargeTransition, { change: 'refund' }>,
    cause: Cause,
  ): Promise<void> {
    const before = order.status;
    await this.noteRefunds.run(tx, order, payment, { refunds: money.refunds, by }, cause);
    const refunded = payment.refunded + by;
    const piece = {
      orderId: order.id,
      reference: `${payment.stripePaymentIntent}:${refunded}`,
      at: cause.now,
    };
    await postLedger(tx, { ...refundEntry(by), ...piece });
    await audit(tx, cause.actor, cause.now, {
      action: 'order.refund',
      subjectId: order.id,
      before: { status: before, refunded: payment.refunded },
      after: { status: order.status, refunded },
    });
  }
}

const outcomes = { process: 'processing', decline: 'declined', pay: 'succeeded' } as const;

async function keepOutcome(
  tx: EntityManager,
  { instalmentId, number }: PaymentAttempt,
  transition: ChargeTransition,
  now: Date,
): Promise<void> {
  if (transition.change === 'none' || transition.change === 'refund') return;
  const outcome = outcomes[transition.change];
  const decline = transition.change === 'decline' ? transition.decline : null;
  const endedAt = outcome === 'processing' ? null : now;
  await tx.update(PaymentAttempt, { instalmentId, number }, { outcome, decline, endedAt });
}

/**
 * Whether she gave another means of payment while this one was being charged: that one is tried at once. Her row is shared,
 * so that a change which is not committed yet is waited for.
 */
async function hasOtherMeans(tx: EntityManager, order: PurchaseOrder, charged: string): Promise<boolean> {
  const customer = await tx.findOne(StripeCustomer, {
    where: { personId: order.personId },
    lock: { mode: 'pessimistic_read' },
  });
  const chosen = customer?.means?.chosen?.id;
  return chosen !== undefined && chosen !== charged;
}
