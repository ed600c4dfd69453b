import { Injectable } from '@nestjs/common';
import type { Dispute, OrderMoney, OrderStatus, Withdrawal } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { orderNumber } from '../documents/document-format';
import { Instalment } from '../entities/instalment.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { SignedContract } from '../entities/signed-contract.entity';
import { Withdrawal as Statement } from '../entities/withdrawal.entity';
import { refundable } from '../rules/refund-plan';
import { refundRemedy } from '../rules/refund-remedy';
import { readMoney } from './read-money';
import { getOwnOrder, ReadWithdrawal, type RightNow } from './read-withdrawal';
import { refundsJson, toRefund, type RefundRow } from './refund-row';

interface Row {
  name: string;
  status: OrderStatus;
  amount: number;
  person: OrderMoney['person'];
  seats: string[];
  intents: Record<string, string>;
  refunds: RefundRow[];
  disputes: Array<
    Record<'stripe_dispute' | 'payment_id' | 'reason' | 'opened_at', string> & {
      amount: number;
      status: Dispute['status'];
      answer_by: string | null;
      closed_at: string | null;
    }
  >;
}

@Injectable()
export class OrderMoneyQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readWithdrawal: ReadWithdrawal,
  ) {}

  /** For the owner. @throws DomainError `not-found` */
  money(orderId: string): Promise<OrderMoney> {
    // One snapshot: a payment may be booked meanwhile.
    return this.dataSource.transaction('REPEATABLE READ', (tx) => this.moneyIn(tx, orderId));
  }

  private async moneyIn(tx: EntityManager, orderId: string): Promise<OrderMoney> {
    const [row] = await tx.query<Row[]>(
      `SELECT o.status, o.amount,
         (SELECT v.terms->>'name' FROM offer_version v
          WHERE (v.offer_id, v.number) = (o.offer_id, o.offer_version)) AS name,
         json_build_object('id', p.id, 'name', p.name, 'email', p.email) AS person,
         (SELECT json_agg(c.name ORDER BY c.starts_on, c.id) FROM order_seat s
          JOIN cohort c ON c.id = s.cohort_id WHERE s.order_id = o.id) AS seats,
         (SELECT coalesce(json_object_agg(y.id, y.stripe_payment_intent), '{}') FROM payment y
          WHERE y.order_id = o.id) AS intents,
         ${refundsJson} AS refunds,
         (SELECT coalesce(json_agg(d ORDER BY d.opened_at), '[]') FROM dispute d
          WHERE d.order_id = o.id) AS disputes
       FROM purchase_order o JOIN person p ON p.id = o.person_id WHERE o.id = $1`,
      [orderId],
    );
    if (!row) throw new DomainError('not-found');
    const { payments } = await readMoney(tx, orderId);
    return {
      ...{ orderId, name: row.name, status: row.status, person: row.person, seats: row.seats },
      total: euros(row.amount),
      payments: payments.map(({ id, amount, refunded, asked, elsewhere, paidAt, disputed, lost }) => ({
        ...{ id, disputed: disputed || lost > 0, paidAt: paidAt.toISOString() },
        stripePaymentIntent: row.intents[id]!,
        ...{ amount: euros(amount), back: euros(refunded + asked + elsewhere) },
      })),
      refundable: euros(refundable(payments)),
      notSupplied: euros(await this.notSupplied(tx, orderId)),
      refunds: row.refunds.map((one) => ({
        ...toRefund(one),
        transferNote: one.transfer?.note ?? null,
        remedy: refundRemedy(
          one,
          payments.find(({ id }) => id === one.payment_id)!,
        ),
      })),
      disputes: row.disputes.map((one) => ({
        ...{ stripeDispute: one.stripe_dispute, paymentId: one.payment_id, amount: euros(one.amount) },
        ...{ reason: one.reason, status: one.status, openedAt: instant(one.opened_at) },
        answerBy: one.answer_by && instant(one.answer_by),
        closedAt: one.closed_at && instant(one.closed_at),
      })),
    };
  }

  /** For her. @throws DomainError `not-found` for an order that is not hers, too */
  async withdrawal(orderId: string, { personId }: KnownActor): Promise<Withdrawal> {
    const { manager } = this.dataSource;
    const order = await getOwnOrder(manager, orderId, personId);
    const { right } = await this.readWithdrawal.right(manager, order, this.clock.now());
    const done = await manager.findOneBy(Statement, { orderId });
    const contract = await manager.findOneBy(SignedContract, { orderId });
    const unpaid = await manager.sum(Instalment, 'amount', { orderId, status: Not('paid') });
    const [offer] = await this.dataSource.query<Array<{ name: string }>>(
      `SELECT terms->>'name' AS name FROM offer_version WHERE offer_id = $1 AND number = $2`,
      [order.offerId, order.offerVersion],
    );
    return {
      ...{ orderId, number: orderNumber(orderId), name: offer!.name, buyerName: order.buyer.name },
      concludedAt: (order.concludedAt ?? contract?.signedAt)?.toISOString() ?? null,
      right: toRight(right),
      unpaid: euros(unpaid ?? 0),
      done: done && {
        ...{ at: done.statedAt.toISOString(), name: done.name, reason: done.reason },
        ...{ amount: euros(done.amount), held: euros(done.held), kept: euros(done.kept) },
      },
    };
  }

  private async notSupplied(tx: EntityManager, orderId: string): Promise<number> {
    const order = await tx.findOneByOrFail(PurchaseOrder, { id: orderId });
    return order.concludedAt ? this.readWithdrawal.notSupplied(tx, order) : 0;
  }
}

function toRight(right: RightNow): Withdrawal['right'] {
  if (!right.may) return right;
  const { held, owed, ...rest } = right;
  const sums = { amount: euros(owed.amount), held: euros(held), kept: euros(owed.kept) };
  return { ...rest, owed: { ...owed, ...sums } };
}

function euros(amount: number) {
  return { amount, currency: 'EUR' as const };
}

function instant(at: string): string {
  return new Date(at).toISOString();
}
