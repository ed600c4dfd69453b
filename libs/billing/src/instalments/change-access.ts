import { pauseSeat, resumeSeat } from '@tandem/cohorts';
import { audit } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { OrderSeat } from '../entities/order-seat.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import type { Cause } from '../orders/conclude-order';

/** Closes the lessons of what she bought, and keeps her seats. Under the lock of the order's row. */
export async function pauseOrder(tx: EntityManager, order: PurchaseOrder, cause: Cause): Promise<void> {
  await change(tx, order, cause.now);
  for (const { enrolmentId } of await seatsOf(tx, order)) await pauseSeat(tx, enrolmentId, cause.now);
  await audit(tx, cause.actor, cause.now, { action: 'order.pause', subjectId: order.id });
}

/** Opens them again. */
export async function resumeOrder(tx: EntityManager, order: PurchaseOrder, cause: Cause): Promise<void> {
  await change(tx, order, null);
  for (const { enrolmentId } of await seatsOf(tx, order)) await resumeSeat(tx, enrolmentId);
  await audit(tx, cause.actor, cause.now, { action: 'order.resume', subjectId: order.id });
}

async function change(tx: EntityManager, order: PurchaseOrder, pausedAt: Date | null): Promise<void> {
  order.pausedAt = pausedAt;
  await tx.update(PurchaseOrder, { id: order.id }, { pausedAt });
}

function seatsOf(tx: EntityManager, { id: orderId }: PurchaseOrder): Promise<OrderSeat[]> {
  return tx.find(OrderSeat, { where: { orderId }, order: { cohortId: 'ASC' } });
}
