import { Injectable } from '@nestjs/common';
import type { CreditReason, RefundReason } from '@tandem/contracts';
import { audit, DomainError, newId, Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { issueCreditNote } from '../documents/issue-credit-note';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { Refund } from '../entities/refund.entity';
import { postLedger } from '../ledger/post-ledger';
import { ConcludeOrder, type Cause } from '../orders/conclude-order';
import { lossSettledEntry } from '../rules/ledger-entries';
import { creditDue, netPaid, spreadRefund, takenByBank } from '../rules/refund-plan';
import { readMoney, type MoneyOfOrder } from './read-money';

export interface GivingBack {
  /** Minor units; zero for an order that ends without money. */
  amount: number;
  reason: RefundReason;
  ends: boolean;
  /** What stays paid for when it ends; what we hold of her money when absent. */
  kept?: number;
}

const creditReasons: Record<RefundReason, CreditReason> = {
  withdrawal: 'withdrawal',
  goodwill: 'goodwill',
  'pro-rata': 'refund',
  unseated: 'no-seat',
  duplicate: 'refund',
  'at-stripe': 'refund',
  'after-dispute': 'refund',
};

/** Gives money back, and with it what it paid for: one transaction, under the lock of the order's row. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly outbox: Outbox,
    private readonly concludeOrder: ConcludeOrder,
  ) {}

  /**
   * Decides it; a job tells Stripe. Returns the ids of the refunds.
   * @throws DomainError `refund-above-paid` with `left`, `refund-disputed`
   */
  async run(tx: EntityManager, order: PurchaseOrder, giving: GivingBack, cause: Cause): Promise<string[]> {
    const money = await readMoney(tx, order.id);
    const spread = spreadRefund(money.payments, giving.amount);
    if (!spread.possible) {
      const code = spread.because === 'disputed' ? 'refund-disputed' : 'refund-above-paid';
      throw new DomainError(code, { left: spread.left });
    }
    const before = { status: order.status };
    const creditNoteId = await this.endAndCredit(tx, order, money, giving, cause);
    const refunds = spread.parts.map(({ paymentId, amount }) => ({
      ...{ id: newId(), orderId: order.id, paymentId, amount, creditNoteId },
      ...{ reason: giving.reason, status: 'asked' as const },
      ...{ requestedAt: cause.now, requestedBy: cause.actor?.personId ?? null },
    }));
    await tx.insert(Refund, refunds);
    for (const { id } of refunds) await this.outbox.publish(tx, 'billing.refund-asked', { refundId: id });
    const { amount, reason, ends } = giving;
    await audit(tx, cause.actor, cause.now, {
      action: 'order.give-back',
      subjectId: order.id,
      before,
      after: { status: order.status, amount, reason, ends, refunds: refunds.map(({ id }) => id) },
    });
    return refunds.map(({ id }) => id);
  }

  /** Seats come before the number of the note: whoever concludes an order takes the two locks in that order. */
  async endAndCredit(
    tx: EntityManager,
    order: PurchaseOrder,
    money: MoneyOfOrder,
    { amount, reason, ends, kept }: GivingBack,
    { now }: Cause,
  ): Promise<string | null> {
    if (ends && order.status !== 'refunded') await this.concludeOrder.end(tx, order, now);
    const { invoice, invoiced, credited, payments } = money;
    const books = { invoiced, credited, net: netPaid(payments) };
    const gross = creditDue(books, ends ? { amount, ends, kept } : { amount, ends });
    if (!invoice || gross === 0) return null;
    const note = await issueCreditNote(tx, { invoice, gross, reason: creditReasons[reason], at: now });
    const more = Math.max(0, books.net - amount - (invoiced - credited - gross));
    const settled = lossSettledEntry(Math.min(takenByBank(payments), more));
    await postLedger(tx, { ...settled, orderId: order.id, reference: note.facts.number, at: now });
    return note.id;
  }
}
