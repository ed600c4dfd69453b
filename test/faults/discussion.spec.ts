import * as contract from '@tandem/contracts';
import { newId, Relay } from '@tandem/platform';
import { startApiProcess, type ApiProcess } from '../support/api-process';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { discussionOf, writePost } from '../support/discussion';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { freePort } from '../support/free-port';
import { settled } from '../support/mails';
import { waitFor } from '../support/wait-for';
import { startDeadlyMailServer } from '../support/deadly-mail-server';

let api: TestApp;
let academy: Academy;
let lessonId: string;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  lessonId = academy.course.content.modules[1]!.lessons[0]!.id;
  await api.dataSource.query('UPDATE cohort SET capacity = 100');
});
afterAll(() => api.close());

async function member(): Promise<TestPerson> {
  const person = await createPerson(api.dataSource);
  await enrol(api.dataSource, academy.cohortId, person.id);
  return person;
}

const isRefused = (error: unknown) => expect(error).toMatchObject({ problem: { code: 'post-act-refused' } });

it('posts once what is sent eight times at once, and tells of it once', async () => {
  const talk = discussionOf(api, academy, lessonId);
  const [asker, helper] = [await member(), await member()];
  const { id: threadId } = await talk.thread(asker);
  const body = { key: newId(), text: 'Une fois' };
  const reply = () => talk.as(helper)(contract.writeReply, { params: { threadId }, body });
  const answers = await Promise.all(Array.from({ length: 8 }, reply));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  await settled(api.dataSource);
  expect(await talk.read(asker, threadId)).toMatchObject({ replyCount: 1 });
  const { notifications } = await talk.as(asker)(contract.listNotifications, { query: {} });
  expect(notifications).toHaveLength(1);
});

it('keeps each of thirty replies at once, and tells of each, while the answer is marked and some go', async () => {
  const talk = discussionOf(api, academy, lessonId);
  const asker = await member();
  const { id: threadId } = await talk.thread(asker);
  const people = [];
  for (let i = 0; i < 30; i++) people.push(await member());
  const first = await talk.reply(people[0]!, threadId);
  const acknowledged: string[] = [];
  await Promise.all([
    ...people.map(async (person, i) => {
      const { id } = await talk.reply(person, threadId, `Réponse ${i}`);
      if (i % 3 === 0) await talk.remove(person, id);
      else acknowledged.push(id);
    }),
    // Hidden first, it can be no answer.
    ...[1, 2, 3].map(() => talk.mark(academy.trainer, threadId, first.id).catch(isRefused)),
    talk.moderate(academy.trainer, first.id, { hidden: true, reason: 'Hors sujet' }),
  ]);
  await settled(api.dataSource);
  const { replies, replyCount } = await talk.read(academy.trainer, threadId);
  expect(replyCount).toBe(21);
  expect(replies.map(({ id }) => id).sort()).toEqual([first.id, ...acknowledged].sort());
  const [row] = await api.dataSource.query(
    `SELECT array_agg(subject_id::text) AS told FROM notification WHERE person_id = $1 AND kind = 'reply'`,
    [asker.id],
  );
  expect(acknowledged.filter((id) => !row.told.includes(id))).toEqual([]);
  const [gone] = await api.dataSource.query(
    `SELECT count(*)::int AS n FROM notification n JOIN discussion_post d ON d.id = n.subject_id
     WHERE d.deleted_at IS NOT NULL OR (d.hidden_at IS NOT NULL AND n.kind <> 'hidden')`,
  );
  expect(gone.n).toBe(0);
});

describe('a worker killed after the daily mail has left and before it is marked', () => {
  let victim: ApiProcess;
  let next: ApiProcess;
  let smtp: Awaited<ReturnType<typeof startDeadlyMailServer>>;

  afterAll(async () => {
    next?.kill();
    await next?.dead;
    await smtp?.close();
  });

  it('sends it again under the same Message-ID, and what was in it in no other', async () => {
    smtp = await startDeadlyMailServer(() => victim.kill());
    const { port, messageIds } = smtp;
    await settled(api.dataSource);
    await api.app.get(Relay).onApplicationShutdown();
    await api.dataSource.query('DELETE FROM notification');
    const [asker, helper] = [await member(), await member()];
    const place = { cohortId: academy.cohortId, lessonId };
    const threadId = await writePost(api.dataSource, { ...place, authorId: asker.id });
    const replyId = await writePost(api.dataSource, { ...place, authorId: helper.id, threadId });
    // Since before the last 18:00: due as soon as somebody plans.
    await api.dataSource.query(
      `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
       VALUES ($1, $2, 'reply', $3, $4, now() - interval '2 days')`,
      [newId(), asker.id, replyId, threadId],
    );
    await api.dataSource.query('DELETE FROM recurring_task');
    const environment = { DATABASE_URL: api.databaseUrl, SMTP_URL: `smtp://127.0.0.1:${port}` };
    victim = await startApiProcess(await freePort(), environment);
    await victim.dead;
    const digests = () =>
      api.dataSource.query(
        'SELECT sent_at IS NOT NULL AS sent FROM notification_digest WHERE person_id = $1',
        [asker.id],
      );
    expect(await digests()).toEqual([{ sent: false }]);

    next = await startApiProcess(await freePort(), environment);
    await waitFor(async () => (await digests())[0].sent);
    expect(messageIds).toHaveLength(2);
    expect(messageIds[1]).toBe(messageIds[0]);

    const planned = async () => {
      const [row] = await api.dataSource.query(
        `SELECT last_turn_at FROM recurring_task WHERE name = 'notifications.digests'`,
      );
      return row.last_turn_at as Date;
    };
    const tomorrow = Date.now() + 86_000_000;
    await contract.createClient({ baseUrl: next.url })(contract.advanceClock, { body: { advance: 'P1D' } });
    await waitFor(async () => (await planned()).getTime() > tomorrow);
    expect(await digests()).toHaveLength(1);
    expect(messageIds).toHaveLength(2);
  });
});
