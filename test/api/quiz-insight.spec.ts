import { CourseLibrary, importCourse, type PublishedCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { GradeOldAttemptsJob } from '../../libs/learning/src/grade-old-attempts.job';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { smallCourse } from '../support/small-course';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let academy: Academy;
let course: PublishedCourse;
let quizId: string;
const place = { courseSlug: 'obm', moduleSlug: 'un' };

const option = (key: string, correct: boolean) => ({
  key,
  text: `Option ${key}`,
  correct,
  why: 'Parce que.',
});
const question = (key: string) => ({
  ...{ kind: 'single' as const, key, prompt: `${key} ?` },
  options: [option('a', true), option('b', false), option('c', false)],
});

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  const files = smallCourse([{ key: 'un', free: true }]);
  files.modules[0]!.quiz = {
    ...{ key: 'mesure', title: 'Mesure', minutes: 5, passMark: 0.5, attempts: 2, draw: {} },
    questions: ['facile', 'juste', 'piege', 'autre'].map(question),
  };
  await importCourse(api.dataSource, files, new Date());
  const library = api.app.get(CourseLibrary);
  course = await waitFor(async () => library.bySlugOrFail('obm').number === 2 && library.bySlugOrFail('obm'));
  quizId = course.content.modules[0]!.quiz!.id;
});
afterAll(() => api.close());

describe('attempts that are counted', () => {
  let student: TestPerson;
  const call = () => api.as(student.token);
  const start = () => call()(contract.startAttempt, { params: { quizId } });
  const read = () => call()(contract.getQuiz, { params: place });
  const fail = async () => {
    const { id } = await start();
    const answers = Object.fromEntries(
      ['facile', 'juste', 'piege', 'autre'].map((key) => [key, { choice: 'b' }]),
    );
    await call()(contract.submitAttempt, { params: { attemptId: id }, body: { answers } });
  };
  const grant = (token = academy.trainer.token) =>
    api.as(token)(contract.grantAttempt, {
      params: { cohortId: academy.cohortId, personId: student.id, quizId },
    });
  const usedUp = async () =>
    (
      await api.as(academy.trainer.token)(contract.getMember, {
        params: { cohortId: academy.cohortId, personId: student.id },
      })
    ).quizzes[0]!.usedUp;

  beforeAll(async () => {
    student = await createPerson(api.dataSource);
    await enrol(api.dataSource, academy.cohortId, student.id);
  });

  it('are used up, and said to be, however many tabs start one', async () => {
    expect((await read()).attemptsLeft).toBe(2);
    await fail();
    expect(await read()).toMatchObject({ attemptsLeft: 1, attemptsSubmitted: 1 });
    const [one, other] = await Promise.all([start(), start()]);
    expect(other.id).toBe(one.id);
    expect(await read()).toMatchObject({ attemptsLeft: 0, attempt: { id: one.id } });
    await expect(grant()).rejects.toMatchObject({ problem: { code: 'attempt-left' } });
    await fail();
    await expect(start()).rejects.toMatchObject({ problem: { status: 409, code: 'no-attempt-left' } });
    expect(await usedUp()).toBe(true);
  });

  it('get one more from a trainer, one for however many clicks, and a trace of it', async () => {
    await expect(grant(academy.otherTrainer.token)).rejects.toMatchObject({ problem: { code: 'not-found' } });
    const clicks = await Promise.allSettled([grant(), grant(), grant()]);
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await usedUp()).toBe(false);
    expect((await read()).attemptsLeft).toBe(1);
    const traces = await api.dataSource.query<Array<{ actor_id: string; after: unknown }>>(
      `SELECT actor_id, after FROM audit_log WHERE action = 'quiz.grant-attempt' AND subject_id = $1`,
      [student.id],
    );
    expect(traces).toEqual([{ actor_id: academy.trainer.id, after: { quizId, number: 1 } }]);
    await fail();
    await expect(start()).rejects.toMatchObject({ problem: { code: 'no-attempt-left' } });
  });
});

describe('statistics of a quiz', () => {
  /** By person, which of `juste`, `piege` and `autre` she gets right: `piege` is missed by those who know the rest. */
  const people = ['110', '110', '111', '101', '100', '100', '010', '011', '001', '000', '000', '010'];
  const statistics = (token: string) => api.as(token)(contract.getQuizStatistics, { params: place });

  async function submitted(personId: string, right: string, at: string): Promise<void> {
    const answers = Object.fromEntries(
      ['facile', 'juste', 'piege', 'autre'].map((key, index) => [
        key,
        { choice: index === 0 || right[index - 1] === '1' ? 'a' : 'b' },
      ]),
    );
    const score = [...right].filter((one) => one === '1').length / 4 + 0.25;
    await api.dataSource.query(
      `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
       VALUES ($1, $2, $3, $4, $5, $6, $5, $7, $8)`,
      [newId(), personId, quizId, course.versionId, at, JSON.stringify(answers), score, score >= 0.5],
    );
  }

  it('are of first attempts, also of those that were submitted before they were kept', async () => {
    await api.dataSource.query('DELETE FROM quiz_attempt');
    for (const right of people) {
      const { id } = await createPerson(api.dataSource);
      await enrol(api.dataSource, academy.cohortId, id);
      await submitted(id, right, '2027-01-01T08:00:00Z');
      await submitted(id, '111', '2027-01-02T08:00:00Z');
    }
    await submitted((await createPerson(api.dataSource)).id, '000', '2027-01-01T08:00:00Z');
    await api.app.get(GradeOldAttemptsJob).run();

    const seen = await statistics(academy.trainer.token);
    expect(seen).toMatchObject({ people: 12, title: 'Mesure', passMark: 0.5 });
    const [easy, fair, trap] = seen.questions;
    expect(easy).toMatchObject({ answered: 12, right: 1, discrimination: null, reading: 'too-easy' });
    expect(fair).toMatchObject({ answered: 12, right: 0.5 });
    // Right one by one, against the share of the other three.
    const rest = (index: number) =>
      people.map((one) => (1 + [...one].filter((mark, at) => mark === '1' && at !== index).length) / 3);
    const marks = (index: number) => people.map((one) => Number(one[index]));
    expect(fair!.discrimination).toBeCloseTo(correlation(marks(0), rest(0)), 10);
    expect(trap!.discrimination).toBeCloseTo(correlation(marks(1), rest(1)), 10);
    expect(fair!.options).toEqual([
      { text: 'Option a', right: true, share: 0.5 },
      { text: 'Option b', right: false, share: 0.5 },
      { text: 'Option c', right: false, share: 0 },
    ]);
  });

  it('reach as far as the caller does', async () => {
    const list = async (token: string) =>
      (await api.as(token)(contract.listQuizStatistics, { params: { courseSlug: 'obm' } })).quizzes[0]!;
    expect(await list(academy.owner.token)).toMatchObject({ people: 13, questions: 4 });
    expect(await list(academy.trainer.token)).toMatchObject({ people: 12, passed: 10 / 12 });
    expect(await list(academy.otherTrainer.token)).toMatchObject({ people: 0, passed: null, score: null });
    const none = await statistics(academy.otherTrainer.token);
    expect(none.questions.map(({ reading }) => reading)).toEqual(Array(4).fill('too-early'));
  });
});

/** Pearson's, written another way than the database's. */
function correlation(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (term: (x: number, y: number) => number) =>
    xs.reduce((total, x, index) => total + term(x - mx, ys[index]! - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
