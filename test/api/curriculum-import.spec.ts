import { exportCourse, importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum, obmFolder, type CourseFiles } from '@tandem/curriculum';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, type TestPerson } from '../support/factories';
import { rightAnswers } from '../support/quiz';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let files: CourseFiles;
let student: TestPerson;
let courses = 0;
let of: { courseSlug: string };

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

/** A course of its own for each test, as short as one may be; what only the real one shows asks for that. */
beforeEach(async () => {
  of = { courseSlug: `court-${++courses}` };
  files = await load();
  student = await createPerson(api.dataSource);
  await publish(files);
  await served(() => true);
});

const shortCourse = path.join(__dirname, '..', 'fixtures', 'short-course');
const load = async () => ({ ...(await loadCurriculum(shortCourse)), slug: of.courseSlug });
const publish = (next: CourseFiles, apply = true) => importCourse(api.dataSource, next, new Date(), apply);
const outline = () => api.as(student.token)(contract.getOutline, { params: of });
const firstModule = () => files.modules[0]!;

/** Waits until the running process serves what satisfies the condition: it hears of it by notification. */
const served = (condition: (outline: contract.Outline) => boolean) =>
  waitFor(async () => {
    const seen = await outline().catch((error: contract.ProblemError) => {
      if (error.problem.code !== 'not-found') throw error;
      return null;
    });
    return seen && condition(seen) && seen;
  });

const rows = async (table: 'course_version' | 'course_part', slug = of.courseSlug) => {
  const [row] = await api.dataSource.query<Array<{ n: number }>>(
    `SELECT count(*)::int AS n FROM ${table} WHERE course_id = (SELECT id FROM course WHERE slug = $1)`,
    [slug],
  );
  return row!.n;
};

it('the same files make no version', async () => {
  const before = [await rows('course_version', 'obm'), await rows('course_part', 'obm')];
  const obm = await loadCurriculum(obmFolder);
  for (const _again of [1, 2]) expect(await publish(obm)).toEqual({ version: 1, changes: [] });
  expect([await rows('course_version', 'obm'), await rows('course_part', 'obm')]).toEqual(before);
});

it('a role finder comes and goes with a version', async () => {
  const { roleFinder } = await loadCurriculum(obmFolder);
  const offered = async () => (await api.as()(contract.getProgramme, { params: of })).roleFinder;
  expect(await offered()).toBe(false);
  await expect(api.as()(contract.getRoleFinder, { params: of })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  });
  const change = { what: 'role-finder', key: of.courseSlug, title: roleFinder!.title };
  const added = await publish({ ...files, roleFinder });
  expect(added.changes).toEqual([{ ...change, change: 'added' }]);
  await waitFor(offered);
  expect(await publish({ ...files, roleFinder })).toMatchObject({ changes: [] });
  const removed = await publish({ ...files, roleFinder: null });
  expect(removed.changes).toEqual([{ ...change, change: 'removed' }]);
});

/** The files below a folder, by path; notes for authors are not part of the course. */
async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    if (name !== 'firm.md') files.set(name, await readFile(file));
  }
  return files;
}

describe('an export', () => {
  it.each([
    ['obm', obmFolder],
    ['court', shortCourse],
  ])('of %s gives back the files as they were', async (slug, folder) => {
    if (slug === 'court') await publish(await loadCurriculum(folder));
    const exported = await exportCourse(api.dataSource, slug);
    const original = await filesBelow(folder);
    expect([...exported.keys()].sort()).toEqual([...original.keys()].sort());
    for (const [name, bytes] of original)
      expect({ name, same: bytes.equals(exported.get(name)!) }).toEqual({ name, same: true });
  });

  it('makes no version when it is imported', async () => {
    await publish(await loadCurriculum(shortCourse));
    const exported = await exportCourse(api.dataSource, 'court');
    const folder = await mkdtemp(path.join(tmpdir(), 'exported-'));
    for (const [name, bytes] of exported) {
      await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    expect(await publish(await loadCurriculum(folder))).toEqual({ version: 1, changes: [] });
    await rm(folder, { recursive: true });
  });

  it('has the last words of authors, also those that make no version', async () => {
    files.texts['course.yaml'] += '# Un commentaire\n';
    expect(await publish(files)).toEqual({ version: 1, changes: [] });
    const exported = await exportCourse(api.dataSource, of.courseSlug);
    expect(Buffer.from(exported.get('course.yaml')!).toString('utf8')).toMatch(/\n# Un commentaire\n$/);
  });

  it('of a course that is not there says so', async () => {
    await expect(exportCourse(api.dataSource, 'autre')).rejects.toThrow('there is no course autre');
  });
});

it('the diff tells of assignments, terms and files', async () => {
  const last = files.modules.at(-1)!;
  last.assignment = {
    ...{ key: 'un-rendu', title: 'Un rendu', minutes: 60, brief: 'Un **travail**.', files: [], rubric: [] },
  };
  last.glossary = [{ key: 'un-mot', term: 'Un mot', definition: 'Ce qu’il veut dire.' }];
  last.files = [{ name: 'plan.md', bytes: Buffer.from('Un') }];
  const change = { change: 'added', what: 'term', key: 'un-mot', title: 'Un mot' };
  expect((await publish(files)).changes).toEqual(
    expect.arrayContaining([
      change,
      { ...change, what: 'assignment', key: 'un-rendu', title: 'Un rendu' },
      { ...change, what: 'file', key: `${last.key}/plan.md`, title: 'plan.md' },
    ]),
  );
  last.files = [{ name: 'plan.md', bytes: Buffer.from('Deux') }];
  last.assignment.minutes = 90;
  last.glossary = [];
  expect((await publish(files)).changes).toEqual([
    { ...change, change: 'changed', what: 'assignment', key: 'un-rendu', title: 'Un rendu' },
    { ...change, change: 'changed', what: 'file', key: `${last.key}/plan.md`, title: 'plan.md' },
    { ...change, change: 'removed' },
  ]);
});

it('parts that are taken out are archived, never deleted, and revived when they are back', async () => {
  const archived = () =>
    api.dataSource.query<Array<{ kind: string; key: string }>>(
      `SELECT p.kind, p.key FROM course_part p JOIN course c ON c.id = p.course_id
       WHERE c.slug = $1 AND p.archived_at IS NOT NULL ORDER BY p.kind, p.key`,
      [of.courseSlug],
    );
  const module = files.modules.find(({ assignment, quiz }) => assignment && quiz)!;
  const parts = await rows('course_part');
  const [lesson] = module.lessons.splice(0, 1);
  const gone = { quiz: module.quiz!.key, assignment: module.assignment!.key };
  module.quiz = null;
  module.assignment = null;
  await publish(files);
  expect(await archived()).toEqual([
    { kind: 'assignment', key: gone.assignment },
    { kind: 'lesson', key: lesson!.key },
    { kind: 'quiz', key: gone.quiz },
  ]);
  await publish(await load());
  expect(await archived()).toEqual([]);
  expect(await rows('course_part')).toBe(parts);
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
  const { version, changes } = await publish(files);
  // Lessons that link to it change too: it has another address.
  expect([version, changes[0], new Set(changes.map(({ what }) => what))]).toEqual([
    2,
    { what: 'lesson', key: file.key, title: file.title, change: 'changed' },
    new Set(['lesson']),
  ]);
  const { modules } = await served(({ modules }) => modules[0]!.lessons[0]!.title === file.title);
  expect(modules[0]!.lessons[0]).toMatchObject({ id: lesson!.id, slug: file.slug, state: 'completed' });
  const params = { ...of, moduleSlug: firstModule().slug, lessonSlug: file.slug };
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
  const kept = await api.dataSource.query('SELECT lesson_id FROM lesson_progress WHERE person_id = $1', [
    student.id,
  ]);
  expect(kept).toEqual([{ lesson_id: lesson.id }]);

  await publish(await load());
  const back = await served(({ progress }) => progress.total === total);
  expect(back.modules[0]!.lessons[1]).toMatchObject({ id: lesson.id, state: 'completed' });
});

describe('an attempt under way', () => {
  const call = () => api.as(student.token);
  const getQuiz = () => call()(contract.getQuiz, { params: { ...of, moduleSlug: firstModule().slug } });
  const submit = (attemptId: string, answers: Record<string, contract.Answer>) =>
    call()(contract.submitAttempt, { params: { attemptId }, body: { answers } });

  it('keeps the questions it was started with; the next one gets the new ones', async () => {
    const { id: quizId } = await getQuiz();
    const { id } = await call()(contract.startAttempt, { params: { quizId } });
    const old = await getQuiz();
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
      const params = { ...of, moduleSlug: firstModule().slug };
      return (await api.as(stranger.token)(contract.getQuiz, { params })).questions[0]!.key === 'toute-neuve';
    });

    expect((await getQuiz()).questions).toEqual(old.questions);
    expect(await submit(id, oldAnswers)).toMatchObject({ score: 1, passed: true });
    const next = await call()(contract.startAttempt, { params: { quizId } });
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
