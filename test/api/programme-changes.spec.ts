import { importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum, obmFolder, type CourseFiles } from '@tandem/curriculum';
import { Clock } from '@tandem/platform';
import { IssueDueCertificatesJob } from '../../libs/certification/src/issue-due-certificates.job';
import { createAcademy, finishLessons, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { waitFor } from '../support/wait-for';

/** One course through its versions, and the people who began under each. */
let api: TestApp;
let academy: Academy;
let files: CourseFiles;
const obm = { params: { courseSlug: 'obm' } };

/** Each began module 1 under version 1: two finished it, one with the quiz, one not, and one is a lesson short. */
let finisher: TestPerson;
let prospect: TestPerson;
let unquizzed: TestPerson;
let short: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  files = await loadCurriculum(obmFolder);
  // Short texts, which take no time to publish.
  for (const module of files.modules) {
    module.lessons = module.lessons.map((lesson) => ({ ...lesson, text: 'Un texte.' }));
    Object.assign(module, { assignment: null, files: [] });
  }
  finisher = await createPerson(api.dataSource);
  prospect = await createPerson(api.dataSource);
  unquizzed = await createPerson(api.dataSource);
  short = await createPerson(api.dataSource);
  for (const { id } of [finisher, unquizzed, short]) await seat(id);
  await publish();
});
afterAll(() => api.close());

const first = () => files.modules[0]!;
const courseModule = () => academy.course.content.modules[0]!;

/** A seat from now on, by the academy's clock. */
async function seat(personId: string): Promise<string> {
  const id = await enrol(api.dataSource, academy.cohortId, personId);
  const now = api.app.get(Clock).now();
  await api.dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE id = $1', [id, now]);
  return id;
}

const complete = ({ token }: TestPerson, lessonId: string) =>
  api.as(token)(contract.completeLesson, { params: { lessonId } });

async function passQuiz(person: TestPerson): Promise<void> {
  await api.dataSource.query(
    `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
     VALUES (gen_random_uuid(), $1, $2, $3, now(), '{}', now(), 1, true)`,
    [person.id, courseModule().quiz!.id, academy.course.versionId],
  );
}

const outline = ({ token }: TestPerson) => api.as(token)(contract.getOutline, obm);
const moduleOne = async (person: TestPerson) => (await outline(person)).modules[0]!;
const certification = ({ token }: TestPerson) => api.as(token)(contract.getCertification, obm);
const itemsOfOne = async (person: TestPerson) =>
  (await certification(person)).checklist.filter(({ moduleNumber }) => moduleNumber === 1);

/** Publishes the files as they are now, waits until the server serves them, and for two hours more. */
async function publish(): Promise<void> {
  const clock = api.app.get(Clock);
  // Not in the millisecond in which somebody has just enrolled.
  await clock.advance(60_000);
  const { version } = await importCourse(api.dataSource, files, clock.now());
  await waitFor(async () => (await certification(finisher)).presentVersion === version);
  await clock.advance(2 * 3_600_000);
}

it('under the first version', async () => {
  const lessons = courseModule().lessons;
  for (const person of [finisher, prospect, unquizzed]) {
    for (const { id } of lessons) await complete(person, id);
  }
  for (const { id } of lessons.slice(1)) await complete(short, id);
  for (const person of [finisher, prospect, short]) await passQuiz(person);
  expect(await moduleOne(prospect)).toMatchObject({ complete: true, keptFrom: null });
  expect(await moduleOne(unquizzed)).toMatchObject({ complete: false, keptFrom: null });
});

describe('a lesson that comes into a module', () => {
  let before: contract.Outline;

  it('is optional for whoever had completed it, with a seat or without, and counts for nothing less', async () => {
    before = await outline(prospect);
    first().lessons.push({
      ...first().lessons[0]!,
      key: 'venue-depuis',
      slug: 'venue-depuis',
      title: 'Venue depuis',
    });
    await publish();
    for (const person of [finisher, prospect]) {
      const now = await moduleOne(person);
      expect(now).toMatchObject({ complete: true, keptFrom: 1 });
      expect(now.lessons.at(-1)).toMatchObject({ slug: 'venue-depuis', state: 'optional' });
    }
    expect((await outline(prospect)).progress).toEqual(before.progress);
    expect((await outline(prospect)).resume).toEqual(before.resume);
    const [lessons, quiz] = await itemsOfOne(prospect);
    const { length } = courseModule().lessons;
    expect(lessons).toMatchObject({
      met: true,
      keptFrom: 1,
      done: length,
      of: length + 1,
      missingLessons: [],
    });
    expect(quiz).toMatchObject({ met: true, keptFrom: null });
    const { members } = await api.as(academy.trainer.token)(contract.getBoard, {
      params: { cohortId: academy.cohortId },
    });
    expect(members.find(({ personId }) => personId === finisher.id)?.modules[0]?.share).toBe(1);
  });

  it('is asked in the outline of whoever had not, but not for the certificate that she was promised', async () => {
    expect(await moduleOne(short)).toMatchObject({ complete: false, keptFrom: null });
    await complete(short, courseModule().lessons[0]!.id);
    const now = await moduleOne(short);
    expect(now).toMatchObject({ complete: false });
    expect(now.lessons.at(-1)).toMatchObject({ state: 'untouched' });
    expect(await certification(short)).toMatchObject({ programmeVersion: 1, presentVersion: 3 });
    for (const item of await itemsOfOne(short)) expect(item).toMatchObject({ met: true });
  });

  it('is asked of whoever enrols afterwards, and named with where it is', async () => {
    const newcomer = await createPerson(api.dataSource);
    await seat(newcomer.id);
    for (const { id } of courseModule().lessons) await complete(newcomer, id);
    expect(await certification(newcomer)).toMatchObject({ programmeVersion: 3, presentVersion: 3 });
    expect((await itemsOfOne(newcomer))[0]).toMatchObject({
      ...{ met: false, moduleSlug: first().slug },
      missingLessons: [{ slug: 'venue-depuis', title: 'Venue depuis' }],
    });
  });

  it('leaves complete what was complete when somebody buys later', async () => {
    await seat(prospect.id);
    expect(await certification(prospect)).toMatchObject({ programmeVersion: 3 });
    expect((await itemsOfOne(prospect))[0]).toMatchObject({ met: true, keptFrom: 1 });
  });
});

describe('a quiz that takes the place of another, or goes', () => {
  it('un-completes nobody', async () => {
    first().quiz = { ...first().quiz!, key: 'autre-quiz' };
    await publish();
    expect(await moduleOne(prospect)).toMatchObject({
      complete: true,
      keptFrom: 1,
      quiz: { state: 'optional' },
    });
    expect((await itemsOfOne(prospect)).filter(({ criterion }) => criterion === 'quiz')).toEqual([
      expect.objectContaining({ met: true }),
    ]);
  });

  it('completes the module for whoever had only that left, for good', async () => {
    expect(await moduleOne(unquizzed)).toMatchObject({ complete: false });
    const quiz = first().quiz;
    first().quiz = null;
    await publish();
    expect(await moduleOne(unquizzed)).toMatchObject({ complete: true, keptFrom: 1 });
    first().quiz = quiz;
    await publish();
    expect(await moduleOne(unquizzed)).toMatchObject({ complete: true, keptFrom: 5 });
  });
});

it('a lesson that is removed takes nothing back', async () => {
  first().lessons = first()
    .lessons.filter(({ key }) => key !== 'venue-depuis')
    .slice(1);
  await publish();
  for (const person of [finisher, prospect, unquizzed]) {
    expect(await moduleOne(person)).toMatchObject({ complete: true });
  }
});

describe('the criteria', () => {
  const missing = async (person: TestPerson) =>
    (await certification(person)).checklist.filter(({ met }) => !met).map(({ criterion }) => criterion);
  const codes = () => api.dataSource.query<Array<{ code: string }>>('SELECT code FROM certificate');
  const versionOf = async (person: TestPerson) => {
    const { code } = (await certification(person)).certificate!;
    return (await api.as()(contract.getCertificate, { params: { code } })).criteriaVersion;
  };
  const certify = (changes: Partial<CourseFiles['certification']>) => {
    files.certification = { ...files.certification, ...changes };
    return publish();
  };

  it('are those of her enrolment unless the present ones are kinder, and the sweep needs no event to find who meets them', async () => {
    await certify({ version: 2, trainerValidation: false, assignments: 0 });
    const [early, steady] = [await createPerson(api.dataSource), await createPerson(api.dataSource)];
    for (const { id } of [early, steady]) {
      await seat(id);
      await finishLessons(api.dataSource, id, academy.course);
    }
    const last = files.modules.at(-1)!.lessons.at(-1)!.key;
    await api.dataSource.query(
      `UPDATE lesson_progress l SET completed_at = CASE WHEN person_id = $1 AND p.key = $2 THEN NULL ELSE $3::timestamptz END
       FROM course_part p WHERE p.id = l.lesson_id AND person_id = ANY ($4)`,
      [steady.id, last, api.app.get(Clock).now(), [early.id, steady.id]],
    );
    expect(await missing(early)).toEqual(['quiz']);

    await certify({ version: 3, quizzes: 0 });
    await api.app.get(IssueDueCertificatesJob).sweep();
    expect(await versionOf(early)).toBe(3);
    expect(await missing(steady)).toEqual(['module-lessons']);

    await certify({ version: 4, quizzes: 1, trainerValidation: true });
    expect(await certification(steady)).toMatchObject({ criteriaVersion: 2, eligible: false });
    await api.dataSource.query(
      `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
       SELECT gen_random_uuid(), $1, p.id, $2, now(), '{}', now(), 1, true FROM course_part p WHERE p.key = 'autre-quiz'`,
      [steady.id, academy.course.versionId],
    );
    const [lesson] = (await certification(steady)).checklist.find(({ met }) => !met)!.missingLessons;
    const found = [...academy.course.lessons.values()].find((one) => one.lesson.slug === lesson!.slug)!;
    await api.dataSource.query(
      'UPDATE lesson_progress SET completed_at = now() WHERE person_id = $1 AND lesson_id = $2',
      [steady.id, found.lesson.id],
    );
    await api.app.get(IssueDueCertificatesJob).sweep();
    expect(await versionOf(steady)).toBe(2);
    await api.app.get(IssueDueCertificatesJob).sweep();
    expect(await codes()).toHaveLength(2);
  });
});

describe('an assignment that comes into the free module', () => {
  const due = async ({ token }: TestPerson) =>
    (await api.as(token)(contract.getDashboard, {})).dueAssignments.map(({ key }) => key);
  const worksOfOne = async (person: TestPerson) =>
    (await itemsOfOne(person)).filter(({ criterion }) => criterion === 'assignment');

  it('takes nothing back from whoever was there, with a seat or without, and is asked of who comes after', async () => {
    files.certification = { ...files.certification, version: 6, assignments: 1 };
    await publish();
    const steady = await createPerson(api.dataSource);
    await seat(steady.id);
    const visitor = await createPerson(api.dataSource);
    await finishLessons(api.dataSource, visitor.id, academy.course);
    await api.dataSource.query(
      `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
       SELECT gen_random_uuid(), $1, p.id, $2, now(), '{}', now(), 1, true FROM course_part p WHERE p.key = 'autre-quiz'`,
      [visitor.id, academy.course.versionId],
    );
    expect(await moduleOne(visitor)).toMatchObject({ complete: true, keptFrom: null });
    const before = await Promise.all([steady, visitor].map(outline));
    const { checklist } = await certification(steady);

    const real = await loadCurriculum(obmFolder);
    const { assignment, files: templates } = real.modules[0]!;
    Object.assign(first(), { assignment, files: templates });
    await publish();
    const after = await Promise.all([steady, visitor].map(outline));
    for (const [index, { modules, progress, resume }] of after.entries()) {
      expect({ progress, resume }).toEqual({
        ...{ progress: before[index]!.progress, resume: before[index]!.resume },
      });
      expect(modules.map(({ complete }) => complete)).toEqual(
        before[index]!.modules.map(({ complete }) => complete),
      );
      expect(modules[0]!.assignment).toMatchObject({ key: assignment!.key });
    }
    expect((await certification(steady)).checklist).toEqual(checklist);
    expect(await due(steady)).toEqual([]);

    const newcomer = await createPerson(api.dataSource);
    await seat(newcomer.id);
    expect(await worksOfOne(newcomer)).toMatchObject([{ met: false, assignmentKey: assignment!.key }]);
    expect(await due(newcomer)).toEqual([assignment!.key]);
  });
});
