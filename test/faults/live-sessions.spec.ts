import { newId } from '@tandem/platform';
import { createAcademy } from '../support/academy';
import { createPerson, enrol } from '../support/factories';
import { startMailWorker, type MailWorker } from '../support/mail-worker';
import { settled } from '../support/mails';
import { changeSessions, type SessionChange } from '../support/sessions';

const people = 60;

let worker: MailWorker;

beforeAll(async () => {
  worker = await startMailWorker();
});
afterAll(() => worker.close());

it('a worker killed in the middle of the mails of a move tells each of it once, and nobody of what it replaced', async () => {
  const { api, taken } = worker;
  const { cohortId, trainer, student } = await createAcademy(api);
  await api.dataSource.query('UPDATE cohort SET capacity = $2 WHERE id = $1', [cohortId, people]);
  const emails = [trainer.email, student.email];
  while (emails.length < people) {
    const person = await createPerson(api.dataSource, { name: `Élève ${emails.length}` });
    await enrol(api.dataSource, cohortId, person.id);
    emails.push(person.email);
  }
  const act = (change: SessionChange) => changeSessions(api, trainer.token, cohortId, change);
  const sessionId = newId();
  const fields = { title: 'Relecture croisée', description: '', minutes: 90, joinUrl: null, at: '19:00' };
  await act({ kind: 'plan', ...fields, id: sessionId, day: '2098-10-16', weeks: 1 });
  await act({ kind: 'change', ...fields, sessionId, day: '2098-10-17', scope: 'one', revision: 0 });

  await worker.killAt(Math.floor(people / 3));
  // Killed too late, it would prove nothing.
  const [atDeath] = await api.dataSource.query<Array<{ left: number }>>(
    `SELECT count(*)::int AS left FROM outbox WHERE done_at IS NULL AND event = 'notifications.live-sessions-letter-due'`,
  );
  expect(atDeath!.left).toBeGreaterThan(0);
  expect(taken.length).toBeLessThan(people);
  await worker.revive();
  await settled(api.dataSource);

  // As a worker leaves it that dies after it has told everybody, before it says so.
  await api.dataSource.query(
    `UPDATE outbox SET done_at = NULL, run_at = created_at WHERE event = 'cohorts.live-sessions-changed'`,
  );
  await settled(api.dataSource);

  worker.expectHeardOnce(emails);
  const told = await api.dataSource.query<Array<{ kind: string; n: number }>>(
    'SELECT kind, count(*)::int AS n FROM notification GROUP BY kind',
  );
  expect(told).toEqual([{ kind: 'session-moved', n: people }]);
});
