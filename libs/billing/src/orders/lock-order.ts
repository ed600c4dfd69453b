import { lockSeats } from '@tandem/cohorts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { OrderSeat } from '../entities/order-seat.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import type { IntentState } from '../rules/charge-transition';

/**
 * Every transaction of billing takes its locks in this order, so that no two of them wait for each other:
 *
 * 1. orders, by id, 2. the offer, 3. the customer's row, 4. instalments and their attempts, 5. cohorts and then enrolments,
 * by id, 6. coupons, by id, 7. what all share: the turn in the audit log, and then the series of numbers.
 *
 * Instalments are changed by who holds their order, but for the job that looks for those that are due: it takes free rows
 * alone, and waits for none. One that may audit, or number, before it knows whether a seat moves takes the seats' locks
 * first: `lockSeatsOf`.
 *
 * @throws DomainError `not-found`; with `personId`, for an order that is not hers, too
 */
export async function lockOrder(
  tx: EntityManager,
  id: string,
  of: { personId?: string } = {},
): Promise<PurchaseOrder> {
  const order = await tx.findOne(PurchaseOrder, {
    where: { id, ...of },
    lock: { mode: 'pessimistic_write' },
  });
  if (!order) throw new DomainError('not-found');
  return order;
}

/** The orders of a customer that are being paid. Returns their ids. */
export async function lockActiveOrders(tx: EntityManager, stripeCustomer: string): Promise<string[]> {
  const rows = await tx.query<Array<{ id: string }>>(
    `SELECT o.id FROM purchase_order o JOIN stripe_customer c ON c.person_id = o.person_id
     WHERE c.stripe_id = $1 AND o.status = 'active' ORDER BY o.id FOR UPDATE OF o`,
    [stripeCustomer],
  );
  return rows.map(({ id }) => id);
}

/** The cohorts and enrolments of an order, whose own lock is taken. */
export async function lockSeatsOf(tx: EntityManager, { id: orderId }: PurchaseOrder): Promise<void> {
  await lockSeats(tx, await tx.findBy(OrderSeat, { orderId }));
}

/**
 * What several charges of one order may need, before the first of them is booked. An order that does not bind yet takes its
 * seats with the first money, before anything is audited; one that does moves them only to reopen or to end.
 */
export async function lockForCharges(
  tx: EntityManager,
  order: PurchaseOrder,
  intents: readonly IntentState[],
): Promise<void> {
  if (!order.concludedAt) return;
  const { personId } = order;
  if (intents.some(({ state }) => state === 'failed'))
    await tx.findOne(StripeCustomer, { where: { personId }, lock: { mode: 'pessimistic_read' } });
  const wentBack = intents.some((intent) => intent.state === 'paid' && intent.money.refunded > 0);
  if (order.pausedAt || wentBack) await lockSeatsOf(tx, order);
}
