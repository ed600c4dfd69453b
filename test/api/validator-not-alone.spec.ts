import { CourseLibrary, importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import { Clock } from '@tandem/platform';
import { createAcademy, finalCaseOf, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol } from '../support/factories';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  const files = await loadCurriculum(obmFolder);
  for (const module of files.modules) {
    // Short texts, which take no time to publish.
    module.lessons = module.lessons.map((lesson) => ({ ...lesson, text: 'Un texte.' }));
    Object.assign(module, { files: [] });
    if (module.assignment) Object.assign(module.assignment, { files: [] });
  }
  files.certification = { ...files.certification, version: 2, validatorNotAlone: true };
  const clock = api.app.get(Clock);
  await clock.advance(60_000);
  const { version } = await importCourse(api.dataSource, files, clock.now());
  await waitFor(async () => api.app.get(CourseLibrary).bySlugOrFail('obm').number === version);
  await clock.advance(7_200_000);
});
afterAll(() => api.close());

async function accept(submissionId: string) {
  const course = api.app.get(CourseLibrary).bySlugOrFail('obm');
  const levels = Object.fromEntries(
    finalCaseOf(course).rubric.map(({ key }) => [key, { level: 'met' } as const]),
  );
  return api.as(academy.trainer.token)(contract.reviewSubmission, {
    params: { submissionId },
    body: { decision: 'accepted', levels, comment: 'Bravo.' },
  });
}

it('a trainer who teaches a cohort alone does not validate its final cases, where the criteria say so', async () => {
  const person = await createPerson(api.dataSource);
  const enrolmentId = await enrol(api.dataSource, academy.cohortId, person.id);
  const now = api.app.get(Clock).now();
  await api.dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE id = $1', [enrolmentId, now]);
  const work = await handIn(api.dataSource, academy.course, enrolmentId);
  await expect(accept(work)).rejects.toMatchObject({ problem: { code: 'validator-teaches-alone' } });
  await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    academy.cohortId,
    academy.otherTrainer.id,
  ]);
  expect(await accept(work)).toMatchObject({ decision: 'accepted' });
  await api.dataSource.query('DELETE FROM cohort_trainer WHERE person_id = $1', [academy.otherTrainer.id]);
  const { checklist } = await api.as(person.token)(contract.getCertification, {
    params: { courseSlug: 'obm' },
  });
  // What was accepted stays so.
  expect(checklist.find(({ criterion }) => criterion === 'final-case')).toMatchObject({ met: true });
});

it('does not ask it for whoever enrolled before', async () => {
  const work = await handIn(api.dataSource, academy.course, academy.enrolmentId);
  expect(await accept(work)).toMatchObject({ decision: 'accepted' });
});
