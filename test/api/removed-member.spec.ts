import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { discussionOf } from '../support/discussion';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { problemOf } from '../support/problem';
import { changeSessions, type SessionChange } from '../support/sessions';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let mails: TestMails;
let academy: Academy;
/** Who loses her seat, and who keeps hers. */
let leaving: TestPerson;
let staying: TestPerson;
let talk: ReturnType<typeof discussionOf>;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  academy = await createAcademy(api);
  leaving = academy.student;
  staying = await createPerson(api.dataSource, { name: 'Léa Moreau' });
  await enrol(api.dataSource, academy.cohortId, staying.id);
  talk = discussionOf(api, academy, academy.course.content.modules[0]!.lessons[0]!.id);
  for (const person of [leaving, staying])
    await api.as(person.token)(contract.answerPrompt, {
      params: { prompt: 'contribution' },
      body: { text: 'Relire un contrat', audience: 'cohort' },
    });
});
afterAll(() => api.close());

const fields = { title: 'Relecture croisée', description: '', at: '19:00', minutes: 90 };
const joinUrl = 'https://visio.exemple.fr/salle';

const act = (change: SessionChange) => changeSessions(api, academy.trainer.token, academy.cohortId, change);

async function plan(): Promise<string> {
  const id = newId();
  await act({ kind: 'plan', ...fields, joinUrl, id, day: '2098-10-16', weeks: 1 });
  await settled(api.dataSource);
  return id;
}

async function announce(subject: string): Promise<void> {
  const call = api.as(academy.trainer.token);
  const params = { announcementId: newId() };
  await call(contract.saveAnnouncement, {
    params,
    body: {
      ...{ cohortId: academy.cohortId, audience: 'everyone', personIds: [], base: 0 },
      ...{ subject, text: 'Bonjour' },
    },
  });
  await call(contract.sendAnnouncement, { params, body: { base: 1, when: null } });
  await waitFor(async () => (await call(contract.getAnnouncement, { params })).state === 'sent');
}

/** What one of the two reaches of the cohort and of the other. */
async function reachOf(person: TestPerson, feed: string, threadId: string) {
  const call = api.as(person.token);
  const other = person === leaving ? staying : leaving;
  const { cohortId } = academy;
  const status = (asked: Promise<unknown>) =>
    asked.then(
      () => 200,
      async () => (await problemOf(asked)).status,
    );
  const { announcements } = await call(contract.listMyAnnouncements, { query: {} });
  const { members } = await call(contract.getDirectory, { query: { page: 1 } });
  return {
    calendar: (await call(contract.getCalendar, {})).sessions.map((session) => session.joinUrl),
    dashboard: (await call(contract.getDashboard, {})).nextSession?.joinUrl ?? null,
    feed: (await (await fetch(`${api.url}/calendar-feeds/${feed}`)).text()).split('BEGIN:VEVENT').length - 1,
    announcements: announcements.map(({ subject }) => subject),
    directory: members.map(({ name }) => name),
    member: await status(call(contract.getDirectoryMember, { params: { personId: other.id } })),
    threads: await status(call(contract.listCohortThreads, { params: { cohortId }, query: {} })),
    thread: await status(talk.read(person, threadId)),
    reply: await status(talk.reply(person, threadId)),
    newThread: await status(talk.thread(person)),
  };
}

it('reaches nothing of the cohort once her seat is lost, and hears no more of it', async () => {
  const sessionId = await plan();
  await api.dataSource.query(
    `UPDATE live_session SET starts_at = now() + interval '5 minutes' WHERE id = $1`,
    [sessionId],
  );
  const { id: threadId } = await talk.thread(leaving);
  await announce('Avant');
  const { token: feed } = await api.as(leaving.token)(contract.renewCalendarFeed, {});
  const open = {
    ...{ calendar: [joinUrl], dashboard: joinUrl, feed: 1, announcements: ['Avant'] },
    directory: ['Aïcha Benali', 'Léa Moreau'],
    ...{ member: 200, threads: 200, thread: 200, reply: 200, newThread: 200 },
  };
  expect(await reachOf(leaving, feed, threadId)).toEqual(open);
  await settled(api.dataSource);
  const heard = (await mails.to(leaving.email)).map(({ subject }) => subject);
  expect(heard).toHaveLength(2);

  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [academy.enrolmentId]);
  const moving = await plan();
  const move = { sessionId: moving, day: '2098-10-17', scope: 'one' as const, revision: 0 };
  await act({ kind: 'change', ...fields, joinUrl, ...move });
  await announce('Après');
  await talk.reply(staying, threadId);
  await settled(api.dataSource);

  expect(await reachOf(leaving, feed, threadId)).toEqual({
    // What was written to her stays hers, as a letter does.
    ...{ calendar: [], dashboard: null, feed: 0, announcements: ['Avant'], directory: [] },
    ...{ member: 404, threads: 404, thread: 404, reply: 404, newThread: 404 },
  });
  expect((await mails.to(leaving.email)).map(({ subject }) => subject)).toEqual(heard);
  const { notifications } = await api.as(leaving.token)(contract.listNotifications, { query: {} });
  expect(notifications.filter(({ kind }) => kind === 'session-moved')).toEqual([]);
  expect(notifications.filter(({ kind, place }) => kind !== 'announcement' && place !== null)).toEqual([]);
  // Who stays goes on, without her.
  expect(await reachOf(staying, feed, threadId)).toMatchObject({
    ...{ announcements: ['Après', 'Avant'], directory: ['Léa Moreau'], member: 404, thread: 200 },
  });
  expect((await mails.to(staying.email)).map(({ subject }) => subject)).toContainEqual(
    expect.stringContaining('Nouvel horaire'),
  );
});
