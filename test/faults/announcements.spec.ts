import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy } from '../support/academy';
import { createPerson, enrol } from '../support/factories';
import { startMailWorker, type MailWorker } from '../support/mail-worker';
import { settled } from '../support/mails';
import { waitFor } from '../support/wait-for';

/** `ANNOUNCEMENT_PEOPLE=500` for the figure of the record. */
const people = Number(process.env['ANNOUNCEMENT_PEOPLE'] ?? 40);

let worker: MailWorker;

beforeAll(async () => {
  worker = await startMailWorker();
});
afterAll(() => worker.close());

it('a worker killed in the middle of a message to many writes to each, twice to nobody but under one Message-ID', async () => {
  const { api, taken } = worker;
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

  await worker.killAt(Math.floor(people / 3));
  // Killed too late, it would prove nothing.
  const atDeath = (await call(contract.getAnnouncement, { params })).progress;
  expect(atDeath.recipients).toBe(people);
  expect(atDeath.settled).toBeLessThan(people);
  await worker.revive();
  await waitFor(async () => (await call(contract.getAnnouncement, { params })).state === 'sent');

  worker.expectHeardOnce(emails);
  const { recipients } = await call(contract.getAnnouncement, { params });
  expect(recipients.map(({ state }) => state)).toEqual(emails.map(() => 'accepted'));
  const [told] = await api.dataSource.query<Array<{ n: number }>>(
    `SELECT count(*)::int AS n FROM notification WHERE kind = 'announcement'`,
  );
  expect(told!.n).toBe(people);
  // As workers leave it that die after all they had to do, before they say so: nobody hears again.
  const { length: mails } = taken;
  await api.dataSource.query(
    `UPDATE outbox SET done_at = NULL, run_at = created_at WHERE event LIKE 'notifications.announcement%'`,
  );
  await settled(api.dataSource);
  expect(taken).toHaveLength(mails);
  if (process.env['ANNOUNCEMENT_PEOPLE'])
    console.log({ people, settledAtDeath: atDeath.settled, mails: taken.length });
});
