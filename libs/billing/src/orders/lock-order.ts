import { lockSeats } from '@tandem/cohorts';
import type { EntityManager } from 'typeorm';
import { OrderSeat } from '../entities/order-seat.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import type { IntentState } from '../rules/charge-transition';

/**
 * Every transaction of billing takes its locks in this order, so that no two of them wait for each other:
 *
 * 1. the order, 2. its offer, 3. its customer's row, 4. cohorts and then enrolments, by id, 5. coupons, by id, 6. what all
 * share: the turn in the audit log, and then the series of numbers.
 *
 * One that may audit, or number, before it knows whether a seat moves takes the seats' locks first: `lockSeatsOf`.
 */
export function lockOrder(tx: EntityManager, id: string): Promise<PurchaseOrder> {
  return tx.findOneOrFail(PurchaseOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
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
