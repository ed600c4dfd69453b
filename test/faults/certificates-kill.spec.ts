import * as contract from '@tandem/contracts';
import { createAcademy, createFinisher } from '../support/academy';
import { startApiProcess, type ApiProcess } from '../support/api-process';
import { startTestApp, type TestApp } from '../support/app';
import { freePort } from '../support/free-port';
import { holdTasks } from '../support/hold-tasks';
import { waitFor } from '../support/wait-for';
import { Relay } from '@tandem/platform';

/** `COUNT=500` for the size of an academy; those of the suite have to be few. */
const people = Number(process.env['COUNT'] ?? 14);

let api: TestApp;
let worker: ApiProcess | null = null;

beforeAll(async () => {
  api = await startTestApp();
  // This process answers and does no job: those are for the one that is killed.
  await api.app.get(Relay).onApplicationShutdown();
});
afterAll(async () => {
  worker?.kill();
  await worker?.dead;
  await api.close();
});

const count = async (from: string) =>
  (await api.dataSource.query<Array<{ n: number }>>(`SELECT count(*)::int AS n FROM ${from}`))[0]!.n;

it('a worker killed in the middle of many certificates loses none and doubles none', async () => {
  const academy = await createAcademy(api);
  const { cohortId, owner } = academy;
  await api.dataSource.query('UPDATE cohort SET capacity = $2 WHERE id = $1', [cohortId, people + 1]);
  for (let at = 0; at < people; at++) await createFinisher(api.dataSource, academy, `Élève ${at}`);
  // The sweep would find them as well: the jobs alone have to.
  await holdTasks(api.dataSource, ['certification.sweep']);
  const params = { cohortId };
  const { given } = await api.as(owner.token)(contract.previewCertificates, { params });
  const body = { personIds: given.map(({ personId }) => personId) };
  expect((await api.as(owner.token)(contract.issueCertificates, { params, body })).asked).toBe(people);
  // Pressed twice: the second asking changes nothing.
  await api.as(owner.token)(contract.issueCertificates, { params, body });

  const environment = { DATABASE_URL: api.databaseUrl };
  worker = await startApiProcess(await freePort(), environment);
  await waitFor(async () => (await count('certificate')) >= people / 5);
  worker.kill();
  await worker.dead;
  // Killed too late, it would prove nothing.
  expect(await count('certificate')).toBeLessThan(people);
  // What it held waits for its lease; time passes.
  await api.dataSource.query('UPDATE outbox SET leased_until = now() WHERE leased_until IS NOT NULL');
  worker = await startApiProcess(await freePort(), environment);
  await waitFor(async () => (await count('certificate_credential')) === people);
  const left = `outbox WHERE event = 'certification.issue-asked' AND done_at IS NULL`;
  await waitFor(async () => (await count(left)) === 0);

  expect(await count('certificate')).toBe(people);
  expect(await count('(SELECT DISTINCT person_id FROM certificate) x')).toBe(people);
  expect(await count('certificate_credential')).toBe(people);
  expect(await count(`outbox WHERE handler = 'mail-certificate-issued'`)).toBe(people);
  expect(await count(`audit_log WHERE action = 'certificate.issue'`)).toBe(people);
  expect(await count(`audit_log WHERE action = 'certificate.issue' AND actor_id = '${owner.id}'`)).toBe(
    people,
  );
});
