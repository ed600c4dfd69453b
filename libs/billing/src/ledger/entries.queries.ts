import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LedgerKind } from '@tandem/contracts';
import type { Account } from '../rules/ledger-entries';

export interface EntryLine {
  kind: LedgerKind;
  /** Of its year, from 1. */
  number: number;
  /** Day of Europe/Paris. */
  day: string;
  reference: string;
  description: string;
  account: Account;
  /** Minor units: debit above zero, credit below. */
  amount: number;
  customer: { number: string; name: string } | null;
}

@Injectable()
export class EntriesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Lines of the entries of a period, both days included. Entries keep the number that they have in their year, in the order
   * of posting; the customer is named as her invoice names her.
   */
  ofPeriod({ from, to }: { from: string; to: string }): Promise<EntryLine[]> {
    return this.dataSource.query<EntryLine[]>(
      `WITH entry AS (
         SELECT *, row_number() OVER (PARTITION BY extract(year FROM day) ORDER BY posted)::integer AS number
         FROM (SELECT t.*, (t.at AT TIME ZONE 'Europe/Paris')::date AS day FROM ledger_transaction t
           WHERE t.at >= date_trunc('year', $1::timestamp) AT TIME ZONE 'Europe/Paris'
             AND t.at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Paris') AS dated)
       SELECT e.kind, e.number, e.day::text, e.reference, e.description, l.account, l.amount,
         CASE WHEN o.id IS NOT NULL THEN json_build_object('number', o.person_id,
           'name', coalesce(d.facts->'buyer'->>'company', d.facts->'buyer'->>'name', o.buyer->>'name')) END AS customer
       FROM entry e JOIN ledger_line l ON l.transaction_id = e.id
         LEFT JOIN purchase_order o ON o.id = e.order_id AND l.account = '411'
         LEFT JOIN sales_document d ON d.order_id = o.id AND d.series = 'F'
       WHERE e.day >= $1::date
       ORDER BY extract(year FROM e.day), e.number, l.position`,
      [from, to],
    );
  }
}
