import * as contract from '@tandem/contracts';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/app';
import { expectChained, readAuditLog } from '../support/audit-log';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let owner: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
});
afterAll(() => api.close());

const setRoles = (by: TestPerson, of: TestPerson, roles: Array<'trainer' | 'owner'>) =>
  api.as(by.token)(contract.setRoles, { params: { personId: of.id }, body: { roles } });

const readLog = () => readAuditLog(api.databaseUrl);

describe('roles', () => {
  it('are given and taken by the owner, end the sessions that had the old ones, and leave a trace', async () => {
    const person = await createPerson(api.dataSource);
    await setRoles(owner, person, ['trainer']);
    expect((await api.as(person.token)(contract.getMe, {})).kind).toBe('anonymous');
    const row = (await readLog()).at(-1)!;
    expect(row).toMatchObject({
      ...{ action: 'person.set-roles', actor_id: owner.id, subject_id: person.id },
      ...{ before: [], after: ['trainer'] },
    });
    expect(row.request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leave no trace when refused', async () => {
    const before = (await readLog()).length;
    const person = await createPerson(api.dataSource, { roles: ['trainer'] });
    await expect(setRoles(person, person, ['owner'])).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    });
    await expect(setRoles(owner, owner, [])).rejects.toMatchObject({ problem: { code: 'last-owner' } });
    expect(await readLog()).toHaveLength(before);
  });

  it('keep one owner when two take each other’s away at once', async () => {
    const second = await createPerson(api.dataSource, { roles: ['owner'] });
    await Promise.allSettled([setRoles(owner, second, []), setRoles(second, owner, [])]);
    const owners = await api.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM person WHERE 'owner' = ANY (roles)`,
    );
    expect(owners).toHaveLength(1);
    owner = [owner, second].find(({ id }) => id === owners[0]!.id)!;
  });
});

describe('the audit log', () => {
  it('is one chain, however many acts happen at once', async () => {
    const cohorts = await Promise.all(Array.from({ length: 40 }, () => createCohort(api.dataSource)));
    const before = (await readLog()).length;
    await Promise.all(
      cohorts.map(({ id }, index) =>
        api.as(owner.token)(contract.updateCohort, {
          params: { cohortId: id },
          body: { name: `Été n° ${index} « bis » 😀`, revision: 0 },
        }),
      ),
    );
    const rows = await readLog();
    expect(rows).toHaveLength(before + 40);
    expectChained(rows);
  });

  it('is one chain when an act begins while another transaction is between two of its own', async () => {
    const [slow, quick] = [
      new Client({ connectionString: api.databaseUrl }),
      new Client({ connectionString: api.databaseUrl }),
    ];
    await Promise.all([slow.connect(), quick.connect()]);
    const act = (client: Client, action: string) =>
      client.query(`INSERT INTO audit_log (at, action, subject_id) VALUES (now(), $1, 'x')`, [action]);
    await slow.query('BEGIN');
    await act(slow, 'slow.first');
    const blocked = act(quick, 'quick.only');
    await waitFor(async () => {
      const [row] = await api.dataSource.query(
        `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      return row.n === 1;
    });
    await act(slow, 'slow.second');
    await slow.query('COMMIT');
    await blocked;
    await Promise.all([slow.end(), quick.end()]);
    const rows = await readLog();
    expect(rows.slice(-3).map(({ action }) => action)).toEqual(['slow.first', 'slow.second', 'quick.only']);
    expectChained(rows);
  });

  it('can be checked by somebody whose database sessions are in another zone', async () => {
    const elsewhere = new Client({ connectionString: api.databaseUrl });
    await elsewhere.connect();
    await elsewhere.query(`SET timezone = 'America/Montreal'`);
    await elsewhere.query(
      `INSERT INTO audit_log (at, action, subject_id) VALUES ('2027-01-12T19:00:00.123Z', 'test.act', 'x')`,
    );
    await elsewhere.end();
    expectChained(await readLog());
  });

  it.each([
    `UPDATE audit_log SET action = 'nothing.happened'`,
    'UPDATE audit_log SET action = action WHERE false',
    'DELETE FROM audit_log WHERE id = 1',
    'TRUNCATE audit_log',
  ])('refuses %s', async (statement) => {
    const before = await readLog();
    await expect(api.dataSource.query(statement)).rejects.toThrow('append-only');
    expect(await readLog()).toEqual(before);
  });
});
