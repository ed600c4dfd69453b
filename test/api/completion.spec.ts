import * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import { createAcademy, createGuest, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
});
afterAll(() => api.close());

const complete = (token: string, lessonId: string) =>
  api.as(token)(contract.completeLesson, { params: { lessonId } });
const firstOf = (module: number) => academy.course.content.modules[module - 1]!.lessons[0]!.id;
const locked = (reason: contract.LockReason) => ({
  problem: { status: 403, code: 'lesson-locked', context: { reasons: [reason] } },
});

async function createStudent(...startDays: string[]): Promise<TestPerson> {
  const person = await createPerson(api.dataSource);
  for (const startsOn of startDays) {
    await enrol(api.dataSource, (await createCohort(api.dataSource, { startsOn })).id, person.id);
  }
  return person;
}

/** What is kept of her; `version` changes with every write of the row. */
async function rows(personId: string): Promise<Array<{ lesson: string; version: string }>> {
  return api.dataSource.query(
    'SELECT lesson_id AS lesson, xmin::text AS version FROM lesson_progress WHERE person_id = $1',
    [personId],
  );
}

async function events(personId: string): Promise<number> {
  const [row] = await api.dataSource.query<Array<{ n: number }>>(
    `SELECT count(*)::int AS n FROM outbox WHERE event = 'learning.progress-changed' AND payload->>'personId' = $1`,
    [personId],
  );
  return row!.n;
}

describe('a completion of a locked lesson', () => {
  it('is refused with the reason to whoever has no seat, and keeps nothing', async () => {
    for (const { id, token } of [await createPerson(api.dataSource), await createGuest(api.dataSource)]) {
      await expect(complete(token, firstOf(2))).rejects.toMatchObject(locked({ kind: 'not-enrolled' }));
      expect(await rows(id)).toEqual([]);
      await complete(token, firstOf(1));
      expect(await rows(id)).toHaveLength(1);
    }
  });

  it('follows the seat that opens it first, as the outline does', async () => {
    const { token } = await createStudent('2034-01-02', '2033-01-03');
    const until = '2033-01-10T07:00:00.000Z';
    await expect(complete(token, firstOf(2))).rejects.toMatchObject(locked({ kind: 'not-released', until }));
    const { modules } = await api.as(token)(contract.getOutline, { params: { courseSlug: 'obm' } });
    expect(modules[1]!.access).toEqual({ open: false, reasons: [{ kind: 'not-released', until }] });
  });

  it('is refused until the minute of its release, and then saved', async () => {
    const student = await createStudent('2033-01-03');
    const opening = Date.parse('2033-01-10T07:00:00Z');
    const clock = api.app.get(Clock);
    await clock.advance(opening - 60_000 - clock.now().getTime());
    await expect(complete(student.token, firstOf(2))).rejects.toMatchObject(
      locked({ kind: 'not-released', until: '2033-01-10T07:00:00.000Z' }),
    );
    expect(await rows(student.id)).toEqual([]);
    await clock.advance(60_000);
    const { completedAt } = await complete(student.token, firstOf(2));
    expect(Date.parse(completedAt)).toBeGreaterThanOrEqual(opening);
  });
});

describe('a completion that is repeated', () => {
  it('writes nothing, whether or not she had opened the lesson before', async () => {
    const { id, token } = await createStudent('2026-01-05');
    const { slug, lessons } = academy.course.content.modules[1]!;
    const params = { courseSlug: 'obm', moduleSlug: slug, lessonSlug: lessons[0]!.slug };
    await api.as(token)(contract.openLesson, { params });
    const answers = [await complete(token, firstOf(2)), await complete(token, firstOf(3))];
    const before = await rows(id);
    expect([await complete(token, firstOf(2)), await complete(token, firstOf(3))]).toEqual(answers);
    expect(await rows(id)).toEqual(before);
    expect(await events(id)).toBe(0);
  });
});

describe('the last completion that the certificate asks for', () => {
  it('tells so once, however often it is sent, and none before does', async () => {
    const { id, token } = await createStudent('2026-01-05');
    const lessons = [...academy.course.lessons.keys()];
    const last = lessons.pop()!;
    for (const lessonId of lessons) await complete(token, lessonId);
    expect(await events(id)).toBe(0);
    const answers = await Promise.all(Array.from({ length: 20 }, () => complete(token, last)));
    expect(new Set(answers.map(({ completedAt }) => completedAt)).size).toBe(1);
    expect(await complete(token, last)).toEqual(answers[0]);
    expect(await complete(token, lessons[0]!)).toMatchObject({ completedAt: expect.any(String) });
    expect(await events(id)).toBe(1);
  });
});

it('people who call at the same moment are told apart', async () => {
  const people = await Promise.all(Array.from({ length: 30 }, () => createPerson(api.dataSource)));
  const [ended] = people;
  await api.dataSource.query('DELETE FROM session WHERE person_id = $1', [ended!.id]);
  const seen = await Promise.all(people.map(({ token }) => api.as(token)(contract.getMe, {})));
  expect(seen.map(({ id }) => id)).toEqual(people.map((person) => (person === ended ? null : person.id)));
});
