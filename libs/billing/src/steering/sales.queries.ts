import { Injectable } from '@nestjs/common';
import type { FailedInstalment, getSales, InputOf, MonthOfSales, ResponseOf } from '@tandem/contracts';
import { addMonths, Clock, dayIn } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { euros, isLate, ofSales } from './standing';

const monthsBefore = 8;

interface Moved {
  cashed: number;
  fees: number;
  paid_out: number;
}

interface Row {
  months: Array<Moved & { month: string; orders: number; due: number; late: number }>;
  totals: Moved & { at_stripe: number; due: number; late: number };
  failed: Array<Omit<FailedInstalment, 'amount'> & { amount: number }>;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What orders that bind still owe, instalment by instalment. */
const owed = `
  SELECT i.*, ${isLate} AS late FROM instalment i JOIN purchase_order o ON o.id = i.order_id
  WHERE i.status IN ('due', 'processing') AND o.status = 'active'`;

/** What moved at Stripe and at the bank, by month of Paris. */
const moved = `
  SELECT date_trunc('month', t.at AT TIME ZONE 'Europe/Paris')::date AS month,
    sum(l.amount) FILTER (WHERE ${ofSales}) AS cashed, sum(l.amount) FILTER (WHERE l.account = '517') AS at_stripe,
    -sum(l.amount) FILTER (WHERE l.account = '517' AND t.kind = 'fee') AS fees,
    -sum(l.amount) FILTER (WHERE l.account = '517' AND t.kind = 'payout') AS paid_out
  FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id WHERE l.account IN ('512', '517') GROUP BY 1`;

@Injectable()
export class SalesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async get({ query }: InputOf<typeof getSales>): Promise<ResponseOf<typeof getSales>> {
    const today = dayIn('Europe/Paris', this.clock.now());
    const from = query.from ? `${query.from}-01` : addMonths(`${today.slice(0, 7)}-01`, -monthsBefore);
    const [row] = await this.dataSource.query<Row[]>(
      `WITH owed AS MATERIALIZED (${owed}), moved AS MATERIALIZED (${moved}),
       month AS (SELECT generate_series($2::date, $2::date + interval '11 months', '1 month')::date AS month),
       months AS (
         SELECT m.month, coalesce(c.cashed, 0) AS cashed, coalesce(c.fees, 0) AS fees, coalesce(c.paid_out, 0) AS paid_out,
           (SELECT count(*) FROM purchase_order o WHERE o.concluded_at >= m.month::timestamp AT TIME ZONE 'Europe/Paris'
             AND o.concluded_at < (m.month + interval '1 month') AT TIME ZONE 'Europe/Paris') AS orders,
           coalesce(sum(w.amount) FILTER (WHERE NOT w.late), 0) AS due, coalesce(sum(w.amount) FILTER (WHERE w.late), 0) AS late
         FROM month m LEFT JOIN moved c ON c.month = m.month
           LEFT JOIN owed w ON date_trunc('month', w.due_on)::date = m.month GROUP BY m.month, c.cashed, c.fees, c.paid_out)
       SELECT (SELECT json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'orders', orders, 'cashed', cashed,
           'fees', fees, 'paid_out', paid_out, 'due', due, 'late', late) ORDER BY month) FROM months) AS months,
         (SELECT json_build_object('cashed', coalesce(sum(cashed), 0), 'fees', coalesce(sum(fees), 0),
           'paid_out', coalesce(sum(paid_out), 0), 'at_stripe', coalesce(sum(at_stripe), 0),
           'due', (SELECT coalesce(sum(amount), 0) FROM owed WHERE NOT late),
           'late', (SELECT coalesce(sum(amount), 0) FROM owed WHERE late)) FROM moved) AS totals,
         (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT w.order_id AS "orderId", w.position, w.amount, w.due_on AS "dueOn", w.last_decline AS decline,
              ${instant('w.first_failed_at')} AS "failedAt", ${instant('w.next_attempt_at')} AS "nextAttemptAt",
              ${instant('o.paused_at')} AS "pausedAt",
              json_build_object('id', p.id, 'name', p.name, 'email', p.email) AS person
            FROM owed w JOIN purchase_order o ON o.id = w.order_id JOIN person p ON p.id = o.person_id
            WHERE w.late ORDER BY w.due_on, w.id LIMIT 100) f) AS failed`,
      [today, from],
    );
    const { at_stripe: atStripe, due, late, ...totals } = row!.totals;
    return {
      months: row!.months.map(toMonth),
      totals: { ...toMoved(totals), atStripe: euros(atStripe), due: euros(due), late: euros(late) },
      failed: row!.failed.map((one) => ({ ...one, amount: euros(one.amount) })),
      today,
    };
  }
}

function toMonth({ month, orders, due, late, ...moved }: Row['months'][number]): MonthOfSales {
  return { month, orders, ...toMoved(moved), due: euros(due), late: euros(late) };
}

function toMoved({ cashed, fees, paid_out: paidOut }: Moved) {
  return { cashed: euros(cashed), fees: euros(fees), net: euros(cashed - fees), paidOut: euros(paidOut) };
}
