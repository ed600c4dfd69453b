import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { Payment } from '../entities/payment.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { FollowDispute } from '../refunds/follow-dispute';
import { TakeBackRefunds } from '../refunds/take-back-refunds';
import { chargeTransition, type ChargeTransition, type IntentState } from '../rules/charge-transition';
import { BookPayment } from './book-payment';
import { BookRefund } from './book-refund';
import type { Cause } from './conclude-order';
import { lockForCharges } from './lock-order';
import { NoteRefusal } from './note-refusal';

/** Carries out what the rule decides of the charges of an order, under the lock of its row. */
@Injectable()
export class ApplyCharge {
  constructor(
    private readonly bookPayment: BookPayment,
    private readonly bookRefund: BookRefund,
    private readonly noteRefusal: NoteRefusal,
    private readonly followDispute: FollowDispute,
    private readonly takeBack: TakeBackRefunds,
  ) {}

  async run(tx: EntityManager, order: PurchaseOrder, intents: IntentState[], cause: Cause): Promise<void> {
    await lockForCharges(tx, order, intents);
    for (const intent of intents) await this.one(tx, order, intent, cause);
  }

  /** Until nothing is new: what was paid and given back before anybody looked is booked as both. */
  private async one(tx: EntityManager, order: PurchaseOrder, told: IntentState, cause: Cause): Promise<void> {
    const stripe = told.state === 'paid' ? await this.takeBack.run(tx, told, cause) : told;
    while (await this.step(tx, order, stripe, cause));
    if (stripe.state !== 'paid') return;
    const payment = await tx.findOneByOrFail(Payment, { stripePaymentIntent: stripe.intent });
    for (const dispute of stripe.money.disputes)
      await this.followDispute.run(tx, order, payment, dispute, cause);
  }

  /** True when money moved. */
  private async step(
    tx: EntityManager,
    order: PurchaseOrder,
    stripe: IntentState,
    cause: Cause,
  ): Promise<boolean> {
    const payment = await tx.findOneBy(Payment, { stripePaymentIntent: stripe.intent });
    const attempt = await tx.findOneBy(PaymentAttempt, { stripePaymentIntent: stripe.intent });
    const instalment = await instalmentOf(tx, order, attempt, stripe);
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
        await this.noteRefusal.run(tx, order, { instalment, attempt }, transition.decline, cause);
        return false;
      case 'pay':
        await this.bookPayment.run(
          tx,
          order,
          instalment,
          { intent: stripe.intent, ...transition.money },
          cause,
        );
        return true;
      case 'refund':
        return this.bookRefund.run(tx, order, payment!, transition, cause);
    }
  }
}

/** An attempt has one intent. Another that Stripe made of it says itself what it pays. */
async function instalmentOf(
  tx: EntityManager,
  { id: orderId }: PurchaseOrder,
  attempt: PaymentAttempt | null,
  stripe: IntentState,
): Promise<Instalment> {
  const id = attempt?.instalmentId ?? (stripe.state === 'paid' ? stripe.instalmentId : null);
  const named = id === null ? null : await tx.findOneBy(Instalment, { id, orderId });
  return named ?? tx.findOneByOrFail(Instalment, { orderId, position: 1 });
}

const outcomes = { process: 'processing', decline: 'declined', pay: 'succeeded' } as const;

/** What Stripe answered to an attempt of ours. */
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
