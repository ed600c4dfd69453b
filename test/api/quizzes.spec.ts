import * as contract from '@tandem/contracts';
import type { QuizContent } from '@tandem/catalogue';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson } from '../support/factories';
import { rightAnswers } from '../support/quiz';

let api: TestApp;
let academy: Academy;
/** A quiz with pools, in a module that the student has reached. */
let quiz: QuizContent;
let place: { courseSlug: string; moduleSlug: string };

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  const found = [...academy.course.quizzes.values()].find((one) => Object.keys(one.quiz.draw).length > 0)!;
  quiz = found.quiz;
  place = { courseSlug: 'obm', moduleSlug: found.module.slug };
});
afterAll(() => api.close());

const student = () => api.as(academy.student.token);
const start = () => student()(contract.startAttempt, { params: { quizId: quiz.id } });
const read = () => student()(contract.getQuiz, { params: place });
const submit = (attemptId: string, answers: Record<string, contract.Answer>) =>
  student()(contract.submitAttempt, { params: { attemptId }, body: { answers } });
const freeQuiz = () => academy.course.content.modules[0]!.quiz!;
const askedOf = (pool?: string) => quiz.questions.filter((question) => question.pool === pool);

describe('an attempt at a quiz with pools', () => {
  it('asks of each pool what the quiz draws, the same whenever it is looked at, and grades only that', async () => {
    const { id } = await start();
    const { questions } = await read();
    expect((await start()).id).toBe(id);
    expect((await read()).questions).toEqual(questions);
    const keys = questions.map(({ key }) => key);
    for (const [pool, count] of Object.entries(quiz.draw)) {
      expect(askedOf(pool).filter(({ key }) => keys.includes(key))).toHaveLength(count);
    }
    expect(askedOf().every(({ key }) => keys.includes(key))).toBe(true);

    const left = quiz.questions.find(({ key }) => !keys.includes(key))!.key;
    const answer = { params: { attemptId: id, questionKey: left }, body: { answer: { text: 'autre' } } };
    await expect(student()(contract.saveAnswer, answer)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
    const incomplete = (error: contract.ProblemError) => error.problem.context?.['missing'];
    expect(await submit(id, {}).catch(incomplete)).toEqual(keys);
    const result = await submit(id, rightAnswers(quiz, questions));
    expect(result).toMatchObject({ score: 1, passed: true });
    expect(result.results.map(({ key }) => key)).toEqual(keys);
  });

  it('comes with other variants the next times', async () => {
    const seen = new Set<string>();
    for (let tries = 0; tries < 60 && seen.size < quiz.questions.length; tries++) {
      const { id } = await start();
      const { questions } = await read();
      for (const { key } of questions) seen.add(key);
      await submit(id, rightAnswers(quiz, questions));
    }
    expect(seen.size).toBe(quiz.questions.length);
  });

  it('submitted before quizzes were drawn keeps its score', async () => {
    const { id } = await start();
    await submit(id, rightAnswers(quiz, (await read()).questions));
    await api.dataSource.query('UPDATE quiz_attempt SET seed = 0, score = 0.9 WHERE id = $1', [id]);
    expect((await read()).attempt).toMatchObject({ id, score: 0.9, passed: true });
  });
});

describe('answers from two tabs', () => {
  /** One attempt of a fresh person at the free quiz. */
  async function open() {
    const { token } = await createPerson(api.dataSource);
    const call = api.as(token);
    const params = { courseSlug: 'obm', moduleSlug: academy.course.content.modules[0]!.slug };
    const { id: quizId } = await call(contract.getQuiz, { params });
    const { id: attemptId } = await call(contract.startAttempt, { params: { quizId } });
    const { questions } = await call(contract.getQuiz, { params });
    const [one, other] = questions.filter(({ kind }) => kind === 'numeric').map(({ key }) => key);
    const say = (questionKey: string, answer: contract.Answer, at?: Date) =>
      call(contract.saveAnswer, {
        params: { attemptId, questionKey },
        body: { answer, ...(at && { at: at.toISOString() }) },
      });
    return {
      ...{ one: one!, other: other!, questions, say },
      save: (questionKey: string, number: number | null, at?: Date) => say(questionKey, { number }, at),
      submit: (answers: Record<string, contract.Answer>) =>
        call(contract.submitAttempt, { params: { attemptId }, body: { answers } }),
      attempt: async () => (await call(contract.getQuiz, { params })).attempt!,
      answers: async () => (await call(contract.getQuiz, { params })).attempt!.answers,
    };
  }
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  it('to different questions are both kept', async () => {
    const { one, other, save, answers } = await open();
    await Promise.all([save(one, 1, ago(1)), save(other, 2, ago(2))]);
    expect(await answers()).toEqual({ [one]: { number: 1 }, [other]: { number: 2 } });
  });

  it('to one question: the last given stays, whichever arrives last and however often', async () => {
    const { one, save, answers } = await open();
    const [early, late] = [ago(10), ago(5)];
    for (const [number, at] of [
      [2, late],
      [1, early],
      [2, late],
      [1, early],
    ] as const) {
      await save(one, number, at);
      expect(await answers()).toEqual({ [one]: { number: 2 } });
    }
    await save(one, 3);
    await save(one, 2, late);
    expect(await answers()).toEqual({ [one]: { number: 3 } });
  });

  it('from the future win nothing over what is given next', async () => {
    const { one, save, answers } = await open();
    await save(one, 1, ago(-24 * 60));
    await save(one, 2);
    expect(await answers()).toEqual({ [one]: { number: 2 } });
  });

  it('may be emptied, later than they were given; then the question waits for its answer again', async () => {
    const { one, questions, save, submit, answers } = await open();
    await save(one, 12, ago(10));
    await save(one, null, ago(5));
    await save(one, 12, ago(8));
    expect(await answers()).toEqual({ [one]: { number: null } });
    const rest = Object.entries(rightAnswers(freeQuiz(), questions)).filter(([key]) => key !== one);
    await expect(submit(Object.fromEntries(rest))).rejects.toMatchObject({
      problem: { code: 'quiz-incomplete', context: { missing: [one] } },
    });
  });

  it('of another kind, or with keys that the question has not, are refused and use up nothing', async () => {
    const { one, questions, say, submit, attempt } = await open();
    const single = questions.find(({ kind }) => kind === 'single')!.key;
    const matching = questions.find(({ kind }) => kind === 'matching')!.key;
    const invented = Array.from({ length: 300 }, (_, at) => [`invention-${at}`, 'x']);
    const foreign: Array<[string, contract.Answer]> = [
      [single, { choice: 'nexiste' }],
      [single, { text: 'x' }],
      [matching, { pairs: Object.fromEntries(invented) }],
      [one, { choice: 'a' }],
    ];
    const unfit = (pointer: string) =>
      expect.objectContaining({ pointer, detail: 'Cette réponse ne correspond pas à la question.' });
    for (const [key, answer] of foreign) {
      await expect(say(key, answer)).rejects.toMatchObject({
        problem: { code: 'validation', errors: [unfit('#/answer')] },
      });
    }
    const texts = questions.map(({ key }) => [key, { text: 'x' }]);
    const unfitKeys = questions.filter(({ kind }) => kind !== 'short-text').map(({ key }) => key);
    await expect(submit(Object.fromEntries(texts))).rejects.toMatchObject({
      problem: { status: 422, errors: unfitKeys.map((key) => unfit(`#/answers/${key}`)) },
    });
    expect(await attempt()).toMatchObject({ answers: {}, submittedAt: null });
  });

  it('arriving late change neither what an incomplete submission carried nor an attempt that is submitted', async () => {
    const { one, other, questions, save, submit, answers, attempt } = await open();
    await save(other, 1, ago(1));
    const incomplete = submit({ [one]: { number: 2 }, [other]: { number: 1 } });
    await expect(incomplete).rejects.toMatchObject({ problem: { code: 'quiz-incomplete' } });
    await save(one, 3, ago(1));
    // Sent along unchanged, it is not given anew: her other device's later answer counts.
    await save(other, 4, ago(0.5));
    expect(await answers()).toEqual({ [one]: { number: 2 }, [other]: { number: 4 } });

    const result = await submit(rightAnswers(freeQuiz(), questions));
    for (const at of [ago(1), undefined, ago(-5)]) {
      await expect(save(one, 5, at)).rejects.toMatchObject({
        problem: { code: 'attempt-submitted' },
      });
    }
    expect(await attempt()).toEqual(result);
  });
});
