import { preparedQuery } from '@tandem/platform';
import type { DataSource } from 'typeorm';

/** Moved by the machinery at any time: brakes, turns of recurring tasks and what they compare, jobs and what Stripe sends. */
const restless = ['rate_limit', 'recurring_task', 'reconciliation', 'outbox', 'stripe_event'];

/** The statement for a database, whose tables stay the same while it is tested. */
const statements = new WeakMap<DataSource, Promise<string>>();

/**
 * Changes when any row of any table was inserted, updated or deleted: it is made of where each version of a row lies and
 * of the transaction that wrote it.
 */
export async function fingerprint(dataSource: DataSource): Promise<string> {
  const statement = statements.get(dataSource) ?? statementFor(dataSource);
  statements.set(dataSource, statement);
  const [row] = await preparedQuery<{ all: string }>(dataSource, 'fingerprint', await statement, []);
  return row!.all;
}

async function statementFor(dataSource: DataSource): Promise<string> {
  const tables = await dataSource.query<Array<{ name: string }>>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [restless],
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtidextended(ctid, xmin::text::bigint)), 0) AS state FROM "${name}"`,
  );
  return `SELECT string_agg(name || state, ' ' ORDER BY name) AS all FROM (${parts.join(' UNION ALL ')}) t`;
}
