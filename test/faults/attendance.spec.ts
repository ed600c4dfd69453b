import * as contract from '@tandem/contracts';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession, openSheet } from '../support/attendance';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());
beforeEach(async () => {
  academy = await createAcademy(api);
  await api.dataSource.query('UPDATE cohort SET capacity = 40 WHERE id = $1', [academy.cohortId]);
});

const members = async (count: number): Promise<TestPerson[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const person = await createPerson(api.dataSource, { name: `Élève ${String(index).padStart(2, '0')}` });
      await enrol(api.dataSource, academy.cohortId, person.id);
      return person;
    }),
  );
type Half = Awaited<ReturnType<typeof insertSession>>;
const sign = (who: TestPerson, half: Half, code: string) =>
  api.as(who.token)(contract.signAttendance, { body: { ...half, code, method: 'qr' } });
const marks = (half: Half) =>
  api.dataSource.query<Array<{ person_id: string; marked_at: Date }>>(
    `SELECT e.person_id, m.marked_at FROM attendance_mark m JOIN enrolment e ON e.id = m.enrolment_id
     WHERE m.session_id = $1`,
    [half.sessionId],
  );

it('takes thirty signatures at once, each sent twice, each once', async () => {
  const people = await members(30);
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -5 });
  const code = await openSheet(api, academy.trainer.token, half);
  await Promise.all([...people, ...people].map((person) => sign(person, half, code)));
  const signed = await marks(half);
  expect(signed.map(({ person_id }) => person_id).sort()).toEqual(people.map(({ id }) => id).sort());
});

it('keeps what was acknowledged when the trainer closes and countersigns among the signatures, and nothing after', async () => {
  const people = await members(12);
  const half = await insertSession(api.dataSource, academy.cohortId, { begins: -50 });
  const code = await openSheet(api, academy.trainer.token, half);
  const acknowledged: string[] = [];
  const attempts = people.map(async (person, index) => {
    if (index === 6) await api.as(academy.trainer.token)(contract.countersignAttendance, { params: half });
    await sign(person, half, code).then(
      () => acknowledged.push(person.id),
      () => undefined,
    );
  });
  await Promise.all(attempts);
  const late = await problemOf(sign(people[6]!, half, code));
  expect(late.code).toBe('validation');
  expect((await marks(half)).map(({ person_id }) => person_id).sort()).toEqual([...acknowledged].sort());
  const [{ content, countersigned_at: at }] = await api.dataSource.query(
    'SELECT content, countersigned_at FROM attendance_sheet WHERE session_id = $1',
    [half.sessionId],
  );
  // What the sheet says is what was signed: no signature came in between reading it and freezing it.
  const { lines } = JSON.parse(content) as { lines: Array<{ state: string }> };
  expect(lines.filter(({ state }) => state === 'present')).toHaveLength(acknowledged.length);
  for (const { marked_at } of await marks(half))
    expect(marked_at.getTime()).toBeLessThanOrEqual(at.getTime());
});

it('keeps the signatures of who has left since, countersigned or not, and no more of her', async () => {
  const [gone] = await members(1);
  const before = await insertSession(api.dataSource, academy.cohortId, { begins: -50 });
  await sign(gone!, before, await openSheet(api, academy.trainer.token, before));
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE person_id = $1`, [gone!.id]);
  const after = await insertSession(api.dataSource, academy.cohortId, { begins: -5 });
  const code = await openSheet(api, academy.trainer.token, after);
  expect((await problemOf(sign(gone!, after, code))).code).toBe('validation');
  const namesOf = async (half: Half) =>
    (await api.as(academy.trainer.token)(contract.getAttendanceSheet, { params: half })).sheet.lines.map(
      ({ personName }) => personName,
    );
  expect(await namesOf(before)).toEqual(['Aïcha Benali', 'Élève 00']);
  expect(await namesOf(after)).toEqual(['Aïcha Benali']);
  await api.as(academy.trainer.token)(contract.countersignAttendance, { params: before });
  expect(await namesOf(before)).toEqual(['Aïcha Benali', 'Élève 00']);
  const [{ content }] = await api.dataSource.query<[{ content: string }]>(
    'SELECT content FROM attendance_sheet WHERE session_id = $1',
    [before.sessionId],
  );
  const { lines } = JSON.parse(content) as { lines: Array<{ personName: string; state: string }> };
  expect(lines.map(({ personName, state }) => [personName, state])).toEqual([
    ['Aïcha Benali', 'waiting'],
    ['Élève 00', 'present'],
  ]);
});

it.each([
  ['2098-03-30', 'March'],
  ['2098-10-26', 'October'],
])('signs for the hours that passed on %s, when the clock changes in %s', async (day) => {
  const half = await insertSession(api.dataSource, academy.cohortId, {
    begins: new Date(`${day}T00:30:00Z`),
    minutes: 180,
  });
  await api.dataSource.query(
    `INSERT INTO attendance_opening (id, session_id, half, opened_by, opened_at, closes_at)
     VALUES (gen_random_uuid(), $1, $2, $3, now(), now() + interval '10 minutes')`,
    [half.sessionId, half.half, academy.trainer.id],
  );
  const { sheet, signing } = await api.as(academy.trainer.token)(contract.getAttendanceSheet, {
    params: half,
  });
  await sign(academy.student, half, signing!.code);
  expect(sheet).toMatchObject({ day, half: 'morning', minutes: 180 });
  const [mark] = await api.dataSource.query(
    'SELECT minutes, ends_at - starts_at AS lasted FROM attendance_mark WHERE session_id = $1',
    [half.sessionId],
  );
  expect(mark).toMatchObject({ minutes: 180, lasted: { hours: 3 } });
});
