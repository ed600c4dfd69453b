import * as contract from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { insertSession, openSheet } from '../support/attendance';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { readPdf } from '../support/pdf';
import { problemOf } from '../support/problem';

let api: TestApp;
let mails: TestMails;
let academy: Academy;
type Half = Awaited<ReturnType<typeof insertSession>>;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
});
afterAll(() => api.close());
beforeEach(async () => {
  academy = await createAcademy(api);
});

const member = async (name: string) => {
  const person = await createPerson(api.dataSource, { name });
  return { ...person, seat: await enrol(api.dataSource, academy.cohortId, person.id) };
};
const trainer = () => api.as(academy.trainer.token);
const note = (params: Half, enrolmentId: string, justified: boolean, reason = 'Pas de nouvelles.') =>
  trainer()(contract.noteAttendance, {
    params,
    body: { enrolmentIds: [enrolmentId], kind: 'absent', justified, reason },
  });
const countersign = (params: Half) => trainer()(contract.countersignAttendance, { params });
const tell = (person: TestPerson, half: Half, reason = 'Mon train était annulé.') =>
  api.as(person.token)(contract.tellAbsence, { body: { ...half, reason } });
const own = async (person: TestPerson) =>
  (await api.as(person.token)(contract.getMyAttendance, {})).cohorts[0]!.halves[0]!;
const bell = async (person: TestPerson, kind: string) => {
  await settled(api.dataSource);
  const { notifications } = await api.as(person.token)(contract.listNotifications, { query: {} });
  return notifications.filter((one) => one.kind === kind);
};
const letters = async (person: TestPerson) =>
  (await mails.to(person.email)).filter(({ subject }) => subject.startsWith('Ta présence n’est pas notée'));
const codeOf = async (asked: Promise<unknown>) => (await problemOf(asked)).code;

it('tells who is without excuse on a countersigned sheet, once, and nobody else', async () => {
  const [silent, noted, excused, pending, muted, pausing] = await Promise.all(
    ['Sylvie', 'Nora', 'Édith', 'Paule', 'Mona', 'Pia'].map(member),
  );
  await api.as(muted!.token)(contract.setDigestSettings, { body: { kinds: ['mention'] } });
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -50 });
  await api.dataSource.query(
    `INSERT INTO enrolment_shift (id, enrolment_id, kind, from_day, days, reason, by_id, created_at)
     VALUES (gen_random_uuid(), $1, 'pause', current_date - 2, 5, 'Repos', $2, now())`,
    [pausing!.seat, academy.trainer.id],
  );
  const code = await openSheet(api, academy.trainer.token, half);
  const here = { body: { ...half, code, method: 'code' as const } };
  await api.as(academy.student.token)(contract.signAttendance, here);
  await note(half, noted!.seat, false);
  await note(half, excused!.seat, true);
  // She told it beforehand, and nobody has answered.
  await api.dataSource.query(
    `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by, marked_at, reason)
     SELECT gen_random_uuid(), s.id, $2, $3, 'absent', 0, s.starts_at, s.starts_at + interval '1 hour', $4,
       s.starts_at - interval '1 day', 'Rendez-vous.' FROM live_session s WHERE s.id = $1`,
    [half.sessionId, half.half, pending!.seat, pending!.id],
  );
  await Promise.all([countersign(half), countersign(half)]);
  const told = async (person: TestPerson) => [
    (await bell(person, 'absence')).map(({ title, place }) => [title, place?.page]),
    (await letters(person)).length,
  ];
  const entry = ['Séance 1', 'attendance'];
  expect(await told(silent!)).toEqual([[entry], 1]);
  expect(await told(noted!)).toEqual([[entry], 1]);
  expect(await told(muted!)).toEqual([[entry], 0]);
  for (const other of [academy.student, excused!, pending!, pausing!])
    expect(await told(other)).toEqual([[], 0]);
  const [letter] = await letters(silent!);
  expect(letter!.text).toContain('/espace/emargement');
  // A handler that runs again, after a crash, tells nobody twice.
  const [{ payload }] = await api.dataSource.query<[{ payload: never }]>(
    `SELECT payload FROM outbox WHERE event = 'cohorts.absences-unexcused' AND payload->>'sessionId' = $1`,
    [half.sessionId],
  );
  await api.dataSource.transaction((tx) =>
    api.app.get(Outbox).publish(tx, 'cohorts.absences-unexcused', payload),
  );
  expect(await told(silent!)).toEqual([[entry], 1]);
});

it('tells nobody of a half-day at which nobody was', async () => {
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -50 });
  await countersign(half);
  expect(await bell(academy.student, 'absence')).toEqual([]);
});

it('keeps her reason beside her absence until a trainer answers it', async () => {
  const lou = await member('Lou Petit');
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -65 });
  const under = await insertSession(api.dataSource, academy.cohortId, { begins: -20 });
  expect(await codeOf(tell(lou, under))).toBe('attendance-begun');
  await note(half, lou.seat, false);
  expect(await own(lou)).toMatchObject({ mayTell: true, waits: false, mark: { justified: false } });
  await Promise.all([tell(lou, half), tell(lou, half)]);
  expect(await own(lou)).toMatchObject({
    ...{ mayTell: false, waits: true },
    mark: { own: true, justified: null, reason: 'Mon train était annulé.' },
  });
  expect(await codeOf(tell(lou, half, 'Et autre chose.'))).toBe('attendance-reason-given');
  expect(await bell(academy.trainer, 'absence-told')).toMatchObject([
    { from: 'Lou Petit', title: 'Séance 1', place: { page: 'sheet', ...half } },
  ]);
  expect(await bell(academy.otherTrainer, 'absence-told')).toEqual([]);
  const toAnswer = async () => {
    const { halves } = await trainer()(contract.listAttendance, { params: academy });
    return halves.map((one) => one.toAnswer);
  };
  expect(await toAnswer()).toEqual([1, 0]);
  await note(half, lou.seat, true, 'Son train était annulé.');
  expect(await toAnswer()).toEqual([0, 0]);
  expect(await own(lou)).toMatchObject({ mayTell: false, waits: false, mark: { justified: true } });
  expect(await codeOf(tell(lou, half, 'Encore.'))).toBe('attendance-excused');
  await api.dataSource.query(`UPDATE cohort SET status = 'closed', archived_at = now() WHERE id = $1`, [
    academy.cohortId,
  ]);
  expect(await codeOf(tell(academy.student, half))).toBe('cohort-archived');
});

it('tells of it whoever trains on that day, a substitute beforehand too, and leads her there on her days', async () => {
  const lou = await member('Lou Petit');
  const [today, thatDay] = [await createPerson(api.dataSource), await createPerson(api.dataSource)];
  const standIn = ({ id }: TestPerson, days: number) =>
    api.dataSource.query(
      `INSERT INTO cohort_trainer (cohort_id, person_id, role, from_day, until_day)
       SELECT id, $2, 'substitute', day, day FROM cohort,
         LATERAL (SELECT (academy_now() AT TIME ZONE zone)::date + $3::int AS day) on_wall WHERE id = $1`,
      [academy.cohortId, id, days],
    );
  await standIn(today, 0);
  await standIn(thatDay, 2);
  await api.dataSource.query(`UPDATE person SET roles = '{trainer}' WHERE id = ANY ($1)`, [
    [today.id, thatDay.id],
  ]);
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: 2 * 1440 });
  await tell(lou, half);
  const known = { from: 'Lou Petit', title: 'Séance 1' };
  const leading = { page: 'sheet', ...half };
  expect(await bell(academy.trainer, 'absence-told')).toMatchObject([{ ...known, place: leading }]);
  expect(await bell(thatDay, 'absence-told')).toMatchObject([{ ...known, place: null }]);
  expect(await bell(today, 'absence-told')).toEqual([]);
  await api.dataSource.query(
    'UPDATE cohort_trainer SET from_day = from_day - 2 WHERE cohort_id = $1 AND person_id = $2',
    [academy.cohortId, thatDay.id],
  );
  expect(await bell(thatDay, 'absence-told')).toMatchObject([{ ...known, place: leading }]);
  // Of one that is over, who stood in on its day and can answer no more is told nothing.
  const past = await insertSession(api.dataSource, academy.cohortId, { begins: -1440 });
  await api.dataSource.query(
    `UPDATE cohort_trainer SET from_day = from_day - 1, until_day = until_day - 1 WHERE cohort_id = $1 AND person_id = $2`,
    [academy.cohortId, today.id],
  );
  await tell(lou, past);
  expect(await bell(academy.trainer, 'absence-told')).toHaveLength(2);
  expect(await bell(today, 'absence-told')).toEqual([]);
});

it('has nothing to excuse in who was there', async () => {
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -65 });
  await trainer()(contract.noteAttendance, {
    params: half,
    body: { enrolmentIds: [academy.enrolmentId], kind: 'noted', justified: false, reason: 'Vue.' },
  });
  expect(await codeOf(tell(academy.student, half))).toBe('attendance-noted-present');
});

it('prints the answer to a reason, and not the words that she gave it in', async () => {
  const lou = await member('Lou Petit');
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -65 });
  await countersign(half);
  await tell(lou, half, 'Ma fille était aux urgences.');
  await note(half, lou.seat, true, 'Urgence familiale.');
  const { sessionId } = half;
  const headers = { authorization: `Bearer ${academy.trainer.token}` };
  const answer = await fetch(`${api.url}/live-sessions/${sessionId}/attendance/${half.half}/pdf`, {
    headers,
  });
  const text = readPdf(Buffer.from(await answer.arrayBuffer())).text.replace(/\s+/g, ' ');
  expect(text).toContain('Raison donnée par Lou Petit');
  expect(text).toContain('Urgence familiale.');
  expect(text).not.toContain('aux urgences');
});
