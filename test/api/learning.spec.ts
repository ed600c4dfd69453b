import * as contract from '@tandem/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol } from '../support/factories';

let api: TestApp;
const obm = { courseSlug: 'obm' };

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

describe('a guest in module 1', () => {
  it('reads, completes and finds her progress again', async () => {
    const outline = await api.as()(contract.getOutline, { params: obm });
    expect(outline.modules).toHaveLength(8);
    expect(outline.modules[0]).toMatchObject({ free: true, access: { open: true } });
    expect(outline.modules[1]?.access).toEqual({ open: false, reasons: [{ kind: 'not-enrolled' }] });

    const { token } = await api.as()(contract.startGuest, {});
    const first = outline.modules[0]!.lessons[0]!;
    const guest = api.as(token);
    const params = { ...obm, moduleSlug: outline.modules[0]!.slug, lessonSlug: first.slug };
    const opened = await guest(contract.openLesson, { params });
    expect(opened).toEqual(await guest(contract.getLesson, { params }));
    const begun = await guest(contract.getOutline, { params: obm });
    expect(begun.modules[0]?.lessons[0]?.state).toBe('started');
    const { completedAt } = await guest(contract.completeLesson, { params: { lessonId: first.id } });
    const again = await guest(contract.completeLesson, { params: { lessonId: first.id } });
    expect(again.completedAt).toBe(completedAt);

    const after = await guest(contract.getOutline, { params: obm });
    expect(after.modules[0]?.lessons[0]?.state).toBe('completed');
    expect(after.resume?.lessonSlug).toBe(outline.modules[0]?.lessons[1]?.slug);
  });

  it('is told why a paid lesson is locked', async () => {
    const outline = await api.as()(contract.getOutline, { params: obm });
    const module = outline.modules[1]!;
    const params = { ...obm, moduleSlug: module.slug, lessonSlug: module.lessons[0]!.slug };
    await expect(api.as()(contract.getLesson, { params })).rejects.toMatchObject({
      problem: { status: 403, code: 'lesson-locked', context: { reasons: [{ kind: 'not-enrolled' }] } },
    });
  });
});

describe('a student', () => {
  it('sees her dashboard, and the clock opens the next module', async () => {
    const student = await createPerson(api.dataSource, { name: 'Aïcha Benali' });
    const today = new Date().toISOString().slice(0, 10);
    const cohort = await createCohort(api.dataSource, { startsOn: today });
    await enrol(api.dataSource, cohort.id, student.id);
    const call = api.as(student.token);

    const before = await call(contract.getDashboard, {});
    expect(before).toMatchObject({ name: 'Aïcha Benali', cohort: { id: cohort.id, weeks: 12 } });
    expect(before.modules[2]?.access).toMatchObject({ open: false, reasons: [{ kind: 'not-released' }] });

    await call(contract.advanceClock, { body: { advance: 'P15D' } });
    const after = await call(contract.getDashboard, {});
    expect(after.modules[2]?.access).toEqual({ open: true });
    expect(after.cohort).toMatchObject({ week: 3, over: false });
    await api.dataSource.query('UPDATE cohort SET ends_on = starts_on + 13 WHERE id = $1', [cohort.id]);
    expect((await call(contract.getDashboard, {})).cohort).toMatchObject({ over: true });
  });
});

describe('a quiz', () => {
  it('is taken, saved, submitted once and explained', async () => {
    const { token } = await api.as()(contract.startGuest, {});
    const call = api.as(token);
    const params = { ...obm, moduleSlug: 'decouvrir-le-metier' };
    const quiz = await call(contract.getQuiz, { params });
    expect(JSON.stringify(quiz.questions)).not.toContain('"why"');
    const attempt = await call(contract.startAttempt, { params: { quizId: quiz.id } });
    const twin = await call(contract.startAttempt, { params: { quizId: quiz.id } });
    expect(twin.id).toBe(attempt.id);

    const single = quiz.questions.find((question) => question.kind === 'single')!;
    const answer = { choice: single.kind === 'single' ? single.options[0]!.key : '' };
    await call(contract.saveAnswer, {
      params: { attemptId: attempt.id, questionKey: single.key },
      body: { answer },
    });
    await expect(
      call(contract.submitAttempt, { params: { attemptId: attempt.id }, body: {} }),
    ).rejects.toMatchObject({ problem: { code: 'quiz-incomplete' } });

    const answers = Object.fromEntries(quiz.questions.map((question) => [question.key, anyAnswer(question)]));
    const submit = () =>
      call(contract.submitAttempt, { params: { attemptId: attempt.id }, body: { answers } });
    const [one, two] = await Promise.all([submit(), submit()]);
    expect(one.submittedAt).not.toBeNull();
    expect(two).toEqual(one);
    expect(one.results).toHaveLength(quiz.questions.length);
    expect(one.results.every((result) => result.expected.length > 0)).toBe(true);
    await expect(
      call(contract.saveAnswer, {
        params: { attemptId: attempt.id, questionKey: single.key },
        body: { answer },
      }),
    ).rejects.toMatchObject({ problem: { code: 'attempt-submitted' } });
  });
});

function anyAnswer(question: contract.Question): contract.Answer {
  switch (question.kind) {
    case 'single':
      return { choice: question.options[0]!.key };
    case 'multiple':
      return { choices: [question.options[0]!.key] };
    case 'ordering':
      return { order: question.items.map((item) => item.key) };
    case 'matching':
      return {
        pairs: Object.fromEntries(question.left.map((left, i) => [left.key, question.right[i]!.key])),
      };
    case 'short-text':
      return { text: 'peut-être' };
    case 'numeric':
      return { number: 1 };
  }
}
