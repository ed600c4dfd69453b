import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';

// A Wednesday, at noon in Paris; everything of the cohort opened long before.
const noon = '2026-11-18T11:00:00Z';
let api: TestApp;
let academy: Academy;
let idle: TestPerson;
let leaving: TestPerson;
let certified: TestPerson;
let seats: Record<'student' | 'idle' | 'leaving' | 'certified', string>;

beforeAll(async () => {
  api = await startTestApp({}, noon);
  academy = await createAcademy(api);
  idle = await createPerson(api.dataSource, { name: 'Élodie Caron' });
  leaving = await createPerson(api.dataSource, { name: 'Zoé Petit' });
  certified = await createPerson(api.dataSource, { name: 'Ana Roux' });
  const { cohortId, enrolmentId } = academy;
  seats = {
    student: enrolmentId,
    idle: await enrol(api.dataSource, cohortId, idle.id),
    leaving: await enrol(api.dataSource, cohortId, leaving.id),
    certified: await enrol(api.dataSource, cohortId, certified.id),
  };
  await api.dataSource.query(`UPDATE enrolment SET activated_at = '2026-10-01' WHERE cohort_id = $1`, [
    cohortId,
  ]);
});
afterAll(() => api.close());

const params = () => ({ params: { cohortId: academy.cohortId } });
const call = () => api.as(academy.trainer.token);
const list = (day?: string) => call()(contract.listRisks, { ...params(), query: day ? { day } : {} });
const kindsOf = ({ atRisk }: contract.ResponseOf<typeof contract.listRisks>, { id }: { id: string }) =>
  atRisk.find(({ personId }) => personId === id)?.risks.map(({ kind }) => kind);
const note = (id: string, text: string) =>
  call()(contract.writeRiskNote, {
    params: { cohortId: academy.cohortId, personId: idle.id },
    body: { id, text },
  });
const advance = (advance: string) => api.as()(contract.advanceClock, { body: { advance } });

it('replays the day before one that has no midnight', async () => {
  const inZone = (zone: string) =>
    api.dataSource.query('UPDATE cohort SET zone = $2 WHERE id = $1', [academy.cohortId, zone]);
  await inZone('Africa/Cairo');
  expect((await list('2026-04-23')).day).toBe('2026-04-23');
  await inZone('Europe/Paris');
});

it('replays a day as it was shown, whatever happened since', async () => {
  const { dataSource } = api;
  const quiz = [...academy.course.quizzes.values()][0]!.quiz;
  for (const at of ['2026-11-02', '2026-11-03'])
    await dataSource.query(
      `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
       VALUES ($1, $2, $3, $4, $5, '{}', $5, 0.2, false)`,
      [newId(), academy.student.id, quiz.id, academy.course.versionId, at],
    );
  await dataSource.query(`UPDATE enrolment SET status = 'paused', paused_at = '2026-11-10' WHERE id = $1`, [
    seats.leaving,
  ]);
  await dataSource.query(
    `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at)
     VALUES ($1, 'TDM-ANA0-R0VX', $2, $3, $4, 1, '{}', '2026-11-01')`,
    [newId(), certified.id, academy.course.id, seats.certified],
  );
  await note(newId(), 'Appelée, elle reprend lundi.');
  const shown = await list();
  expect(shown).toMatchObject({ today: '2026-11-18', day: '2026-11-18', members: 4 });
  expect(kindsOf(shown, academy.student)).toEqual(['behind', 'idle', 'quiz-failed']);
  expect(kindsOf(shown, idle)).toEqual(['idle', 'behind']);
  expect(kindsOf(shown, leaving)).toEqual(['paused']);
  expect(kindsOf(shown, certified)).toBeUndefined();

  // Two days later she has done all of it, one is back, one is gone, one is certified no more, and all has moved.
  await advance('P2D');
  const now = (await api.as()(contract.readClock, {})).now;
  await dataSource.query(
    `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at) SELECT $1, unnest($2::uuid[]), $3, $3`,
    [idle.id, [...academy.course.lessons.keys()], now],
  );
  await dataSource.query(
    `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
     SELECT gen_random_uuid(), p, q, $3, $4, '{}', $4, 1, true FROM unnest($1::uuid[]) p, unnest($2::uuid[]) q`,
    [[idle.id, academy.student.id], [...academy.course.quizzes.keys()], academy.course.versionId, now],
  );
  await dataSource.query(`UPDATE enrolment SET status = 'active', paused_at = NULL WHERE id = $1`, [
    seats.leaving,
  ]);
  await dataSource.query(
    `UPDATE cohort_release SET opens_at = opens_at + interval '1 year' WHERE cohort_id = $1`,
    [academy.cohortId],
  );
  await note(newId(), 'Tout est rattrapé.');
  expect((await list()).atRisk).toEqual([]);
  await dataSource.query('UPDATE certificate SET revoked_at = $2 WHERE person_id = $1', [certified.id, now]);
  await dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = ANY ($1)`, [
    [seats.leaving, seats.certified],
  ]);
  expect((await list()).members).toBe(2);

  const replayed = await list('2026-11-18');
  expect(replayed).toEqual({ ...shown, today: '2026-11-20' });
});

it('keeps a note once, with its day and its author, whatever is clicked twice', async () => {
  const id = newId();
  await note(id, 'Un mot.');
  await note(id, 'Un mot.');
  // Of a page that the back button brought: told, instead of thanked for and forgotten.
  await expect(note(id, 'Un autre mot.')).rejects.toMatchObject({
    problem: { code: 'note-written-otherwise' },
  });
  const rows = await api.dataSource.query('SELECT text FROM risk_note WHERE id = $1', [id]);
  expect(rows).toEqual([{ text: 'Un mot.' }]);
  await expect(
    api.as(academy.otherTrainer.token)(contract.writeRiskNote, {
      params: { cohortId: academy.cohortId, personId: idle.id },
      body: { id: newId(), text: 'Pas la mienne' },
    }),
  ).rejects.toMatchObject({ problem: { code: 'not-found' } });
});
