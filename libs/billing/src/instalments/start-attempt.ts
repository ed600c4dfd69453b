import { Injectable } from '@nestjs/common';
import { Clock, dayIn, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { lockOrder } from '../orders/lock-order';
import { NoteRefusal } from '../orders/note-refusal';
import { noMeans } from '../rules/decline-kind';
import { checkoutEndsAt } from '../rules/instalment-checkout';
import { lawZone } from '../rules/sale-regime';

/** What an attempt asks Stripe for. */
export interface StartedAttempt {
  order: PurchaseOrder;
  instalment: Instalment;
  attempt: PaymentAttempt;
  customer: string;
  /** It was started before, and may have reached Stripe. */
  repeated: boolean;
}

/** Numbers an attempt and commits it before Stripe is called, one open at a time, under the lock of the order's row. */
@Injectable()
export class StartAttempt {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly noteRefusal: NoteRefusal,
  ) {}

  /** Attempt `number` of a job, new or open; null when there is nothing to charge, or not now, or not by this job. */
  byJob(instalmentId: string, number: number): Promise<StartedAttempt | null> {
    return this.dataSource.transaction(async (tx) => {
      const now = this.clock.now();
      const { order, instalment, open } = await this.lock(tx, instalmentId);
      if (order.status !== 'active' || instalment.status !== 'due') return null;
      const { stripeId: customer, means } = await tx.findOneByOrFail(StripeCustomer, {
        personId: order.personId,
      });
      if (open?.atCheckout) {
        await tx.update(Instalment, { id: instalmentId }, { nextAttemptAt: checkoutEndsAt(open.startedAt) });
        return null;
      }
      if (open) {
        const mine = open.number === number && !open.stripePaymentIntent;
        return mine ? { order, instalment, customer, attempt: open, repeated: true } : null;
      }
      if (instalment.attempts + 1 !== number) return null;
      const paymentMethod = means?.chosen?.id ?? null;
      const attempt = await begin(tx, instalment, { startedAt: now, atCheckout: false, paymentMethod });
      if (paymentMethod) return { order, instalment, customer, attempt, repeated: false };
      await this.noteRefusal.ofAttempt(tx, order, attempt, noMeans, { actor: null, now });
      return null;
    });
  }

  /**
   * Her own attempt, new or open.
   * @throws DomainError `not-found`, `not-payable`, `payment-under-way`
   */
  byHer(orderId: string, instalmentId: string, actor: KnownActor): Promise<StartedAttempt> {
    return this.dataSource.transaction(async (tx) => {
      const now = this.clock.now();
      const { order, instalment, open } = await this.lock(tx, instalmentId, actor);
      if (order.id !== orderId) throw new DomainError('not-found');
      if (instalment.status === 'processing' || (open && !open.atCheckout))
        throw new DomainError('payment-under-way');
      const due =
        instalment.status === 'due' && (instalment.firstFailedAt || instalment.dueOn <= dayIn(lawZone, now));
      if (order.status !== 'active' || !due) throw new DomainError('not-payable');
      const { stripeId: customer } = await tx.findOneByOrFail(StripeCustomer, { personId: order.personId });
      const attempt =
        open ?? (await begin(tx, instalment, { startedAt: now, atCheckout: true, paymentMethod: null }));
      return { order, instalment, customer, attempt, repeated: open !== null };
    });
  }

  private async lock(tx: EntityManager, instalmentId: string, actor?: KnownActor) {
    const found = await tx.findOneBy(Instalment, { id: instalmentId });
    if (!found) throw new DomainError('not-found');
    const order = await lockOrder(tx, found.orderId, actor && { personId: actor.personId });
    const instalment = await tx.findOneByOrFail(Instalment, { id: instalmentId });
    const open = await tx.findOneBy(PaymentAttempt, { instalmentId, endedAt: IsNull() });
    return { order, instalment, open };
  }
}

async function begin(
  tx: EntityManager,
  instalment: Instalment,
  how: Pick<PaymentAttempt, 'startedAt' | 'atCheckout' | 'paymentMethod'>,
): Promise<PaymentAttempt> {
  const number = instalment.attempts + 1;
  const nothing = {
    stripePaymentIntent: null,
    checkoutSession: null,
    outcome: null,
    decline: null,
    endedAt: null,
  };
  const attempt: PaymentAttempt = { instalmentId: instalment.id, number, ...how, ...nothing };
  await tx.insert(PaymentAttempt, attempt);
  await tx.update(Instalment, { id: instalment.id }, { attempts: number });
  instalment.attempts = number;
  return attempt;
}
