import type { Order } from '@tandem/contracts';
import type { TestApp } from './app';

/** What must not happen, done by hand: the order is over here while its checkout is open at Stripe. */
export async function loseSeat({ dataSource }: TestApp, { id }: Pick<Order, 'id'>): Promise<void> {
  await dataSource.query(
    `WITH o AS (UPDATE purchase_order SET status = 'expired' WHERE id = $1),
     e AS (UPDATE enrolment SET status = 'released', held_until = NULL
           WHERE id = (SELECT enrolment_id FROM order_seat WHERE order_id = $1) RETURNING cohort_id)
     UPDATE cohort SET seats_taken = seats_taken - 1 FROM e WHERE id = e.cohort_id`,
    [id],
  );
}
