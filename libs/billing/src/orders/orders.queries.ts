import { Injectable } from '@nestjs/common';
import type {
  AppliedCoupon,
  InputOf,
  listMyOrders,
  listOrders,
  Money,
  Order,
  OwnerOrder,
  ResponseOf,
} from '@tandem/contracts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

const pageSize = 50;

interface OrderRow {
  id: string;
  name: string;
  status: Order['status'];
  price: number;
  amount: number;
  currency: 'EUR';
  coupon: AppliedCoupon | null;
  regime: Order['regime'];
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
    last_decline: string | null;
  }>;
}

interface OwnerRow extends OrderRow {
  person: OwnerOrder['person'];
  payments: Array<{
    id: string;
    amount: number;
    refunded: number;
    currency: 'EUR';
    paid_at: string;
    stripe_payment_intent: string;
    receipt_url: string | null;
  }>;
}

const columns = `o.id, o.status, o.price, o.amount, o.currency, o.coupon, o.regime, o.created_at, o.concluded_at,
  o.paid_at, o.ended_at, o.paused_at, o.held_until, o.checkout_url, o.last_decline,
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

  async mine(actor: KnownActor): Promise<ResponseOf<typeof listMyOrders>> {
    const rows = await this.dataSource.query<OrderRow[]>(
      `SELECT ${columns} FROM purchase_order o
       WHERE o.person_id = $1 ORDER BY o.created_at DESC, o.id DESC`,
      [actor.personId],
    );
    return { orders: rows.map(toOrder) };
  }

  async all({ query }: InputOf<typeof listOrders>): Promise<ResponseOf<typeof listOrders>> {
    const [row] = await this.dataSource.query<Array<{ orders: OwnerRow[]; total: number; cashed: string }>>(
      `WITH matching AS (
         SELECT o.id, o.created_at FROM purchase_order o
         JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
         WHERE ($1::text IS NULL OR o.status = $1)
           AND ($2::text IS NULL OR position(unaccent(lower($2)) IN
                unaccent(lower(concat_ws(' ', p.name, p.email, v.terms->>'name')))) > 0)),
       page AS (
         SELECT ${columns},
           json_build_object('id', p.id, 'name', p.name, 'email', p.email) AS person,
           (SELECT coalesce(json_agg(pay ORDER BY pay.paid_at), '[]') FROM payment pay
            WHERE pay.order_id = o.id) AS payments
         FROM (SELECT id FROM matching ORDER BY created_at DESC, id LIMIT $3 OFFSET $4) m
         JOIN purchase_order o ON o.id = m.id JOIN person p ON p.id = o.person_id)
       SELECT (SELECT coalesce(json_agg(page ORDER BY page.created_at DESC, page.id), '[]') FROM page) AS orders,
         (SELECT count(*)::int FROM matching) AS total,
         (SELECT coalesce(sum(amount - refunded), 0) FROM payment) AS cashed`,
      [query.status ?? null, query.search || null, pageSize, (query.page - 1) * pageSize],
    );
    return {
      orders: row!.orders.map(toOwnerOrder),
      total: row!.total,
      page: query.page,
      pageSize,
      cashed: euros(Number(row!.cashed)),
    };
  }
}

function toOrder(row: OrderRow): Order {
  const pending = row.status === 'pending';
  const sum = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    price: sum(row.price),
    total: sum(row.amount),
    coupon: row.coupon && { code: row.coupon.code, off: sum(row.coupon.off) },
    regime: row.regime,
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
    })),
    lastDecline: row.last_decline,
  };
}

function toOwnerOrder(row: OwnerRow): OwnerOrder {
  return {
    ...toOrder(row),
    person: row.person,
    payments: row.payments.map((payment) => ({
      id: payment.id,
      amount: { amount: payment.amount, currency: payment.currency },
      refunded: { amount: payment.refunded, currency: payment.currency },
      paidAt: instant(payment.paid_at),
      stripePaymentIntent: payment.stripe_payment_intent,
      receiptUrl: payment.receipt_url,
    })),
  };
}

function instant(at: string | Date): string {
  return new Date(at).toISOString();
}

function euros(amount: number): Money {
  return { amount, currency: 'EUR' };
}
