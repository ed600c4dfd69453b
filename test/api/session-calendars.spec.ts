import * as contract from '@tandem/contracts';
import { newId, timeIn } from '@tandem/platform';
import { readCalendar, type ReadEvent } from '../support/calendars';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { changeSessions, type SessionChange } from '../support/sessions';
import { setTrainers } from '../support/trainers';

let mails: TestMails;
let api: Awaited<ReturnType<typeof startAppWithMails>>['api'];
let trainer: TestPerson;
let student: TestPerson;
let cohortId: string;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails({}, '2027-03-01T09:00:00Z'));
  trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
  student = await createPerson(api.dataSource, { name: 'Aïcha "Zoé" Benali; OBM' });
  cohortId = (await createCohort(api.dataSource, { trainerIds: [trainer.id] })).id;
  await enrol(api.dataSource, cohortId, student.id);
});
afterAll(() => api.close());

/** Of the newest mail to her, one calendar for each session. */
async function received() {
  await settled(api.dataSource);
  const [mail] = await mails.to(student.email);
  // One alone is there twice, as a part that readers offer and as a file: it has to be the same.
  const calendars = [...new Set(await mails.attached(mail!))].map(readCalendar);
  for (const { events } of calendars) expect(events).toHaveLength(1);
  return {
    methods: [...new Set(calendars.map(({ method }) => method))],
    events: calendars.flatMap(({ events }) => events),
  };
}
const onTheWall = ({ startsAt }: ReadEvent) => timeIn('Europe/Paris', new Date(startsAt));

it('keeps 19:00 in Paris and each name from the plan through a move to a cancellation, in mails and in the feed', async () => {
  const call = api.as(trainer.token);
  const fields = { title: 'Relecture croisée', description: '', minutes: 90, joinUrl: null };
  // Thursdays, across 28 March and 31 October.
  const act = (change: SessionChange) => changeSessions(api, trainer.token, cohortId, change);
  await act({ kind: 'plan', ...fields, id: newId(), day: '2027-03-25', at: '19:00', weeks: 33 });
  const planned = await received();
  expect(planned.methods).toEqual(['REQUEST']);
  expect(new Set(planned.events.map(({ uid }) => uid)).size).toBe(33);
  expect(new Set(planned.events.map(onTheWall))).toEqual(new Set(['19:00']));
  expect(new Set(planned.events.map(({ sequence }) => sequence))).toEqual(new Set([0]));
  expect([0, 1, 31, 32].map((at) => planned.events[at]!.startsAt)).toEqual([
    '2027-03-25T18:00:00.000Z',
    '2027-04-01T17:00:00.000Z',
    '2027-10-28T17:00:00.000Z',
    '2027-11-04T18:00:00.000Z',
  ]);

  const { sessions } = await call(contract.listLiveSessions, { params: { cohortId } });
  const second = { sessionId: sessions[1]!.id, scope: 'one' as const, revision: 0 };
  await act({ kind: 'change', ...second, ...fields, day: '2027-04-02', at: '20:30' });
  const moved = await received();
  expect(moved).toMatchObject({
    methods: ['REQUEST'],
    events: [{ uid: planned.events[1]!.uid, sequence: 1, startsAt: '2027-04-02T18:30:00.000Z' }],
  });

  const last2 = { sessionId: sessions[31]!.id, scope: 'following' as const, revision: 0 };
  await act({ kind: 'cancel', ...last2, reason: 'La salle ferme.' });
  const cancelled = await received();
  expect(cancelled).toMatchObject({
    methods: ['CANCEL'],
    events: [31, 32].map((at) => ({ uid: planned.events[at]!.uid, sequence: 1, status: 'CANCELLED' })),
  });

  const { token } = await api.as(student.token)(contract.renewCalendarFeed, {});
  const feed = readCalendar(await (await fetch(`${api.url}/calendar-feeds/${token}`)).text());
  // What her mails say last of each is what the feed says.
  const last = new Map(
    [planned, moved, cancelled].flatMap(({ events }) => events).map((event) => [event.uid, event]),
  );
  expect(feed.events).toEqual([...last.values()]);
});

it('tells a substitute of the sessions of her days before they come, and of those that leave them', async () => {
  const [owner, substitute] = [
    await createPerson(api.dataSource, { roles: ['owner'] }),
    await createPerson(api.dataSource, { name: 'Nadège Okafor', roles: ['trainer'] }),
  ];
  const { id } = await createCohort(api.dataSource, { trainerIds: [trainer.id] });
  const days = { fromDay: '2027-06-08', untilDay: '2027-06-13' };
  await setTrainers(api.as(owner.token), id, [
    { role: 'lead', personId: trainer.id },
    { role: 'substitute', personId: substitute.id, ...days },
  ]);
  const call = api.as(trainer.token);
  const fields = { title: 'Relecture croisée', description: '', at: '19:00', minutes: 90, joinUrl: null };
  const subjects = async () => {
    await settled(api.dataSource);
    return (await mails.to(substitute.email)).map(({ subject }) => subject).reverse();
  };
  const hers = async () => {
    const { sessions } = await api.as(substitute.token)(contract.getCalendar, {});
    const { token } = await api.as(substitute.token)(contract.renewCalendarFeed, {});
    const feed = readCalendar(await (await fetch(`${api.url}/calendar-feeds/${token}`)).text());
    expect(feed.events).toHaveLength(sessions.length);
    return sessions.map(({ startsAt }) => startsAt.slice(0, 10));
  };
  const act = (change: SessionChange) => changeSessions(api, trainer.token, id, change);
  await act({ kind: 'plan', ...fields, id: newId(), day: '2027-06-04', weeks: 3 });
  // One act, one mail: that she stands in, then that a session of her days is planned.
  expect(await subjects()).toEqual([
    expect.stringMatching(/^Tu es remplaçante du 8 au 13.juin 2027/),
    expect.stringMatching(/^Séance en direct/),
  ]);
  expect(await hers()).toEqual(['2027-06-11']);
  const { sessions } = await call(contract.listLiveSessions, { params: { cohortId: id } });
  const move = (at: number, day: string) =>
    act({ kind: 'change', sessionId: sessions[at]!.id, ...fields, day, scope: 'one', revision: 0 });
  const { notifications } = await api.as(substitute.token)(contract.listNotifications, { query: {} });
  // She reaches the pages of the cohort on her days only: until then it leads to her calendar.
  expect(notifications).toMatchObject([
    { title: fields.title, place: { sessionId: sessions[1]!.id, trains: false } },
    { kind: 'trainer-named', place: { page: 'calendar' } },
  ]);
  await move(0, '2027-06-05');
  expect(await subjects()).toHaveLength(2);
  await move(1, '2027-06-14');
  expect((await subjects()).at(-1)).toContain('Nouvel horaire');
  expect(await hers()).toEqual([]);
});
