import { Injectable } from '@nestjs/common';
import type { InputOf, listOrders, OrderFilter, OrderSort, OwnerOrder, ResponseOf } from '@tandem/contracts';
import { Clock, dayIn } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { columns } from '../orders/orders.queries';
import {
  cashedByOrder,
  euros,
  owedByOrder,
  ownerColumns,
  refundFailed,
  toOwnerOrder,
  type OwnerRow,
} from './standing';

const pageSize = 50;

/** `m` is a matching order. */
const orderBy: Record<OrderSort, string> = {
  newest: 'm.created_at DESC, m.id',
  oldest: 'm.created_at, m.id',
  name: 'm.person, m.created_at DESC, m.id',
  amount: 'm.amount DESC, m.created_at DESC, m.id',
  late: 'm.late DESC, m.next_due, m.created_at DESC, m.id',
};

/** The day that a period counts by, as the months of sales do: `$3` is the standing. */
const day = `(CASE WHEN $3 = 'concluded' THEN o.concluded_at ELSE o.created_at END)`;

const matching = `
  SELECT o.id, o.created_at, o.amount, p.name AS person, coalesce(cash.cashed, 0) AS cashed,
    coalesce(owed.left, 0) AS left, coalesce(owed.late, 0) AS late, owed.next_due
  FROM purchase_order o
    JOIN person p ON p.id = o.person_id
    JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
    LEFT JOIN (${owedByOrder}) owed ON owed.order_id = o.id
    LEFT JOIN (${cashedByOrder}) cash ON cash.order_id = o.id
  WHERE ($2::text IS NULL OR o.status = $2)
    AND ($3::text IS NULL OR CASE $3 WHEN 'late' THEN owed.late > 0 WHEN 'paused' THEN o.paused_at IS NOT NULL
         WHEN 'disputed' THEN EXISTS (SELECT FROM dispute d WHERE d.order_id = o.id AND d.status = 'open')
         WHEN 'refund-failed' THEN o.id IN (SELECT f.order_id FROM (${refundFailed}) f)
         ELSE o.concluded_at IS NOT NULL END)
    AND ($4::text IS NULL OR o.regime->>'kind' = $4)
    AND ($5::uuid IS NULL OR o.offer_id = $5)
    AND ($6::date IS NULL OR ${day} >= ($6::date)::timestamp AT TIME ZONE 'Europe/Paris')
    AND ($7::date IS NULL OR ${day} < ($7::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')
    AND ($8::text IS NULL OR right(o.id::text, greatest(8, length($8))) = lower($8) OR position(unaccent(lower($8)) IN
         unaccent(lower(concat_ws(' ', p.name, p.email, v.terms->>'name', o.buyer->>'company')))) > 0)`;

interface Row {
  orders: OwnerRow[];
  total: number;
  sums: { total: number; cashed: number; left: number; late: number };
  cash: { cashed: number; orders: number };
  offers: Array<{ id: string; name: string }>;
}

@Injectable()
export class OrderListQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async page({ query }: InputOf<typeof listOrders>): Promise<ResponseOf<typeof listOrders>> {
    const row = await this.read(query, { limit: pageSize, offset: (query.page - 1) * pageSize });
    const { total, cashed, left, late } = row.sums;
    return {
      orders: row.orders.map(toOwnerOrder),
      total: row.total,
      page: query.page,
      pageSize,
      sums: { total: euros(total), cashed: euros(cashed), left: euros(left), late: euros(late) },
      ...{ cashed: euros(row.cash.cashed), cashedOrders: row.cash.orders },
      offers: row.offers,
    };
  }

  /** All that match, for an export. */
  async all(query: OrderFilter): Promise<OwnerOrder[]> {
    const { orders } = await this.read(query, { limit: null, offset: 0 });
    return orders.map(toOwnerOrder);
  }

  private async read(
    { status, standing, regime, offerId, from, to, search, sort }: OrderFilter,
    { limit, offset }: { limit: number | null; offset: number },
  ): Promise<Row> {
    const order = orderBy[sort];
    const [row] = await this.dataSource.query<Row[]>(
      `WITH matching AS MATERIALIZED (${matching}),
       page AS (
         SELECT ${columns}, ${ownerColumns}, m.cashed, m.left, m.late, row_number() OVER (ORDER BY ${order}) AS rank
         FROM (SELECT * FROM matching m ORDER BY ${order} LIMIT $9 OFFSET $10) m
           JOIN purchase_order o ON o.id = m.id JOIN person p ON p.id = o.person_id)
       SELECT (SELECT coalesce(json_agg(page ORDER BY page.rank), '[]') FROM page) AS orders,
         (SELECT count(*)::int FROM matching) AS total,
         (SELECT json_build_object('total', coalesce(sum(amount), 0), 'cashed', coalesce(sum(cashed), 0),
            'left', coalesce(sum(m.left), 0), 'late', coalesce(sum(late), 0)) FROM matching m) AS sums,
         (SELECT json_build_object('cashed', coalesce(sum(cash.cashed), 0),
            'orders', count(*) FILTER (WHERE cash.cashed > 0)) FROM (${cashedByOrder}) cash) AS cash,
         (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', v.terms->>'name') ORDER BY v.terms->>'name'), '[]')
          FROM offer f JOIN offer_version v ON v.offer_id = f.id AND v.number = f.version) AS offers`,
      [
        ...[dayIn('Europe/Paris', this.clock.now()), status ?? null, standing ?? null, regime ?? null],
        ...[offerId ?? null, from ?? null, to ?? null, search || null, limit, offset],
      ],
    );
    return row!;
  }
}
