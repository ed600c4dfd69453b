import type { Pool } from 'pg';
import { startTestApp, type TestApp } from '../support/app';

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

it('a connection that is cut between two statements fails the next one and nothing else', async () => {
  const pool = (api.dataSource.driver as unknown as { master: Pool }).master;
  const lent = await pool.connect();
  const { rows } = await lent.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  // As TypeORM leaves it for a moment: lent, and nobody else listening.
  expect(lent.listenerCount('error')).toBe(1);
  const gone = new Promise<void>((resolve) => lent.once('end', resolve));
  await api.dataSource.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
  await gone;
  await expect(lent.query('SELECT 1')).rejects.toThrow(/terminat|closed|not queryable/i);
  lent.release(true);
  expect(await api.dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
