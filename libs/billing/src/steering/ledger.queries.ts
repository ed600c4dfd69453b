import { Injectable } from '@nestjs/common';
import type {
  exportLedger,
  InputOf,
  LedgerAccount,
  LedgerKind,
  listLedger,
  ResponseOf,
} from '@tandem/contracts';
import { Clock, dayIn } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { euros } from './standing';

const pageSize = 50;

type Entry = ResponseOf<typeof listLedger>['entries'][number];

interface Row {
  entries: Entry[];
  total: number;
  accounts: Array<{ account: LedgerAccount; debit: number; credit: number }>;
}

export interface LedgerLineRow {
  day: string;
  kind: LedgerKind;
  reference: string;
  description: string;
  account: LedgerAccount;
  amount: number;
  order_id: string | null;
  person: string | null;
}

/** Entries whose day, in Paris, lies between `$1` and `$2`, both included. */
const ofPeriod = `t.at >= $1::date::timestamp AT TIME ZONE 'Europe/Paris'
  AND t.at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`;

const onAccount = `($3::text IS NULL OR EXISTS (SELECT FROM ledger_line l WHERE l.transaction_id = t.id AND l.account = $3))`;

@Injectable()
export class LedgerQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async page({ query }: InputOf<typeof listLedger>): Promise<ResponseOf<typeof listLedger>> {
    const today = dayIn('Europe/Paris', this.clock.now());
    const { account, page, to = query.from && query.from > today ? query.from : today } = query;
    const from = query.from ?? `${to.slice(0, 4)}-01-01`;
    const [row] = await this.dataSource.query<Row[]>(
      `WITH matching AS MATERIALIZED (SELECT * FROM ledger_transaction t WHERE ${ofPeriod} AND ${onAccount})
       SELECT (SELECT count(*)::int FROM matching) AS total,
         (SELECT coalesce(json_agg(json_build_object('account', account, 'debit', debit, 'credit', credit) ORDER BY account), '[]')
          FROM (SELECT l.account, coalesce(sum(l.amount) FILTER (WHERE l.amount > 0), 0) AS debit,
              coalesce(-sum(l.amount) FILTER (WHERE l.amount < 0), 0) AS credit
            FROM ledger_transaction t JOIN ledger_line l ON l.transaction_id = t.id WHERE ${ofPeriod}
            GROUP BY l.account) AS total_of) AS accounts,
         (SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'reference', t.reference,
             'at', to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'lines', (SELECT json_agg(json_build_object('account', l.account, 'amount', l.amount) ORDER BY l.position)
                       FROM ledger_line l WHERE l.transaction_id = t.id),
             'order', CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', p.name) END)
             ORDER BY t.posted DESC), '[]')
          FROM (SELECT * FROM matching ORDER BY posted DESC LIMIT ${pageSize} OFFSET $4) t
            LEFT JOIN purchase_order o ON o.id = t.order_id LEFT JOIN person p ON p.id = o.person_id) AS entries`,
      [from, to, account ?? null, (page - 1) * pageSize],
    );
    return {
      ...{ from, to },
      entries: row!.entries,
      accounts: row!.accounts.map((one) => ({ ...one, debit: euros(one.debit), credit: euros(one.credit) })),
      ...{ total: row!.total, page, pageSize },
    };
  }

  /** Line by line, in the order of posting. */
  lines({ query: { from, to, account } }: InputOf<typeof exportLedger>): Promise<LedgerLineRow[]> {
    return this.dataSource.query<LedgerLineRow[]>(
      `SELECT (t.at AT TIME ZONE 'Europe/Paris')::date::text AS day, t.kind, t.reference, t.description, l.account, l.amount,
         t.order_id, p.name AS person
       FROM ledger_transaction t JOIN ledger_line l ON l.transaction_id = t.id
         LEFT JOIN purchase_order o ON o.id = t.order_id LEFT JOIN person p ON p.id = o.person_id
       WHERE ${ofPeriod} AND ${onAccount} ORDER BY t.posted, l.position`,
      [from, to, account ?? null],
    );
  }
}
