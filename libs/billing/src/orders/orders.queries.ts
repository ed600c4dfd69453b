import { Injectable } from '@nestjs/common';
import type {
  AppliedCoupon,
  Buyer,
  ContractKind,
  getLastBuyer,
  InputOf,
  listMyOrders,
  Order,
  ResponseOf,
} from '@tandem/contracts';
import { dayIn, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { declineKind } from '../rules/decline-kind';
import { isLate, orderOutcome, type Moved } from '../rules/order-outcome';
import { lawZone } from '../rules/sale-regime';

export interface OrderRow {
  id: string;
  offer_id: string;
  name: string;
  status: Order['status'];
  price: number;
  amount: number;
  moved: Moved;
  currency: 'EUR';
  coupon: AppliedCoupon | null;
  regime: Order['regime'];
  contract: ContractKind | null;
  signed_at: string | Date | null;
  created_at: string | Date;
  concluded_at: string | Date | null;
  paid_at: string | Date | null;
  ended_at: string | Date | null;
  paused_at: string | Date | null;
  held_until: string | Date;
  checkout_url: string | null;
  last_decline: string | null;
  cohorts: Order['cohorts'];
  instalments: Array<{
    id: string;
    position: number;
    amount: number;
    due_on: string;
    status: Order['instalments'][number]['status'];
    paid_at: string | null;
    next_attempt_at: string | null;
    first_failed_at: string | null;
    last_decline: string | null;
  }>;
}

/** Of a statement that calls the order `o`. */
export const columns = `o.id, o.offer_id, o.status, o.price, o.amount, o.currency, o.coupon, o.regime, o.contract, o.created_at,
  o.concluded_at, o.paid_at, o.ended_at, o.paused_at, o.held_until, o.checkout_url, o.last_decline,
  (SELECT s.signed_at FROM signed_contract s WHERE s.order_id = o.id) AS signed_at,
  (SELECT json_build_object('taken', EXISTS (SELECT FROM payment p WHERE p.order_id = o.id),
     'back', coalesce(sum(f.amount), 0), 'failed', coalesce(sum(f.amount) FILTER (WHERE f.status = 'failed'), 0),
     'elsewhere', coalesce(sum(f.amount) FILTER (WHERE f.status = 'elsewhere'), 0))
   FROM refund f WHERE f.order_id = o.id AND (f.status <> 'failed'
     OR NOT EXISTS (SELECT FROM dispute d WHERE d.payment_id = f.payment_id AND d.status <> 'won'))) AS moved,
  (SELECT v.terms->>'name' FROM offer_version v
   WHERE v.offer_id = o.offer_id AND v.number = o.offer_version) AS name,
  (SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on) ORDER BY c.starts_on, c.id)
   FROM order_seat s JOIN cohort c ON c.id = s.cohort_id WHERE s.order_id = o.id) AS cohorts,
  (SELECT coalesce(json_agg(i ORDER BY i.position), '[]') FROM instalment i WHERE i.order_id = o.id) AS instalments`;

@Injectable()
export class OrdersQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `not-found` for an order that is not hers, too */
  async own(orderId: string, actor: KnownActor): Promise<Order> {
    const [row] = await this.dataSource.query<OrderRow[]>(
      `SELECT ${columns} FROM purchase_order o
       WHERE o.id = $1 AND o.person_id = $2`,
      [orderId, actor.personId],
    );
    if (!row) throw new DomainError('not-found');
    return toOrder(row);
  }

  async lastBuyer(
    { query }: InputOf<typeof getLastBuyer>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof getLastBuyer>> {
    const [row] = await this.dataSource.query<Array<{ buyer: Buyer }>>(
      `SELECT buyer FROM purchase_order
       WHERE person_id = $1 AND (buyer->>'kind' = 'professional') = ($2 = 'professional')
       ORDER BY created_at DESC, id DESC LIMIT 1`,
      [personId, query.kind],
    );
    return { buyer: row?.buyer ?? null };
  }

  async mine(actor: KnownActor): Promise<ResponseOf<typeof listMyOrders>> {
    const rows = await this.dataSource.query<OrderRow[]>(
      `SELECT ${columns} FROM purchase_order o
       WHERE o.person_id = $1 ORDER BY o.created_at DESC, o.id DESC`,
      [actor.personId],
    );
    return { orders: rows.map(toOrder) };
  }
}

export function toOrder(row: OrderRow): Order {
  const pending = row.status === 'pending';
  const sum = (amount: number) => ({ amount, currency: row.currency });
  const order = {
    id: row.id,
    offerId: row.offer_id,
    name: row.name,
    status: row.status,
    price: sum(row.price),
    total: sum(row.amount),
    back: sum(row.moved.back),
    coupon: row.coupon && { code: row.coupon.code, off: sum(row.coupon.off) },
    regime: row.regime,
    contract: row.contract && { kind: row.contract, signedAt: row.signed_at && instant(row.signed_at) },
    createdAt: instant(row.created_at),
    concludedAt: row.concluded_at && instant(row.concluded_at),
    paidAt: row.paid_at && instant(row.paid_at),
    endedAt: row.ended_at && instant(row.ended_at),
    pausedAt: row.paused_at && instant(row.paused_at),
    heldUntil: pending ? instant(row.held_until) : null,
    checkoutUrl: pending ? row.checkout_url : null,
    cohorts: row.cohorts,
    instalments: row.instalments.map((instalment) => ({
      id: instalment.id,
      position: instalment.position,
      amount: sum(instalment.amount),
      dueOn: instalment.due_on,
      status: instalment.status,
      paidAt: instalment.paid_at && instant(instalment.paid_at),
      nextAttemptAt: instalment.next_attempt_at && instant(instalment.next_attempt_at),
      lastDecline: instalment.last_decline,
      declineKind: instalment.last_decline === null ? null : declineKind(instalment.last_decline),
      late: isLate({ status: instalment.status, lastDecline: instalment.last_decline }),
    })),
    lastDecline: row.last_decline,
  };
  const instalments = order.instalments.map((instalment, index) => {
    const failedAt = row.instalments[index]!.first_failed_at;
    return { ...instalment, firstFailedOn: failedAt && dayIn(lawZone, new Date(failedAt)) };
  });
  return { ...order, outcome: orderOutcome({ ...order, instalments, moved: row.moved }) };
}

export function instant(at: string | Date): string {
  return new Date(at).toISOString();
}
