import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { OrderStatus } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { netPaid, refundable, takenByBank } from '../rules/refund-plan';
import { withdrawalRight, type WithdrawalCase, type WithdrawalRight } from '../rules/withdrawal-right';
import { readMoney, type MoneyOfOrder } from './read-money';

type Refusal = Extract<WithdrawalRight, { may: false }>;
export type RightNow =
  /** `held`: of what is owed, what her bank holds by a dispute and settles itself, or has given her. */
  | (Extract<WithdrawalRight, { may: true }> & { held: number })
  | { may: false; because: Refusal['because'] | 'ended'; endedOn: string | null; article: string | null };

const over: OrderStatus[] = ['expired', 'cancelled', 'refunded'];

/** Her right to withdraw from an order, as it stands. */
@Injectable()
export class ReadWithdrawal {
  constructor(private readonly library: CourseLibrary) {}

  async right(
    tx: EntityManager,
    order: PurchaseOrder,
    now: Date,
  ): Promise<{ right: RightNow; money: MoneyOfOrder }> {
    const money = await readMoney(tx, order.id);
    if (over.includes(order.status))
      return { right: { may: false, because: 'ended', endedOn: null, article: null }, money };
    const right = withdrawalRight(await this.caseOf(tx, order, money), now);
    if (!right.may) return { right: { endedOn: null, ...right }, money };
    const { payments } = money;
    const here = Math.min(refundable(payments), Math.max(0, right.owed.amount - takenByBank(payments)));
    const held = right.owed.amount - here;
    return { right: { ...right, held }, money };
  }

  /** The share of what was paid that she has not had yet, rounded up. Minor units. */
  async notSupplied(tx: EntityManager, order: PurchaseOrder): Promise<number> {
    const money = await readMoney(tx, order.id);
    const { supplied, price, paid } = await this.caseOf(tx, order, money);
    return Math.max(0, paid - Math.floor((price * supplied.part) / supplied.whole));
  }

  /** Supplied is what she has opened since it bound; the free module is nobody's purchase. */
  private async caseOf(
    tx: EntityManager,
    { id, personId, regime, consents, amount, concludedAt }: PurchaseOrder,
    { payments }: MoneyOfOrder,
  ): Promise<WithdrawalCase> {
    const [row] = await tx.query<Array<{ courses: string[]; confirmed: boolean }>>(
      `SELECT (SELECT array_agg(DISTINCT c.course_id) FROM order_seat s JOIN cohort c ON c.id = s.cohort_id
               WHERE s.order_id = $1) AS courses,
         EXISTS (SELECT FROM outbox m WHERE m.event = 'billing.order-concluded' AND m.handler = 'mail-order-paid'
           AND m.payload ? 'orderId' AND m.payload->>'orderId' = $1::text AND m.done_at IS NOT NULL) AS confirmed`,
      [id],
    );
    const lessons = row!.courses.flatMap((courseId) => this.soldLessons(courseId));
    const [opened] = await tx.query<Array<{ count: number }>>(
      `SELECT count(*)::integer AS count FROM lesson_progress
       WHERE person_id = $1 AND lesson_id = ANY ($2) AND opened_at >= $3`,
      [personId, lessons, concludedAt],
    );
    return {
      regime,
      consents: consents.map(({ kind }) => kind),
      confirmed: row!.confirmed,
      supplied: { part: opened!.count, whole: Math.max(1, lessons.length) },
      price: amount,
      paid: netPaid(payments),
    };
  }

  private soldLessons(courseId: string): string[] {
    const { content } = this.library.byIdOrFail(courseId);
    return content.modules.filter(({ free }) => !free).flatMap(({ lessons }) => lessons.map(({ id }) => id));
  }
}

/** @throws DomainError `not-found` for an order that is not hers, too */
export async function getOwnOrder(
  tx: EntityManager,
  orderId: string,
  personId: string,
): Promise<PurchaseOrder> {
  const order = await tx.findOneBy(PurchaseOrder, { id: orderId, personId });
  if (!order) throw new DomainError('not-found');
  return order;
}
