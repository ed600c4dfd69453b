import * as contract from '@tandem/contracts';
import fc from 'fast-check';
import { JoinGuestJob } from '../../libs/learning/src/join-guest.job';
import { createAcademy, createGuest, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { rightAnswers, wrongAnswers } from '../support/quiz';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let academy: Academy;
let cohortId: string;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  cohortId = (await createCohort(api.dataSource, { capacity: 500 })).id;
});
afterAll(() => api.close());

async function createStudent(): Promise<TestPerson> {
  const person = await createPerson(api.dataSource);
  await enrol(api.dataSource, cohortId, person.id);
  return person;
}

/** Completed lessons with their instants, as the database has them. */
async function completions(personId: string): Promise<Map<string, string>> {
  const rows = await api.dataSource.query<Array<{ lesson_id: string; completed_at: Date }>>(
    'SELECT lesson_id, completed_at FROM lesson_progress WHERE person_id = $1 AND completed_at IS NOT NULL',
    [personId],
  );
  return new Map(rows.map((row) => [row.lesson_id, row.completed_at.toISOString()]));
}

const command = fc.record({
  kind: fc.constantFrom('open', 'complete', 'complete', 'tick', 'join'),
  lesson: fc.nat(3),
});

describe('a completion', () => {
  it('once acknowledged never goes back, whatever else is written at the same time or late', async () => {
    const { slug: moduleSlug, lessons } = academy.course.content.modules[0]!;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(command, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        async (batches) => {
          const student = await createStudent();
          const call = api.as(student.token);
          const acknowledged = new Map<string, string>();
          for (const batch of batches) {
            await Promise.all(
              batch.map(async ({ kind, lesson }) => {
                const { id, slug: lessonSlug } = lessons[lesson]!;
                const params = { lessonId: id };
                if (kind === 'open')
                  await call(contract.openLesson, { params: { courseSlug: 'obm', moduleSlug, lessonSlug } });
                if (kind === 'tick') await call(contract.advanceClock, { body: { advance: 'PT1M' } });
                if (kind === 'join') await joinGuestWho(id, student.id);
                if (kind !== 'complete') return;
                const { completedAt } = await call(contract.completeLesson, { params });
                const known = acknowledged.get(params.lessonId);
                acknowledged.set(params.lessonId, known && known < completedAt ? known : completedAt);
              }),
            );
            const stored = await completions(student.id);
            for (const [lessonId, at] of acknowledged) {
              expect(stored.has(lessonId)).toBe(true);
              expect(stored.get(lessonId)! <= at).toBe(true);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is one instant for fifty clicks, and the first one', async () => {
    const student = await createStudent();
    const lessonId = academy.course.content.modules[3]!.lessons[0]!.id;
    const complete = () => api.as(student.token)(contract.completeLesson, { params: { lessonId } });
    const answers = await Promise.all(Array.from({ length: 50 }, complete));
    expect(new Set(answers.map(({ completedAt }) => completedAt)).size).toBe(1);
    await api.as()(contract.advanceClock, { body: { advance: 'P1D' } });
    expect(await complete()).toEqual(answers[0]);
  });
});

it('of two completions that are written at once the first stays', async () => {
  const student = await createStudent();
  const lessonId = academy.course.content.modules[3]!.lessons[0]!.id;
  const first = '2026-11-02T10:00:00.000Z';
  const other = api.dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(
    'INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at) VALUES ($1, $2, $3, $3)',
    [student.id, lessonId, first],
  );
  let answered = false;
  const asked = api
    .as(student.token)(contract.completeLesson, { params: { lessonId } })
    .finally(() => (answered = true));
  // Behind the row of the other, or answered without it.
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await waitFor(async () => answered || (await api.dataSource.query<unknown[]>(waiting)).length > 0);
  await other.commitTransaction();
  await other.release();
  expect(await asked).toEqual({ completedAt: first });
  expect((await completions(student.id)).get(lessonId)).toBe(first);
});

/** A guest on another device who had only opened the lesson, or done it an hour ago; merged twice, as a job may run. */
async function joinGuestWho(lessonId: string, personId: string): Promise<void> {
  const guest = await createGuest(api.dataSource);
  await api.dataSource.query(
    `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
     VALUES ($1, $2, now() - interval '2 hours', CASE WHEN random() < 0.5 THEN now() - interval '1 hour' END)`,
    [guest.id, lessonId],
  );
  const job = api.app.get(JoinGuestJob);
  await job.run({ guestId: guest.id, personId });
  await job.run({ guestId: guest.id, personId });
}

describe('two tabs at one quiz', () => {
  const quiz = () => academy.course.content.modules[0]!.quiz!;

  const start = (person: TestPerson) =>
    api.as(person.token)(contract.startAttempt, { params: { quizId: quiz().id } });

  async function answersFor(person: TestPerson) {
    const params = { courseSlug: 'obm', moduleSlug: academy.course.content.modules[0]!.slug };
    const { questions } = await api.as(person.token)(contract.getQuiz, { params });
    return { right: rightAnswers(quiz(), questions), wrong: wrongAnswers(quiz(), questions) };
  }

  const submit = (person: TestPerson, attemptId: string, answers: Record<string, contract.Answer>) =>
    api.as(person.token)(contract.submitAttempt, { params: { attemptId }, body: { answers } });

  it('open one attempt', async () => {
    const student = await createStudent();
    const started = await Promise.all(Array.from({ length: 20 }, () => start(student)));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  });

  it('get one result when both submit, the first one’s, and its event goes once', async () => {
    for (let round = 0; round < 10; round++) {
      const student = await createStudent();
      const { id } = await start(student);
      const { right, wrong } = await answersFor(student);
      const results = await Promise.all([
        submit(student, id, right),
        submit(student, id, wrong),
        submit(student, id, right),
      ]);
      for (const result of results) expect(result).toEqual(results[0]);
      const [row] = await api.dataSource.query<Array<{ passed: boolean; events: number }>>(
        `SELECT passed, (SELECT count(*)::int FROM outbox WHERE event = 'learning.progress-changed'
           AND payload->>'personId' = person_id::text) AS events FROM quiz_attempt WHERE id = $1`,
        [id],
      );
      expect(row!.passed).toBe(results[0].passed);
      expect(row!.events).toBe(row!.passed ? 1 : 0);
    }
  });

  it('lose no answer that was acknowledged before the other tab submitted, and change none after', async () => {
    for (let round = 0; round < 10; round++) {
      const student = await createStudent();
      const { id } = await start(student);
      const { right, wrong } = await answersFor(student);
      const key = quiz().questions[0]!.key;
      const rest = Object.fromEntries(Object.entries(right).filter(([question]) => question !== key));
      const save = (answer: contract.Answer) =>
        api.as(student.token)(contract.saveAnswer, {
          params: { attemptId: id, questionKey: key },
          body: { answer },
        });
      await save(wrong[key]!);
      const [saved, result] = await Promise.allSettled([save(right[key]!), submit(student, id, rest)]);
      if (result.status === 'rejected') throw result.reason;
      const kept = result.value.answers[key];
      if (saved.status === 'fulfilled') expect(kept).toEqual(right[key]);
      else {
        expect(saved.reason).toMatchObject({ problem: { code: 'attempt-submitted' } });
        expect(kept).toEqual(wrong[key]);
      }
    }
  });

  it('thirty students save answers in parallel, twice and in any order: none lost, none crossed', async () => {
    const students = await Promise.all(Array.from({ length: 30 }, createStudent));
    const keys = quiz().questions.flatMap(({ key, kind }) => (kind === 'numeric' ? [key] : []));
    const turns = [1, 2, 3, 4, 5, 6, 7];
    const began = Date.now() - 3_600_000;
    const attempts = await Promise.all(students.map(start));
    const given = (at: number, key: string, turn: number) => ({
      number: at * 100 + keys.indexOf(key) * 10 + turn,
    });
    const saves = students.flatMap((person, at) =>
      keys.flatMap((key) =>
        [...turns, ...turns].map(
          (turn) => () =>
            api.as(person.token)(contract.saveAnswer, {
              params: { attemptId: attempts[at]!.id, questionKey: key },
              body: {
                answer: given(at, key, turn),
                at: new Date(began + turn * 1000).toISOString(),
              },
            }),
        ),
      ),
    );
    const order = fc.sample(fc.shuffledSubarray(saves, { minLength: saves.length }), 1)[0]!;
    // A hundred at a time: more would only wait for a connection, and longer than it waits on a busy machine.
    for (let from = 0; from < order.length; from += 100)
      await Promise.all(order.slice(from, from + 100).map((save) => save()));
    const rows = await api.dataSource.query<Array<{ id: string; answers: Record<string, contract.Answer> }>>(
      'SELECT id, answers FROM quiz_attempt WHERE id = ANY($1)',
      [attempts.map(({ id }) => id)],
    );
    const stored = Object.fromEntries(rows.map(({ id, answers }) => [id, answers]));
    for (const [at, { id }] of attempts.entries()) {
      const last = Object.fromEntries(keys.map((key) => [key, given(at, key, turns.length)]));
      expect(stored[id]).toEqual(last);
    }
  });

  it('always get an attempt when one starts while the other submits', async () => {
    for (let round = 0; round < 30; round++) {
      const student = await createStudent();
      const { id } = await start(student);
      const { right } = await answersFor(student);
      const [result, ...started] = await Promise.all([
        submit(student, id, right),
        ...Array.from({ length: 5 }, () => start(student)),
      ]);
      const attempts = new Set([result.id, ...started.map((attempt) => attempt.id)]);
      expect(attempts.size).toBeLessThanOrEqual(2);
    }
  });
});
