import { importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum } from '@tandem/curriculum';
import { addDays, dayIn } from '@tandem/platform';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol } from '../support/factories';
import { waitFor } from '../support/wait-for';

const film = { name: 'long-film.webm', bytes: randomBytes(contract.filePiece * 2 + 321) };
const plan = { name: 'plan.xlsx', bytes: randomBytes(500) };
const sheet = { name: 'fiche.xlsx', bytes: randomBytes(50) };
let api: TestApp;
let addresses: Record<string, { hash: string; name: string }>;

/** A short version of the course: a film in the free module, a plan in the next one, and a sheet in its second lesson. */
beforeAll(async () => {
  api = await startTestApp();
  const short = await loadCurriculum(path.join(__dirname, '..', 'fixtures', 'short-course'));
  const files = { ...short, slug: 'obm' };
  files.modules[0]!.files.push(film);
  const [, paid] = files.modules;
  paid!.files.push(plan, sheet);
  paid!.lessons[1]!.text += `\n\n::download{file="${sheet.name}" title="Fiche"}\n`;
  await importCourse(api.dataSource, files, new Date());
  const [version] = await api.dataSource.query<
    Array<{ content: { modules: Array<{ files: { name: string; sha256: string }[] }> } }>
  >('SELECT content FROM course_version ORDER BY number DESC LIMIT 1');
  const all = version!.content.modules.flatMap((module) => module.files);
  addresses = Object.fromEntries(all.map(({ name, sha256 }) => [name, { name, hash: sha256.slice(0, 16) }]));
  await waitFor(() => facts(film.name).then(Boolean, () => false));
});
afterAll(() => api.close());

const facts = (name: string, token?: string) =>
  api.as(token)(contract.getCourseFile, { params: addresses[name]! });
const read = (name: string, from: number, token?: string) =>
  api.as(token)(contract.readCourseFile, { params: addresses[name]!, query: { from } });

it('says what a file of the free module is, to anybody', async () => {
  expect(await facts(film.name)).toEqual({
    ...{ name: film.name, mediaType: 'video/webm', size: film.bytes.length, free: true, link: null },
  });
});

it('gives its bytes in pieces, from any place', async () => {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < film.bytes.length; at += pieces.at(-1)!.length)
    pieces.push(await read(film.name, at));
  expect(pieces.map(({ length }) => length)).toEqual([contract.filePiece, contract.filePiece, 321]);
  expect(Buffer.concat(pieces).equals(film.bytes)).toBe(true);
  expect(Buffer.from(await read(film.name, film.bytes.length - 1))).toEqual(film.bytes.subarray(-1));
  await expect(read(film.name, film.bytes.length)).rejects.toMatchObject({ problem: { code: 'not-found' } });
});

it('keeps files of a paid module for whoever may open it', async () => {
  const stranger = await createPerson(api.dataSource);
  const student = await createPerson(api.dataSource);
  const cohort = await createCohort(api.dataSource);
  await enrol(api.dataSource, cohort.id, student.id);
  for (const token of [undefined, stranger.token]) {
    await expect(facts(plan.name, token)).rejects.toMatchObject({
      problem: { code: 'lesson-locked', status: 403, context: { reasons: [{ kind: 'not-enrolled' }] } },
    });
    await expect(read(plan.name, 0, token)).rejects.toMatchObject({ problem: { code: 'lesson-locked' } });
  }
  expect(await facts(plan.name, student.token)).toMatchObject({ size: 500, free: false });
  expect(Buffer.from(await read(plan.name, 0, student.token)).equals(plan.bytes)).toBe(true);
});

it('keeps the file of a lesson that opens later than its module until then, but for whoever was in it', async () => {
  const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
  const { id: cohortId } = await createCohort(api.dataSource, {
    trainerIds: [trainer.id],
    startsOn: addDays(dayIn('Europe/Paris', new Date()), -30),
  });
  const [student, early] = [await createPerson(api.dataSource), await createPerson(api.dataSource)];
  for (const { id } of [student, early]) await enrol(api.dataSource, cohortId, id);
  const { modules } = await api.as(early.token)(contract.getOutline, { params: { courseSlug: 'obm' } });
  const [{ slug: moduleSlug, lessons }] = modules.slice(1) as [(typeof modules)[number]];
  const lesson = { moduleSlug, lessonSlug: lessons[1]!.slug };
  await api.as(early.token)(contract.openLesson, { params: { courseSlug: 'obm', ...lesson } });
  const call = api.as(trainer.token);
  const params = { cohortId };
  const change = { kind: 'releases' as const, releases: [{ ...lesson, day: 90, at: '08:00' }] };
  expect(await facts(sheet.name, student.token)).toMatchObject({ size: 50, free: false });
  const { fingerprint } = await call(contract.previewPlanChange, { params, body: { change } });
  await call(contract.applyPlanChange, { params, body: { change, fingerprint } });
  await expect(facts(sheet.name, student.token)).rejects.toMatchObject({
    problem: { code: 'lesson-locked', context: { reasons: [{ kind: 'not-released' }] } },
  });
  await expect(read(sheet.name, 0, student.token)).rejects.toMatchObject({
    problem: { code: 'lesson-locked' },
  });
  expect(await facts(sheet.name, early.token)).toMatchObject({ size: 50 });
  // What no lesson names goes with the module.
  expect(await facts(plan.name, student.token)).toMatchObject({ size: 500 });
});

it('knows no file by another hash or another name', async () => {
  const { hash } = addresses[film.name]!;
  for (const params of [
    { hash, name: 'autre.webm' },
    { hash: '0'.repeat(16), name: film.name },
  ]) {
    await expect(api.as(undefined)(contract.getCourseFile, { params })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  }
});
