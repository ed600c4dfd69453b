// For the worker's health check: it has no port, but work that waits untaken for minutes shows that it is stuck.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 3000 });
await client.connect();
const { rows } = await client.query(`
  SELECT count(*)::int AS waiting FROM outbox
  WHERE done_at IS NULL AND parked_at IS NULL AND run_at < now() - interval '5 minutes'
    AND (leased_until IS NULL OR leased_until < now() - interval '5 minutes')`);
await client.end();
process.exit(rows[0].waiting === 0 ? 0 : 1);
