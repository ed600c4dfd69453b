import { Injectable } from '@nestjs/common';
import type { FailedInstalment, getSales, InputOf, MonthOfSales, ResponseOf } from '@tandem/contracts';
import { addMonths, Clock, dayIn } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { euros, isLate } from './standing';

const monthsBefore = 8;

interface Row {
  months: Array<{ month: string; orders: number; cashed: number; due: number; late: number }>;
  totals: { cashed: number; due: number; late: number };
  failed: Array<Omit<FailedInstalment, 'amount'> & { amount: number }>;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What orders that bind still owe, instalment by instalment. */
const owed = `
  SELECT i.*, ${isLate} AS late FROM instalment i JOIN purchase_order o ON o.id = i.order_id
  WHERE i.status IN ('due', 'processing') AND o.status = 'active'`;

/** What moved on account 517, fees apart, by month of Paris. */
const cashed = `
  SELECT date_trunc('month', t.at AT TIME ZONE 'Europe/Paris')::date AS month, sum(l.amount) AS cashed
  FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id
  WHERE l.account = '517' AND t.kind <> 'fee' GROUP BY 1`;

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
      `WITH owed AS MATERIALIZED (${owed}), cashed AS MATERIALIZED (${cashed}),
       month AS (SELECT generate_series($2::date, $2::date + interval '11 months', '1 month')::date AS month),
       months AS (
         SELECT m.month, coalesce(c.cashed, 0) AS cashed,
           (SELECT count(*) FROM purchase_order o WHERE o.concluded_at IS NOT NULL
             AND o.created_at >= m.month::timestamp AT TIME ZONE 'Europe/Paris'
             AND o.created_at < (m.month + interval '1 month') AT TIME ZONE 'Europe/Paris') AS orders,
           coalesce(sum(w.amount) FILTER (WHERE NOT w.late), 0) AS due, coalesce(sum(w.amount) FILTER (WHERE w.late), 0) AS late
         FROM month m LEFT JOIN cashed c ON c.month = m.month
           LEFT JOIN owed w ON date_trunc('month', w.due_on)::date = m.month GROUP BY m.month, c.cashed)
       SELECT (SELECT json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'orders', orders, 'cashed', cashed,
           'due', due, 'late', late) ORDER BY month) FROM months) AS months,
         json_build_object('cashed', (SELECT coalesce(sum(cashed), 0) FROM cashed),
           'due', (SELECT coalesce(sum(amount), 0) FROM owed WHERE NOT late),
           'late', (SELECT coalesce(sum(amount), 0) FROM owed WHERE late)) AS totals,
         (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT w.order_id AS "orderId", w.position, w.amount, w.due_on AS "dueOn", w.last_decline AS decline,
              ${instant('w.first_failed_at')} AS "failedAt", ${instant('w.next_attempt_at')} AS "nextAttemptAt",
              ${instant('o.paused_at')} AS "pausedAt",
              json_build_object('id', p.id, 'name', p.name, 'email', p.email) AS person
            FROM owed w JOIN purchase_order o ON o.id = w.order_id JOIN person p ON p.id = o.person_id
            WHERE w.late ORDER BY w.due_on, w.id LIMIT 100) f) AS failed`,
      [today, from],
    );
    const { cashed: cash, due, late } = row!.totals;
    return {
      months: row!.months.map(toMonth),
      totals: { cashed: euros(cash), due: euros(due), late: euros(late) },
      failed: row!.failed.map((one) => ({ ...one, amount: euros(one.amount) })),
      today,
    };
  }
}

function toMonth({ month, orders, cashed: cash, due, late }: Row['months'][number]): MonthOfSales {
  return { month, orders, cashed: euros(cash), due: euros(due), late: euros(late) };
}
