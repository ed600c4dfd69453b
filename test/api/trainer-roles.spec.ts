import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn, instantOf, newId } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import { setTrainers, type Trainers } from '../support/trainers';

let api: TestApp;
let owner: TestPerson;
let lead: TestPerson;
let other: TestPerson;
let student: TestPerson;
let cohortId: string;

beforeAll(async () => {
  api = await startTestApp({ ADJUSTABLE_CLOCK: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
  lead = await createPerson(api.dataSource, { name: 'Claire Morel', roles: ['trainer'] });
  other = await createPerson(api.dataSource, { name: 'Nadège Okafor', roles: ['trainer'] });
  student = await createPerson(api.dataSource, { name: 'Lou Petit' });
  cohortId = (await createCohort(api.dataSource, { trainerIds: [lead.id] })).id;
  await enrol(api.dataSource, cohortId, student.id);
});

const params = () => ({ params: { cohortId } });
const set = (trainers: Trainers) => setTrainers(api.as(owner.token), cohortId, trainers);
const today = () => dayIn('Europe/Paris', api.app.get(Clock).now());
const board = (person: TestPerson) => api.as(person.token)(contract.getBoard, params());
const releases = async () => {
  const { releases: plan } = await api.as(owner.token)(contract.getCohort, params());
  return [{ ...plan.at(-1)!, day: 90 }].map(({ moduleSlug, day, at }) => ({ moduleSlug, day, at }));
};

it('lets a co-trainer work with students and leave the plan of the cohort to its lead', async () => {
  await set([
    { role: 'lead', personId: lead.id },
    { role: 'co_trainer', personId: other.id },
  ]);
  const { trainers, mayPlan } = await api.as(other.token)(contract.getCohort, params());
  expect(trainers.map(({ name, role }) => [name, role])).toEqual([
    ['Claire Morel', 'lead'],
    ['Nadège Okafor', 'co_trainer'],
  ]);
  expect(mayPlan).toBe(false);
  expect((await board(other)).members).toHaveLength(1);
  const shift = {
    ...{ kind: 'shift' as const, id: newId(), personId: student.id, reason: 'Elle déménage.' },
    ...{ fromDay: '2098-01-06', days: 7 },
  };
  const call = api.as(other.token);
  expect(await call(contract.previewPlanChange, { ...params(), body: { change: shift } })).toBeDefined();
  const change = { kind: 'releases' as const, releases: await releases() };
  const preview = (person: TestPerson) =>
    api.as(person.token)(contract.previewPlanChange, { ...params(), body: { change } });
  expect(await problemOf(preview(other))).toMatchObject({ code: 'forbidden' });
  expect((await preview(lead)).moves).toHaveLength(1);
});

it('gives a substitute reach from her first day to her last, by the academy’s clock, and none outside', async () => {
  const from = addDays(today(), 3);
  const substitute = { role: 'substitute' as const, personId: other.id, fromDay: from, untilDay: from };
  await set([{ role: 'lead', personId: lead.id }, substitute]);
  const at = (days: number) => instantOf(addDays(today(), days), '12:00', 'Europe/Paris');
  for (const days of [2, 3]) await insertSession(api.dataSource, cohortId, { begins: at(days) });
  const { token: feed } = await api.as(other.token)(contract.renewCalendarFeed, {});
  const reaches = async () => {
    const call = api.as(other.token);
    const { cohorts } = await call(contract.listCohorts, { query: {} });
    const { sessions } = await call(contract.getCalendar, {});
    const calendar = await (await fetch(`${api.url}/calendar-feeds/${feed}`)).text();
    const outcomes = await Promise.all(
      [board(other), call(contract.listLiveSessions, params())].map((asked: Promise<unknown>) =>
        asked.then(
          () => true,
          () => false,
        ),
      ),
    );
    // She has to know of what she will lead: her calendar has the session of her day, and no other, at any time.
    expect([sessions.length, calendar.match(/BEGIN:VEVENT/g)?.length]).toEqual([1, 1]);
    return [cohorts.length === 1, ...outcomes];
  };
  expect(await reaches()).toEqual([false, false, false]);
  const clock = api.app.get(Clock);
  await clock.advance(3 * 86_400_000);
  expect(today()).toBe(from);
  expect(await reaches()).toEqual([true, true, true]);
  await clock.advance(86_400_000);
  expect(await reaches()).toEqual([false, false, false]);
  expect(await problemOf(board(other))).toMatchObject({ code: 'not-found' });
});

it('lets a substitute keep and countersign the sheets of her own days alone', async () => {
  const until = addDays(today(), 1);
  const substitute = { role: 'substitute' as const, personId: other.id, fromDay: today(), untilDay: until };
  await set([{ role: 'lead', personId: lead.id }, substitute]);
  // In the zone of the cohort, noon of the day.
  const noon = (days: number) => instantOf(addDays(today(), days), '12:00', 'Europe/Paris');
  const sheet = async (days: number) => {
    const session = { begins: noon(days), minutes: 30 };
    return { params: await insertSession(api.dataSource, cohortId, session) };
  };
  const [before, hers] = [await sheet(-1), await sheet(1)];
  await api.app.get(Clock).advance(noon(1).getTime() + 20 * 60_000 - api.app.get(Clock).now().getTime());
  const keeps = async (person: TestPerson, half: typeof hers) =>
    (await api.as(person.token)(contract.getAttendanceSheet, half)).keeps;
  expect(await keeps(other, before)).toBe(false);
  expect(await keeps(other, hers)).toBe(true);
  const call = api.as(other.token);
  for (const act of [contract.openSigning, contract.countersignAttendance])
    expect(await problemOf(call(act, before))).toMatchObject({ code: 'attendance-other-day' });
  await call(contract.openSigning, hers);
  await call(contract.countersignAttendance, hers);
  await api.as(lead.token)(contract.countersignAttendance, before);
  const kept = await api.dataSource.query<Array<{ trainers: string[]; by: string }>>(
    `SELECT content::json->'trainers' AS trainers, content::json->'countersigned'->>'byName' AS by
     FROM attendance_sheet a JOIN live_session s ON s.id = a.session_id ORDER BY s.starts_at`,
  );
  expect(kept.slice(-2)).toEqual([
    { trainers: ['Claire Morel'], by: 'Claire Morel' },
    { trainers: ['Claire Morel', 'Nadège Okafor'], by: 'Nadège Okafor' },
  ]);
  await api.app.get(Clock).advance(2 * 86_400_000);
  expect(await problemOf(keeps(other, hers))).toMatchObject({ code: 'not-found' });
  expect(await problemOf(call(contract.countersignAttendance, hers))).toMatchObject({ code: 'not-found' });
});

it('leaves a session that goes past midnight of her last day to a substitute, until its sheet is hers no more', async () => {
  const until = addDays(today(), 1);
  const substitute = { role: 'substitute' as const, personId: other.id, fromDay: today(), untilDay: until };
  await set([{ role: 'lead', personId: lead.id }, substitute]);
  const begins = instantOf(until, '23:00', 'Europe/Paris');
  const evening = { params: await insertSession(api.dataSource, cohortId, { begins, minutes: 90 }) };
  const cancelled = await insertSession(api.dataSource, cohortId, { begins, minutes: 480 });
  await api.dataSource.query(
    `UPDATE live_session SET cancelled_at = now(), cancel_reason = 'Reportée.' WHERE id = $1`,
    [cancelled.sessionId],
  );
  const clock = api.app.get(Clock);
  const moveTo = (minutes: number) =>
    clock.advance(begins.getTime() + minutes * 60_000 - clock.now().getTime());
  const call = api.as(other.token);
  // Ten to midnight, then ten past.
  for (const minutes of [50, 70]) {
    await moveTo(minutes);
    expect((await board(other)).members).toHaveLength(1);
    await call(contract.openSigning, evening);
  }
  await moveTo(90 + 119);
  await call(contract.countersignAttendance, evening);
  await moveTo(90 + 121);
  expect(await problemOf(board(other))).toMatchObject({ code: 'not-found' });
});

it('refuses days that end before they begin, who is no trainer, and one named twice', async () => {
  const backwards = { fromDay: '2027-03-05', untilDay: '2027-03-04' };
  const wrong = set([{ role: 'substitute', personId: other.id, ...backwards }]);
  expect((await problemOf(wrong)).errors).toMatchObject([{ pointer: '#/trainers/0/untilDay' }]);
  const stranger = set([{ role: 'lead', personId: student.id }]);
  expect((await problemOf(stranger)).errors).toMatchObject([{ pointer: '#/trainers' }]);
  const twice = set([
    { role: 'lead', personId: lead.id },
    { role: 'co_trainer', personId: lead.id },
  ]);
  expect((await problemOf(twice)).errors).toMatchObject([{ pointer: '#/trainers' }]);
  const { trainers } = await api.as(owner.token)(contract.getCohort, params());
  expect(trainers).toMatchObject([{ id: lead.id, role: 'lead' }]);
});
