import { importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum, obmFolder, type CourseFiles } from '@tandem/curriculum';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, type TestPerson } from '../support/factories';
import { rightAnswers } from '../support/quiz';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let files: CourseFiles;
let student: TestPerson;
const obm = { courseSlug: 'obm' };

beforeEach(async () => {
  api = await startTestApp();
  files = await loadCurriculum(obmFolder);
  student = await createPerson(api.dataSource);
});
afterEach(() => api.close());

const publish = (next: CourseFiles, apply = true) => importCourse(api.dataSource, next, new Date(), apply);
const outline = () => api.as(student.token)(contract.getOutline, { params: obm });
const firstModule = () => files.modules[0]!;

/** Waits until the running process serves what satisfies the condition: it hears of it by notification. */
const served = (condition: (outline: contract.Outline) => boolean) =>
  waitFor(async () => {
    const seen = await outline();
    return condition(seen) && seen;
  });

const rows = async (table: string) =>
  (await api.dataSource.query<Array<{ n: number }>>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

it('the same files make no version', async () => {
  const before = [await rows('course_version'), await rows('course_part')];
  expect(await publish(files)).toEqual({ version: 1, changes: [] });
  expect(await publish(await loadCurriculum(obmFolder))).toEqual({ version: 1, changes: [] });
  expect([await rows('course_version'), await rows('course_part')]).toEqual(before);
});

it('a dry run tells the changes and writes nothing', async () => {
  firstModule().lessons[0]!.title = 'Un autre titre';
  const change = {
    what: 'lesson',
    key: firstModule().lessons[0]!.key,
    title: 'Un autre titre',
    change: 'changed',
  };
  expect(await publish(files, false)).toEqual({ version: 1, changes: [change] });
  expect(await rows('course_version')).toBe(1);
});

it('a changed lesson is the next version, served at once, and stays completed', async () => {
  const [lesson] = (await outline()).modules[0]!.lessons;
  const { completedAt } = await api.as(student.token)(contract.completeLesson, {
    params: { lessonId: lesson!.id },
  });
  const file = firstModule().lessons[0]!;
  file.title = 'Le métier, vu de près';
  file.slug = 'le-metier-vu-de-pres';
  file.text = 'Un texte **neuf**.';
  expect(await publish(files)).toEqual({
    version: 2,
    changes: [{ what: 'lesson', key: file.key, title: file.title, change: 'changed' }],
  });
  const { modules } = await served(({ modules }) => modules[0]!.lessons[0]!.title === file.title);
  expect(modules[0]!.lessons[0]).toMatchObject({ id: lesson!.id, slug: file.slug, state: 'completed' });
  const params = { ...obm, moduleSlug: firstModule().slug, lessonSlug: file.slug };
  expect(await api.as(student.token)(contract.getLesson, { params })).toMatchObject({
    completedAt,
    html: '<p>Un texte <strong>neuf</strong>.</p>',
  });
});

it('a lesson that is taken out keeps its rows, and comes back as it was', async () => {
  const whole = await outline();
  const lesson = whole.modules[0]!.lessons[1]!;
  await api.as(student.token)(contract.completeLesson, { params: { lessonId: lesson.id } });
  const [removed] = firstModule().lessons.splice(1, 1);
  const { version, changes } = await publish(files);
  expect([version, changes.filter(({ change }) => change === 'removed')]).toEqual([
    2,
    [{ what: 'lesson', key: removed!.key, title: removed!.title, change: 'removed' }],
  ]);
  const { total } = whole.progress;
  expect((await served(({ progress }) => progress.total === total - 1)).progress.completed).toBe(0);
  await expect(
    api.as(student.token)(contract.completeLesson, { params: { lessonId: lesson.id } }),
  ).rejects.toMatchObject({ problem: { code: 'not-found' } });
  expect(await rows('lesson_progress')).toBe(1);

  await publish(await loadCurriculum(obmFolder));
  const back = await served(({ progress }) => progress.total === total);
  expect(back.modules[0]!.lessons[1]).toMatchObject({ id: lesson.id, state: 'completed' });
});

describe('an attempt under way', () => {
  const call = () => api.as(student.token);
  const getQuiz = () => call()(contract.getQuiz, { params: { ...obm, moduleSlug: firstModule().slug } });
  const submit = (attemptId: string, answers: Record<string, contract.Answer>) =>
    call()(contract.submitAttempt, { params: { attemptId }, body: { answers } });

  it('keeps the questions it was started with; the next one gets the new ones', async () => {
    const old = await getQuiz();
    const { id } = await call()(contract.startAttempt, { params: { quizId: old.id } });
    const oldAnswers = rightAnswers({ id: old.id, ...firstModule().quiz! }, old.questions);

    const quiz = firstModule().quiz!;
    const fresh = {
      ...quiz.questions.find(({ kind }) => kind === 'single')!,
      key: 'toute-neuve',
      prompt: 'Neuve ?',
    };
    quiz.questions = [fresh];
    await publish(files);
    const stranger = await createPerson(api.dataSource);
    await waitFor(async () => {
      const params = { ...obm, moduleSlug: firstModule().slug };
      return (await api.as(stranger.token)(contract.getQuiz, { params })).questions[0]!.key === 'toute-neuve';
    });

    expect((await getQuiz()).questions).toEqual(old.questions);
    expect(await submit(id, oldAnswers)).toMatchObject({ score: 1, passed: true });
    const next = await call()(contract.startAttempt, { params: { quizId: old.id } });
    expect((await getQuiz()).questions.map(({ key }) => key)).toEqual(['toute-neuve']);
    await expect(submit(next.id, oldAnswers)).rejects.toMatchObject({ problem: { code: 'quiz-incomplete' } });
  });

  it('can be finished when its quiz has been taken out', async () => {
    const old = await getQuiz();
    const { id } = await call()(contract.startAttempt, { params: { quizId: old.id } });
    const answers = rightAnswers({ id: old.id, ...firstModule().quiz! }, old.questions);
    files.modules[0] = { ...firstModule(), quiz: null };
    await publish(files);
    await served(({ modules }) => modules[0]!.quiz === null);
    expect(await submit(id, answers)).toMatchObject({ score: 1, passed: true });
  });
});

it('importing twice at once makes one version', async () => {
  firstModule().title = 'Un module renommé';
  const [one, two] = await Promise.all([publish(files), publish(files)]);
  expect([one.version, two.version]).toEqual([2, 2]);
  expect(await rows('course_version')).toBe(2);
});
