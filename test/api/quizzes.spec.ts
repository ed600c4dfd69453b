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
    const [one, other] = questions.map(({ key }) => key);
    return {
      ...{ one: one!, other: other!, questions },
      save: (questionKey: string, text: string, at?: Date) =>
        call(contract.saveAnswer, {
          params: { attemptId, questionKey },
          body: { answer: { text }, ...(at && { at: at.toISOString() }) },
        }),
      submit: (answers: Record<string, contract.Answer>) =>
        call(contract.submitAttempt, { params: { attemptId }, body: { answers } }),
      attempt: async () => (await call(contract.getQuiz, { params })).attempt!,
      answers: async () => (await call(contract.getQuiz, { params })).attempt!.answers,
    };
  }
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  it('to different questions are both kept', async () => {
    const { one, other, save, answers } = await open();
    await Promise.all([save(one, 'un', ago(1)), save(other, 'deux', ago(2))]);
    expect(await answers()).toEqual({ [one]: { text: 'un' }, [other]: { text: 'deux' } });
  });

  it('to one question: the last given stays, whichever arrives last and however often', async () => {
    const { one, save, answers } = await open();
    const [early, late] = [ago(10), ago(5)];
    for (const [text, at] of [
      ['tard', late],
      ['tôt', early],
      ['tard', late],
      ['tôt', early],
    ] as const) {
      await save(one, text, at);
      expect(await answers()).toEqual({ [one]: { text: 'tard' } });
    }
    await save(one, 'maintenant');
    await save(one, 'tard', late);
    expect(await answers()).toEqual({ [one]: { text: 'maintenant' } });
  });

  it('from the future win nothing over what is given next', async () => {
    const { one, save, answers } = await open();
    await save(one, 'demain', ago(-24 * 60));
    await save(one, 'maintenant');
    expect(await answers()).toEqual({ [one]: { text: 'maintenant' } });
  });

  it('arriving late change neither what an incomplete submission carried nor an attempt that is submitted', async () => {
    const { one, other, questions, save, submit, answers, attempt } = await open();
    await save(other, 'avant', ago(1));
    const incomplete = submit({ [one]: { text: 'rendue' }, [other]: { text: 'avant' } });
    await expect(incomplete).rejects.toMatchObject({ problem: { code: 'quiz-incomplete' } });
    await save(one, 'en retard', ago(1));
    // Sent along unchanged, it is not given anew: her other device's later answer counts.
    await save(other, 'depuis', ago(0.5));
    expect(await answers()).toEqual({ [one]: { text: 'rendue' }, [other]: { text: 'depuis' } });

    const all = Object.fromEntries(questions.map(({ key }) => [key, { text: 'tout' }]));
    const result = await submit(all);
    for (const at of [ago(1), undefined, ago(-5)]) {
      await expect(save(one, 'trop tard', at)).rejects.toMatchObject({
        problem: { code: 'attempt-submitted' },
      });
    }
    expect(await attempt()).toEqual(result);
  });
});
