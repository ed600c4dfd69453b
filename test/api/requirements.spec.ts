import path from 'node:path';
import { CourseLibrary, fileAddress, importCourse, type ModuleContent } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum, type CourseFiles } from '@tandem/curriculum';
import { Clock, newId } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import { waitFor } from '../support/wait-for';

/** The short course, whose third module requires the second; it has here all that can be closed. */
let api: TestApp;
let files: CourseFiles;
let cohortId: string;
const obm = { courseSlug: 'obm' };

beforeAll(async () => {
  api = await startTestApp();
  const short = await loadCurriculum(path.join(__dirname, '..', 'fixtures', 'short-course'));
  files = { ...short, slug: 'obm' };
  const [, method, last] = files.modules;
  Object.assign(last!, {
    quiz: { ...method!.quiz!, key: 'la-fin-quiz' },
    assignment: { ...method!.assignment!, key: 'le-cas' },
    files: [{ name: 'plan.csv', bytes: Buffer.from('le plan de la fin') }],
    lessons: last!.lessons.map((lesson) => ({ ...lesson, title: 'La salamandre' })),
  });
  await publish();
  ({ id: cohortId } = await createCohort(api.dataSource));
});
afterAll(() => api.close());

const course = () => api.app.get(CourseLibrary).bySlugOrFail('obm');
const moduleAt = (at: number): ModuleContent => course().content.modules[at]!;

/** Publishes the files as they are now, waits until the server serves them, and for two hours more. */
async function publish(): Promise<void> {
  const clock = api.app.get(Clock);
  await clock.advance(60_000);
  const { version } = await importCourse(api.dataSource, files, clock.now());
  await waitFor(() => Promise.resolve(course().number === version));
  await clock.advance(2 * 3_600_000);
}

/** A student with a seat from now on, by the academy's clock. */
async function newStudent(startsOn?: string): Promise<TestPerson> {
  const person = await createPerson(api.dataSource);
  const cohort = startsOn ? (await createCohort(api.dataSource, { startsOn })).id : cohortId;
  const id = await enrol(api.dataSource, cohort, person.id);
  const now = api.app.get(Clock).now();
  await api.dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE id = $1', [id, now]);
  return person;
}

const call = ({ token }: TestPerson) => api.as(token);
const accessTo = async (person: TestPerson, at = 2) =>
  (await call(person)(contract.getOutline, { params: obm })).modules[at]!.access;

async function readLessons(person: TestPerson, at: number): Promise<void> {
  for (const { id } of moduleAt(at).lessons)
    await call(person)(contract.completeLesson, { params: { lessonId: id } });
}

async function passQuiz(person: TestPerson, at: number): Promise<void> {
  await api.dataSource.query(
    `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
     VALUES ($1, $2, $3, $4, now(), '{}', now(), 1, true)`,
    [newId(), person.id, moduleAt(at).quiz!.id, course().versionId],
  );
}

const waits = (
  ...modules: Array<{ number: number; slug: string; title: string }>
): contract.LessonAccess => ({
  open: false,
  reasons: [{ kind: 'not-completed', modules }],
});
const method = { number: 2, slug: 'la-methode', title: 'La méthode' };
const open = { open: true };

/** Everything that leads into the third module; each answers or refuses. */
function waysInto(person: TestPerson): Record<string, () => Promise<unknown>> {
  const as = call(person);
  const module = moduleAt(2);
  const [lesson] = module.lessons;
  const [, hash, name] = fileAddress(module.files[0]!).split('/').slice(1);
  const file = { hash: hash ?? '', name: name ?? '' };
  const place = { ...obm, moduleSlug: module.slug };
  const work = { ...obm, assignmentKey: 'le-cas' };
  const at = new Date().toISOString();
  return {
    lesson: () => as(contract.getLesson, { params: { ...place, lessonSlug: lesson!.slug } }),
    ticks: () => as(contract.saveTicks, { params: { lessonId: lesson!.id }, body: { ticks: [] } }),
    quiz: () => as(contract.getQuiz, { params: place }),
    attempt: () => as(contract.startAttempt, { params: { quizId: module.quiz!.id } }),
    assignment: () => as(contract.getAssignment, { params: work }),
    draft: () => as(contract.saveSubmissionDraft, { params: work, body: { text: 'Mon cas', base: 0 } }),
    submission: () => as(contract.submitAssignment, { params: work, body: { base: 1, number: 1 } }),
    file: () => as(contract.getCourseFile, { params: file }),
    bytes: () => as(contract.readCourseFile, { params: file, query: { from: 0 } }),
    discussion: () =>
      as(contract.getLessonDiscussion, { params: { ...place, lessonSlug: lesson!.slug }, query: {} }),
    thread: () =>
      as(contract.writeThread, {
        params: { cohortId, lessonId: lesson!.id },
        body: { key: newId(), title: 'Une salamandre', text: 'Où est-elle ?' },
      }),
    visit: () => as(contract.openLesson, { params: { ...place, lessonSlug: lesson!.slug } }),
    completion: () => as(contract.completeLesson, { params: { lessonId: lesson!.id } }),
    media: () =>
      as(contract.saveMediaPosition, {
        params: { lessonId: lesson!.id, file: 'film.mp4' },
        body: { seconds: 1, at },
      }),
  };
}

const found = async (person: TestPerson) =>
  (await call(person)(contract.search, { query: { q: 'salamandre' } })).counts;
const threads = async (person: TestPerson) =>
  (await call(person)(contract.listCohortThreads, { params: { cohortId }, query: {} })).threads.length;

it('a module stays closed until the one it requires is complete, wherever it is reached, for the same reason', async () => {
  const early = await newStudent();
  await readLessons(early, 1);
  await passQuiz(early, 1);
  await waysInto(early)['thread']!();
  const student = await newStudent();
  await readLessons(student, 1);
  const closed = waits(method);
  expect(await accessTo(student)).toEqual(closed);
  const as = call(student);
  const { modules } = await as(contract.getDashboard, {});
  expect(modules[2]!.access).toEqual(closed);
  // Its lessons are done, its quiz is not.
  expect(modules[1]).toMatchObject({ completed: 2, total: 2, complete: false });
  const { assignments } = await as(contract.listAssignments, { params: obm });
  expect(assignments.find(({ key }) => key === 'le-cas')!.access).toEqual(closed);
  expect((await as(contract.getCertification, { params: obm })).modules[2]!.access).toEqual(closed);
  for (const [way, enter] of Object.entries(waysInto(student))) {
    const problem = await problemOf(enter());
    expect({ way, ...problem }).toMatchObject({ way, code: 'lesson-locked', status: 403, context: closed });
  }
  const last = moduleAt(1).lessons.at(-1)!.slug;
  const place = { ...obm, moduleSlug: 'la-methode', lessonSlug: last };
  expect((await as(contract.getLesson, { params: place })).next).toMatchObject({ open: false });
  expect(await found(student)).toMatchObject({ lesson: 0, post: 0 });
  expect(await threads(student)).toBe(0);

  await passQuiz(student, 1);
  expect(await accessTo(student)).toEqual(open);
  expect((await as(contract.getLesson, { params: place })).next).toMatchObject({ open: true });
  expect(await found(student)).toMatchObject({ lesson: 1, post: 1 });
  expect(await threads(student)).toBe(1);
  const { media: noSuchFile, ...ways } = waysInto(student);
  for (const enter of Object.values(ways)) await enter();
  expect(await problemOf(noSuchFile!())).toMatchObject({ code: 'not-found' });
});

it('tells every reason at once', async () => {
  const prospect = await createPerson(api.dataSource);
  expect(await accessTo(prospect)).toMatchObject({
    reasons: [{ kind: 'not-enrolled' }, { kind: 'not-completed', modules: [method] }],
  });
  const later = await newStudent('2035-01-01');
  expect(await accessTo(later)).toMatchObject({
    reasons: [{ kind: 'not-released', until: '2035-01-15T07:00:00.000Z' }, { kind: 'not-completed' }],
  });
  expect(await accessTo(later, 1)).toMatchObject({ reasons: [{ kind: 'not-released' }] });
});

describe('a new version', () => {
  let opened: TestPerson;
  let waiting: TestPerson;

  beforeAll(async () => {
    opened = await newStudent();
    await readLessons(opened, 1);
    await passQuiz(opened, 1);
    waiting = await newStudent();
  });

  it('closes nothing when the required module gets more lessons', async () => {
    const { lessons } = files.modules[1]!;
    lessons.push({ ...lessons[0]!, key: 'venue-depuis', slug: 'venue-depuis' });
    await publish();
    expect(await accessTo(opened)).toEqual(open);
    await readLessons(waiting, 1);
    await passQuiz(waiting, 1);
    expect(await accessTo(waiting)).toEqual(open);
  });

  it('that requires more asks it of whoever enrols afterwards, by name', async () => {
    files.modules[2]!.requires = ['le-metier', 'la-methode'];
    const { changes } = await importCourse(api.dataSource, files, new Date(), false);
    expect(changes).toEqual([{ what: 'module', key: 'la-fin', title: 'La fin', change: 'changed' }]);
    await publish();
    for (const person of [opened, waiting]) expect(await accessTo(person)).toEqual(open);
    const newcomer = await newStudent();
    await readLessons(newcomer, 1);
    await passQuiz(newcomer, 1);
    const first = { number: 1, slug: 'le-metier', title: 'Le métier' };
    expect(await accessTo(newcomer)).toEqual(waits(first));
  });

  it('closes nothing that she has begun, even with a later seat', async () => {
    const { slug: moduleSlug, lessons } = moduleAt(2);
    const params = { ...obm, moduleSlug, lessonSlug: lessons[0]!.slug };
    await call(opened)(contract.openLesson, { params });
    for (const { id } of [opened, waiting]) {
      await api.dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE person_id = $1', [
        id,
        api.app.get(Clock).now(),
      ]);
    }
    expect(await accessTo(waiting)).toMatchObject({ open: false });
    expect(await accessTo(opened)).toEqual(open);
    await call(opened)(contract.completeLesson, { params: { lessonId: lessons[0]!.id } });
    expect(await accessTo(opened)).toEqual(open);
  });

  it('that requires nothing any more opens it to all', async () => {
    files.modules[2]!.requires = [];
    await publish();
    expect(await accessTo(waiting)).toEqual(open);
  });
});
