import * as contract from '@tandem/contracts';
import { newId, Outbox } from '@tandem/platform';
import type { TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { problemOf } from '../support/problem';
import { changeSessions, type SessionChange } from '../support/sessions';

let mails: TestMails;
let api: TestApp;
let trainer: TestPerson;
let student: TestPerson;
let paused: TestPerson;
let left: TestPerson;
let cohortId: string;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
});
afterAll(() => api.close());
beforeEach(async () => {
  const person = (name: string) => createPerson(api.dataSource, { name });
  trainer = await createPerson(api.dataSource, { name: 'Claire Morel', roles: ['trainer'] });
  student = await person('Aïcha Benali');
  paused = await person('Lou Petit');
  left = await person('Zoé Roy');
  cohortId = (await createCohort(api.dataSource, { name: 'Promotion d’automne', trainerIds: [trainer.id] }))
    .id;
  await enrol(api.dataSource, cohortId, student.id);
  const seats = [
    await enrol(api.dataSource, cohortId, paused.id),
    await enrol(api.dataSource, cohortId, left.id),
  ];
  await api.dataSource.query(`UPDATE enrolment SET status = 'paused', paused_at = now() WHERE id = $1`, [
    seats[0],
  ]);
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [seats[1]]);
});

const fields = {
  ...{
    title: 'Relecture croisée',
    description: 'Apporte ta fiche.',
    day: '2098-10-16',
    at: '19:00',
    minutes: 90,
  },
  joinUrl: 'https://visio.exemple.fr/salle',
};
const act = (change: SessionChange) => changeSessions(api, trainer.token, cohortId, change);
const preview = (change: SessionChange, by = trainer) =>
  api.as(by.token)(contract.previewSessionChange, { params: { cohortId }, body: { change } });
const apply = (change: SessionChange, fingerprint: string) =>
  api.as(trainer.token)(contract.applySessionChange, { params: { cohortId }, body: { change, fingerprint } });
/** Until its letters have left: what changes before is told in its place. */
const plan = async (body: Partial<typeof fields> & { id?: string; weeks?: number } = {}) => {
  const planned = await act({ kind: 'plan', ...fields, id: newId(), weeks: 3, ...body });
  await settled(api.dataSource);
  return planned;
};
const list = async () =>
  (await api.as(trainer.token)(contract.listLiveSessions, { params: { cohortId } })).sessions;
const changed = (sessionId: string, body: Record<string, unknown>): SessionChange => ({
  ...{ kind: 'change', sessionId, ...fields, scope: 'one', revision: 0, ...body },
});
const change = (sessionId: string, body: Record<string, unknown>) => act(changed(sessionId, body));
const cancelled = (
  sessionId: string,
  revision: number,
  scope: 'one' | 'following' = 'one',
): SessionChange => ({
  ...{ kind: 'cancel', sessionId, reason: 'Je suis malade.', scope, revision },
});
const cancel = (...of: Parameters<typeof cancelled>) => act(cancelled(...of));
const beginning = 'UPDATE live_session SET starts_at = now() + make_interval(mins => $2) WHERE id = $1';
const begin = (...values: [sessionId: string, minutes: number]) => api.dataSource.query(beginning, values);
const subjects = async (of: TestPerson) => {
  await settled(api.dataSource);
  return (await mails.to(of.email)).map(({ subject }) => subject).reverse();
};
const bell = async (of: TestPerson) =>
  (await api.as(of.token)(contract.listNotifications, { query: {} })).notifications;

it('plans a series at the same time on the wall through the change of October, once, and tells who is in it', async () => {
  const series: SessionChange = { kind: 'plan', ...fields, id: newId(), weeks: 3 };
  const { fingerprint } = await preview(series);
  // Two clicks at once.
  const asked = await Promise.all([apply(series, fingerprint), apply(series, fingerprint)]);
  expect(asked.map(({ told }) => told).sort()).toEqual([0, 3]);
  expect(await problemOf(preview(series))).toMatchObject({ code: 'live-session-planned' });
  expect((await list()).map(({ startsAt, at, following }) => [startsAt, at, following])).toEqual([
    ['2098-10-16T17:00:00.000Z', '19:00', 2],
    ['2098-10-23T17:00:00.000Z', '19:00', 1],
    ['2098-10-30T18:00:00.000Z', '19:00', 0],
  ]);
  for (const person of [student, paused, trainer])
    expect(await subjects(person)).toEqual(['3 séances en direct\u202f: Promotion d’automne']);
  expect(await subjects(left)).toEqual([]);
  // She was still told of it when her letter was due, and had left when it was written.
  const [{ payload }] = await api.dataSource.query<[{ payload: never }]>(
    `SELECT payload || jsonb_build_object('personId', $1::text) AS payload FROM outbox
     WHERE event = 'notifications.live-sessions-letter-due' LIMIT 1`,
    [left.id],
  );
  await api.dataSource.transaction((tx) =>
    api.app.get(Outbox).publish(tx, 'notifications.live-sessions-letter-due', payload),
  );
  expect(await subjects(left)).toEqual([]);
  const [told] = await bell(student);
  expect(told).toMatchObject({
    ...{ kind: 'session-planned', title: 'Relecture croisée', place: { trains: false } },
    series: { sessions: 3, from: '2098-10-16T17:00:00.000Z', zone: 'Europe/Paris' },
  });
  for (const series of [{ sessions: 2, from: '2098-10-23T17:00:00.000Z', zone: 'Europe/Paris' }, null]) {
    await cancel((await list()).find(({ state }) => state !== 'cancelled')!.id, 0);
    expect((await bell(student)).find(({ kind }) => kind === 'session-planned')).toMatchObject({ series });
  }
  expect((await bell(trainer)).at(-1)!.place).toMatchObject({ page: 'live-session', cohortId, trains: true });
});

it('moves one, then this and the following, and tells each change once with its calendar object', async () => {
  await plan();
  const [first, second] = await list();
  await change(first!.id, { day: '2098-10-17', at: '18:30' });
  await change(first!.id, { day: '2098-10-17', at: '18:30' }); // The same form sent again.
  expect((await list()).map(({ day, at }) => `${day} ${at}`)).toEqual([
    '2098-10-17 18:30',
    '2098-10-23 19:00',
    '2098-10-30 19:00',
  ]);
  expect(await subjects(student)).toHaveLength(2);
  const [mail] = await mails.to(student.email);
  expect(mail!.subject).toContain('Nouvel horaire');
  expect(mail!.text).toContain('30 (heure de Paris), 90\u00a0min, au lieu du 16\u00a0octobre à 19\u00a0h');
  const moved = await change(second!.id, { day: '2098-10-22', at: '20:00', scope: 'following' });
  expect(moved).toEqual({ told: 3 });
  expect((await list()).map(({ day, at }) => `${day} ${at}`)).toEqual([
    '2098-10-17 18:30',
    '2098-10-22 20:00',
    '2098-10-29 20:00',
  ]);
  expect((await subjects(student)).at(-1)).toBe('Nouvel horaire pour 2 séances\u202f: Promotion d’automne');
});

it('tells nothing of a new title, and leaves a session that was moved by itself where it is', async () => {
  await plan();
  const [first, second] = await list();
  await change(second!.id, { day: '2098-10-24' });
  const before = (await subjects(student)).length;
  const words = changed(first!.id, { title: 'Autre titre', scope: 'following', joinUrl: null });
  const shown = await preview(words);
  expect(shown).toMatchObject({ told: 0, audiences: [], apart: [], clockChanges: false });
  expect(shown.sessions.map(({ becomes, rewritten }) => [becomes, rewritten])).toEqual([
    ['stays', ['title', 'joinUrl']],
    ['stays', ['joinUrl']],
    ['stays', ['joinUrl']],
  ]);
  expect(await act(words)).toEqual({ told: 0 });
  expect((await list()).map(({ title, day, joinUrl }) => [title, day, joinUrl])).toEqual([
    ['Autre titre', '2098-10-16', null],
    ['Relecture croisée', '2098-10-24', null],
    ['Relecture croisée', '2098-10-30', null],
  ]);
  expect(await subjects(student)).toHaveLength(before);
});

it('cancels with its reason, and refuses what comes from an older page', async () => {
  await plan();
  const [first] = await list();
  expect(await cancel(first!.id, 0, 'following')).toEqual({ told: 3 });
  expect(await cancel(first!.id, 0, 'following')).toEqual({ told: 0 });
  expect((await list()).map(({ state, cancelReason }) => [state, cancelReason])).toEqual(
    Array(3).fill(['cancelled', 'Je suis malade.']),
  );
  expect(await subjects(student)).toEqual([
    expect.stringContaining('séances en direct'),
    '3 séances annulées\u202f: Promotion d’automne',
  ]);
  const params = { sessionId: first!.id };
  const body = { recordingUrl: null, notes: 'Rien.', revision: 1 };
  const refused = [
    change(first!.id, { revision: 1 }),
    act({ ...cancelled(first!.id, 1), reason: 'Panne.' } as SessionChange),
    api.as(trainer.token)(contract.recordLiveSession, { params, body }),
  ];
  for (const one of refused) expect(await problemOf(one)).toMatchObject({ code: 'live-session-cancelled' });
  await plan({ weeks: 1, day: '2098-11-20' });
  const other = (await list()).at(-1)!;
  await change(other.id, { day: '2098-11-20', title: 'Un' });
  expect(await problemOf(change(other.id, { day: '2098-11-20', title: 'Deux' }))).toMatchObject({
    code: 'live-session-changed',
  });
  expect(await problemOf(cancel(other.id, 0))).toMatchObject({ code: 'live-session-changed' });
});

it('does not tell of a state that has changed again before the letter was written', async () => {
  await plan({ weeks: 1 });
  const [session] = await list();
  // As if the worker had slept through both.
  await api.dataSource.transaction(async (tx) => {
    await tx.query('LOCK TABLE notification IN SHARE ROW EXCLUSIVE MODE');
    await change(session!.id, { day: '2098-10-17' });
    await cancel(session!.id, 1);
  });
  const told = await subjects(student);
  expect(told.at(-1)).toContain('Séance annulée');
  expect((await bell(student)).map(({ kind }) => kind)).toContain('session-cancelled');
  expect(told.filter((subject) => subject.startsWith('Nouvel horaire'))).toEqual([]);
});

it('refuses times that are not real, that have gone by, and links that are not https', async () => {
  const detail = async (body: Parameters<typeof plan>[0]) =>
    (await problemOf(plan(body))).errors!.map(({ pointer }) => pointer);
  expect(await detail({ day: '2098-03-30', at: '02:30', weeks: 1 })).toEqual(['#/change/at']);
  expect(await detail({ day: '2098-10-26', at: '02:30', weeks: 1 })).toEqual(['#/change/at']);
  expect(await detail({ day: '2098-10-19', at: '02:30', weeks: 2 })).toEqual(['#/change/at']);
  expect(await detail({ day: '2020-10-16' })).toEqual(['#/change/day']);
  expect(await detail({ joinUrl: 'http://visio.exemple.fr/salle' })).toEqual(['#/change/joinUrl']);
  expect(await detail({ joinUrl: 'javascript:alert(1)' })).toEqual(['#/change/joinUrl']);
  expect(await list()).toEqual([]);
  await plan({ weeks: 1 });
  const [session] = await list();
  const { errors } = await problemOf(change(session!.id, { day: '2020-10-16' }));
  expect(errors!.map(({ pointer }) => pointer)).toEqual(['#/change/day']);
});

it('moves no session that has begun or is over, and shows the link to join from a quarter of an hour before', async () => {
  await plan({ weeks: 1 });
  const [session] = await list();
  const link = async (of: TestPerson) =>
    (await api.as(of.token)(contract.getDashboard, {})).nextSession?.joinUrl ?? null;
  await begin(session!.id, 16);
  expect(await link(student)).toBeNull();
  await begin(session!.id, 14);
  expect(await link(student)).toBe(fields.joinUrl);
  expect(await link(paused)).toBeNull();
  await begin(session!.id, -30);
  expect(await link(student)).toBe(fields.joinUrl);
  expect(await problemOf(change(session!.id, {}))).toMatchObject({ code: 'live-session-begun' });
  await begin(session!.id, -91);
  expect(await problemOf(change(session!.id, {}))).toMatchObject({ code: 'live-session-over' });
  expect(await problemOf(cancel(session!.id, 0))).toMatchObject({ code: 'live-session-over' });
});

it('gives each person her calendar by a link that another one ends, without a way in', async () => {
  await plan();
  const [first] = await list();
  await cancel(first!.id, 0);
  await change((await list())[1]!.id, { day: '2098-10-24' });
  const feed = (token: string) => fetch(`${api.url}/calendar-feeds/${token}`);
  const make = async (of: TestPerson) => (await api.as(of.token)(contract.renewCalendarFeed, {})).token;
  const old = await make(student);
  const token = await make(student);
  expect((await feed(old)).status).toBe(404);
  expect((await feed(`${token.slice(0, -1)}_`)).status).toBe(404);
  const text = await (await feed(token)).text();
  expect((await feed(token)).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(text.match(/SEQUENCE:\d|STATUS:\w+/g)).toEqual([
    ...['SEQUENCE:1', 'STATUS:CANCELLED'],
    ...['SEQUENCE:1', 'STATUS:CONFIRMED'],
    ...['SEQUENCE:0', 'STATUS:CONFIRMED'],
  ]);
  expect(text).not.toContain('visio.exemple.fr');
  expect(await (await feed(token)).text()).toBe(text);
  expect(await (await feed(await make(left))).text()).not.toContain('VEVENT');
  await api.as(student.token)(contract.endCalendarFeed, {});
  expect((await feed(token)).status).toBe(404);
});

it('shows her what she may join, and afterwards the recording, of which she hears once', async () => {
  await plan({ weeks: 1 });
  const [session] = await list();
  const calendar = async (of: TestPerson) => (await api.as(of.token)(contract.getCalendar, {})).sessions;
  const record = (notes: string, revision = 0) =>
    api.as(trainer.token)(contract.recordLiveSession, {
      params: { sessionId: session!.id },
      body: { recordingUrl: 'https://visio.exemple.fr/film', notes, revision },
    });
  await begin(session!.id, 16);
  expect(await calendar(student)).toMatchObject([{ state: 'coming', joinUrl: null }]);
  expect(await problemOf(record(''))).toMatchObject({ code: 'live-session-not-begun' });
  await begin(session!.id, 14);
  expect(await calendar(student)).toMatchObject([{ state: 'coming', joinUrl: fields.joinUrl }]);
  expect(await calendar(paused)).toMatchObject([{ joinUrl: null }]);
  expect(await calendar(left)).toEqual([]);
  await begin(session!.id, -10);
  expect(await calendar(student)).toMatchObject([{ state: 'now', joinUrl: fields.joinUrl }]);
  await begin(session!.id, -90);
  await record('Trois idées.');
  // A second click, and another tab that was opened before.
  await record('Trois idées.');
  expect(await problemOf(record('Cinq idées.'))).toMatchObject({ code: 'live-session-changed' });
  await record('Quatre idées.', 1);
  await settled(api.dataSource);
  expect(await calendar(student)).toMatchObject([
    { state: 'past', joinUrl: null, recordingUrl: 'https://visio.exemple.fr/film', notes: 'Quatre idées.' },
  ]);
  expect((await bell(student)).filter(({ kind }) => kind === 'session-recorded')).toHaveLength(1);
  expect((await bell(left)).filter(({ kind }) => kind === 'session-recorded')).toEqual([]);
});
