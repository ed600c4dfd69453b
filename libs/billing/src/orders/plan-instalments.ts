import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { orderSchedule, type CourseDays } from '../rules/order-schedule';

/** First and last day over cohorts. */
export async function courseDays(manager: EntityManager, cohortIds: string[]): Promise<CourseDays> {
  const [days] = await manager.query<Array<{ starts_on: string; ends_on: string }>>(
    'SELECT min(starts_on)::text AS starts_on, max(ends_on)::text AS ends_on FROM cohort WHERE id = ANY ($1)',
    [cohortIds],
  );
  return { startsOn: days!.starts_on, endsOn: days!.ends_on };
}

/** Writes the instalments of an order that is not binding yet, as if it became so at `at`; those of before are replaced. */
export async function planInstalments(tx: EntityManager, order: PurchaseOrder, at: Date): Promise<void> {
  const schedule = await scheduleOf(tx, order, at);
  await tx.delete(Instalment, { orderId: order.id });
  await tx.insert(
    Instalment,
    schedule.map((instalment, index) => ({
      ...instalment,
      id: newId(),
      orderId: order.id,
      position: index + 1,
      status: 'due' as const,
    })),
  );
}

/** What an order would be charged, and when, if it became binding at `at`. */
export async function scheduleOf(
  manager: EntityManager,
  { id, amount, plan, regime }: PurchaseOrder,
  at: Date,
) {
  const seats = await manager.query<Array<{ cohort_id: string }>>(
    'SELECT cohort_id FROM order_seat WHERE order_id = $1',
    [id],
  );
  const days = await courseDays(
    manager,
    seats.map((seat) => seat.cohort_id),
  );
  return orderSchedule(amount, plan, { regime: regime.kind, at, ...days });
}
