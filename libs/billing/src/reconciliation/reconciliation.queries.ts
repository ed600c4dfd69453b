import { Injectable } from '@nestjs/common';
import type { Difference, getReconciliation, Reconciliation, ResponseOf } from '@tandem/contracts';
import { DataSource } from 'typeorm';
import { euros } from '../steering/standing';

interface RunRow {
  id: string;
  from: string | null;
  to: string | null;
  started_at: Date;
  ended_at: Date | null;
  up_to: Date | null;
  failure: string | null;
  asked_by: string | null;
  charges: number;
  ours: string;
  theirs: string;
  open: number;
  balance: { ours: number; theirs: number } | null;
}

interface DifferenceRow extends Omit<
  Difference,
  'stripeObject' | 'ours' | 'theirs' | 'foundAt' | 'settledAt' | 'settledBy'
> {
  stripe_object: string;
  ours: number | null;
  theirs: number | null;
  found_at: Date;
  settled_at: Date | null;
  settled_by: string | null;
}

const runs = `SELECT r.id, r.from_day::text AS "from", r.to_day::text AS "to", r.started_at, r.ended_at, r.up_to, r.failure,
    p.name AS asked_by, r.charges, r.ours, r.theirs, r.open,
    CASE WHEN r.balance_ours IS NOT NULL THEN json_build_object('ours', r.balance_ours, 'theirs', r.balance_theirs) END AS balance
  FROM reconciliation r LEFT JOIN person p ON p.id = r.asked_by`;

const differences = `SELECT d.id, d.kind, d.stripe_object, d.ours, d.theirs, d.remedy, d.found_at, d.settled_at, d.settlement,
    d.note, by.name AS settled_by,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', p.name) END AS "order"
  FROM reconciliation_difference d LEFT JOIN purchase_order o ON o.id = d.order_id LEFT JOIN person p ON p.id = o.person_id
    LEFT JOIN person by ON by.id = d.settled_by`;

@Injectable()
export class ReconciliationQueries {
  constructor(private readonly dataSource: DataSource) {}

  async get(): Promise<ResponseOf<typeof getReconciliation>> {
    const [latest, open, settled] = await Promise.all([
      this.dataSource.query<RunRow[]>(`${runs} ORDER BY r.started_at DESC, r.id DESC LIMIT 15`),
      this.dataSource.query<DifferenceRow[]>(
        `${differences} WHERE d.settled_at IS NULL ORDER BY d.found_at DESC, d.id LIMIT 200`,
      ),
      this.dataSource.query<DifferenceRow[]>(
        `${differences} WHERE d.settled_at IS NOT NULL ORDER BY d.settled_at DESC, d.id LIMIT 20`,
      ),
    ]);
    return { runs: latest.map(toRun), open: open.map(toDifference), settled: settled.map(toDifference) };
  }

  async run(id: string): Promise<Reconciliation> {
    const [row] = await this.dataSource.query<RunRow[]>(`${runs} WHERE r.id = $1`, [id]);
    return toRun(row!);
  }

  /** All that were ever found. */
  async differences(): Promise<Difference[]> {
    const rows = await this.dataSource.query<DifferenceRow[]>(
      `${differences} ORDER BY d.found_at DESC, d.id`,
    );
    return rows.map(toDifference);
  }
}

function toRun({
  started_at,
  ended_at,
  up_to,
  asked_by: askedBy,
  ours,
  theirs,
  balance,
  ...run
}: RunRow): Reconciliation {
  return {
    ...{ ...run, askedBy, startedAt: started_at.toISOString(), endedAt: ended_at?.toISOString() ?? null },
    upTo: up_to?.toISOString() ?? null,
    ...{ ours: euros(Number(ours)), theirs: euros(Number(theirs)) },
    balance: balance && { ours: euros(balance.ours), theirs: euros(balance.theirs) },
  };
}

function toDifference(row: DifferenceRow): Difference {
  const {
    stripe_object: stripeObject,
    found_at,
    settled_at,
    settled_by: settledBy,
    ours,
    theirs,
    ...rest
  } = row;
  return {
    ...{ ...rest, stripeObject, settledBy },
    ...{ foundAt: found_at.toISOString(), settledAt: settled_at?.toISOString() ?? null },
    ...{ ours: ours === null ? null : euros(ours), theirs: theirs === null ? null : euros(theirs) },
  };
}
