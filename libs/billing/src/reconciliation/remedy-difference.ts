import { Injectable } from '@nestjs/common';
import type { Remedy } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { Payment } from '../entities/payment.entity';
import { SyncOrder } from '../orders/sync-order';
import { endPage } from '../stripe/end-page';
import { StripeClient } from '../stripe/stripe-client';
import { ReadCharges } from './read-charges';
import { RunReconciliation } from './run-reconciliation';

interface Open {
  id: string;
  stripe_object: string;
  order_id: string | null;
  remedy: Remedy;
}

/** Carries out what is safe: nothing here takes or gives money by itself, and each may be done twice. */
@Injectable()
export class RemedyDifference {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly stripe: StripeClient,
    private readonly syncOrder: SyncOrder,
    private readonly readCharges: ReadCharges,
    private readonly reconciliation: RunReconciliation,
  ) {}

  /** @throws DomainError `not-found` when it is settled, or when its remedy is for a person */
  async run(differenceId: string, actor: KnownActor): Promise<boolean> {
    const [open] = await this.dataSource.query<Open[]>(
      `SELECT id, stripe_object, order_id, remedy FROM reconciliation_difference WHERE id = $1 AND settled_at IS NULL`,
      [differenceId],
    );
    if (!open) throw new DomainError('not-found');
    const settled = await this.carryOut(open, actor);
    if (settled) await this.settle(open, actor, 'remedied', null);
    return settled;
  }

  /** Somebody has dealt with it. @throws DomainError `not-found` when it is settled */
  async dismiss(differenceId: string, note: string, actor: KnownActor): Promise<void> {
    await this.settle({ id: differenceId }, actor, 'dismissed', note);
  }

  private async carryOut(
    { stripe_object: object, order_id: orderId, remedy }: Open,
    actor: KnownActor,
  ): Promise<boolean> {
    if (remedy === 'close-session') return this.closeSession(object);
    if (!orderId || (remedy !== 'sync-order' && remedy !== 'restore-payment'))
      throw new DomainError('not-found');
    if (remedy === 'restore-payment') await this.restore(object, orderId);
    else await this.syncOrder.run(orderId, { actor, intent: object.startsWith('pi_') ? object : null });
    return this.reconciliation.check(object);
  }

  private async closeSession(sessionId: string): Promise<boolean> {
    await endPage(this.stripe, sessionId);
    return true;
  }

  /** The row of a payment whose entry still stands: what it led to happened when it was booked. */
  private async restore(intent: string, orderId: string): Promise<void> {
    const [charge] = await this.readCharges.of(intent);
    if (!charge) return;
    await this.dataSource.transaction(async (tx) => {
      const instalmentId = await instalmentOf(tx, intent, orderId, charge.instalmentId);
      const booked = await tx.query<Array<{ refunded: number }>>(
        `SELECT coalesce(-sum(l.amount), 0)::integer AS refunded FROM ledger_transaction t
         JOIN ledger_line l ON l.transaction_id = t.id AND l.account = '517'
         WHERE split_part(t.reference, ':', 1) = $1 AND t.kind IN ('refund', 'refund_failed')`,
        [intent],
      );
      await tx
        .createQueryBuilder()
        .insert()
        .into(Payment)
        .values({
          ...{ id: newId(), orderId, instalmentId, stripePaymentIntent: intent },
          ...{ stripeCharge: charge.charge, amount: charge.amount, refunded: booked[0]!.refunded },
          ...{ currency: 'EUR', receiptUrl: charge.receiptUrl, paidAt: charge.at },
        })
        .orIgnore()
        .execute();
    });
  }

  private async settle(
    { id }: Pick<Open, 'id'>,
    actor: KnownActor,
    settlement: 'remedied' | 'dismissed',
    note: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const [rows] = await tx.query<[Array<{ kind: string; stripe_object: string }>, number]>(
        `UPDATE reconciliation_difference SET settled_at = $2, settled_by = $3, settlement = $4, note = $5
         WHERE id = $1 AND (settled_at IS NULL OR settlement = 'vanished') RETURNING kind, stripe_object`,
        [id, now, actor.personId, settlement, note],
      );
      if (rows.length === 0) throw new DomainError('not-found');
      await audit(tx, actor, now, {
        action: `difference.${settlement}`,
        subjectId: id,
        after: { ...rows[0], note },
      });
    });
  }
}

/** As it was booked: that of the attempt, or the one that Stripe was told to charge; the order's own checkout pays the first. */
async function instalmentOf(
  tx: EntityManager,
  stripePaymentIntent: string,
  orderId: string,
  told: string | null,
): Promise<string | null> {
  const attempt = await tx.findOneBy(PaymentAttempt, { stripePaymentIntent });
  const id = attempt?.instalmentId ?? told;
  const named = id === null ? null : await tx.findOneBy(Instalment, { id, orderId });
  return (named ?? (await tx.findOneBy(Instalment, { orderId, position: 1 })))?.id ?? null;
}
