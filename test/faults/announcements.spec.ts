import * as contract from '@tandem/contracts';
import { newId, Relay } from '@tandem/platform';
import { createAcademy } from '../support/academy';
import { startApiProcess, type ApiProcess } from '../support/api-process';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol } from '../support/factories';
import { freePort } from '../support/free-port';
import { startRefusingMailServer, type RefusingMailServer } from '../support/refusing-mail-server';
import { waitFor } from '../support/wait-for';

/** `ANNOUNCEMENT_PEOPLE=500` for the figure of the record. */
const people = Number(process.env['ANNOUNCEMENT_PEOPLE'] ?? 40);

let api: TestApp;
let smtp: RefusingMailServer;
let worker: ApiProcess | null = null;
let killAt = Math.floor(people / 3);

beforeAll(async () => {
  smtp = await startRefusingMailServer(
    () => null,
    (count) => {
      if (count === killAt) worker?.kill();
    },
  );
  api = await startTestApp();
  // This process answers and does no job: those are for the one that is killed.
  await api.app.get(Relay).onApplicationShutdown();
});
afterAll(async () => {
  worker?.kill();
  await worker?.dead;
  await api.close();
  await smtp.close();
});

it('a worker killed in the middle of a message to many writes to each, twice to nobody but under one Message-ID', async () => {
  const { cohortId, trainer, student } = await createAcademy(api);
  await api.dataSource.query('UPDATE cohort SET capacity = $2 WHERE id = $1', [cohortId, people]);
  const emails = [student.email];
  while (emails.length < people) {
    const person = await createPerson(api.dataSource, { name: `Élève ${emails.length}` });
    await enrol(api.dataSource, cohortId, person.id);
    emails.push(person.email);
  }
  const params = { announcementId: newId() };
  const call = api.as(trainer.token);
  await call(contract.saveAnnouncement, {
    params,
    body: {
      ...{ cohortId, audience: 'everyone', personIds: [], base: 0 },
      ...{ subject: 'Cette semaine', text: 'Bonjour {prénom}' },
    },
  });
  await call(contract.sendAnnouncement, { params, body: { base: 1, when: null } });

  const environment = { DATABASE_URL: api.databaseUrl, SMTP_URL: smtp.smtpUrl };
  worker = await startApiProcess(await freePort(), environment);
  await worker.dead;
  // Killed too late, it would prove nothing.
  const atDeath = (await call(contract.getAnnouncement, { params })).progress;
  expect(atDeath.recipients).toBe(people);
  expect(atDeath.settled).toBeLessThan(people);
  killAt = -1;
  // What it held waits for its lease; time passes.
  await api.dataSource.query('UPDATE outbox SET leased_until = now() WHERE leased_until IS NOT NULL');
  worker = await startApiProcess(await freePort(), environment);
  await waitFor(async () => (await call(contract.getAnnouncement, { params })).state === 'sent');

  const idsOf = new Map(emails.map((email) => [email, new Set<string>()]));
  for (const { to, messageId } of smtp.taken) idsOf.get(to)!.add(messageId);
  expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
  // Those whose mail was taken while their mark was not made yet: as many as a process sends at once.
  expect(smtp.taken.length - people).toBeLessThanOrEqual(4);
  const { recipients } = await call(contract.getAnnouncement, { params });
  expect(recipients.map(({ state }) => state)).toEqual(emails.map(() => 'accepted'));
  const [told] = await api.dataSource.query<Array<{ n: number }>>(
    `SELECT count(*)::int AS n FROM notification WHERE kind = 'announcement'`,
  );
  expect(told!.n).toBe(people);
  if (process.env['ANNOUNCEMENT_PEOPLE'])
    console.log({ people, settledAtDeath: atDeath.settled, mails: smtp.taken.length });
});
