import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { releaseSeat } from '@tandem/cohorts';
import * as contract from '@tandem/contracts';
import { Clock, Relay } from '@tandem/platform';
import { acceptAssignments, finishLessons, handIn } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let course: PublishedCourse;
let trainer: TestPerson;
let owner: TestPerson;
let running: string;
let later: string;

beforeAll(async () => {
  // Module 5 has come in the running cohort, module 6 comes in a week.
  api = await startTestApp({}, '2027-02-03T10:00:00Z');
  await api.app.get(Relay).onApplicationShutdown();
  course = api.app.get(CourseLibrary).bySlugOrFail('obm');
  trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
  const of = (name: string, startsOn: string, endsOn: string) =>
    createCohort(api.dataSource, { name, startsOn, endsOn, trainerIds: [trainer.id] });
  running = (await of('Promotion d’hiver', '2027-01-04', '2027-03-26')).id;
  later = (await of('Promotion d’automne', '2027-09-06', '2027-12-17')).id;
});
afterAll(() => api.close());

const params = { courseSlug: 'obm' };
const moduleAt = (number: number) => course.content.modules.find((one) => one.number === number)!;

async function seated(cohortId: string, person: TestPerson): Promise<string> {
  const id = await enrol(api.dataSource, cohortId, person.id);
  const now = api.app.get(Clock).now();
  await api.dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE id = $1', [id, now]);
  return id;
}

/** All that a student meets of what is open to her. */
async function sees(person: TestPerson) {
  const her = api.as(person.token);
  const { cohort, modules } = await her(contract.getOutline, { params });
  const { cohort: shown, modules: onDashboard } = await her(contract.getDashboard, {});
  const { assignments } = await her(contract.listAssignments, { params });
  const { counts } = await her(contract.search, { query: { q: 'cliente' } });
  return {
    cohorts: [cohort?.id, shown?.id],
    modules: modules.map(({ access }) => access),
    onDashboard: onDashboard.map(({ access }) => access),
    assignments: assignments.map(({ key, access, state }) => ({ key, access, state })),
    found: counts,
  };
}

it('a later cohort of the same course closes nothing, and takes nothing away when it is refunded', async () => {
  const person = await createPerson(api.dataSource);
  const first = await seated(running, person);
  const work = [...course.assignments.values()].find(({ module }) => module.number === 3)!;
  await handIn(
    api.dataSource,
    course,
    first,
    { reviewerId: trainer.id, decision: 'returned' },
    work.assignment,
  );
  const before = await sees(person);
  expect(before.cohorts).toEqual([running, running]);
  expect(before.modules.slice(0, 6).map(({ open }) => open)).toEqual([true, true, true, true, true, false]);

  const second = await seated(later, person);
  expect(await sees(person)).toEqual(before);
  const lesson = moduleAt(4).lessons[0]!;
  const done = api.as(person.token)(contract.completeLesson, { params: { lessonId: lesson.id } });
  expect(await done).toMatchObject({ completedAt: expect.any(String) as string });
  const assignment = { ...params, assignmentKey: work.assignment.key };
  const mine = await api.as(person.token)(contract.getAssignment, { params: assignment });
  expect([mine.state, mine.submissions.length, mine.nextNumber]).toEqual(['returned', 1, 2]);

  const bought = await sees(person);
  await api.dataSource.transaction((tx) => releaseSeat(tx, second));
  expect(await sees(person)).toEqual(bought);
});

it('when the running one ends by a refund, the other opens what it opens, and what was accepted stays so', async () => {
  const person = await createPerson(api.dataSource);
  const first = await seated(running, person);
  await seated(later, person);
  const work = [...course.assignments.values()].find(({ module }) => module.number === 3)!;
  await handIn(api.dataSource, course, first, { reviewerId: trainer.id }, work.assignment);
  await api.dataSource.transaction((tx) => releaseSeat(tx, first));
  const now = await sees(person);
  expect(now.cohorts).toEqual([later, later]);
  expect(now.modules[4]).toEqual({
    open: false,
    reasons: [{ kind: 'not-released', until: '2027-10-04T06:00:00.000Z' }],
  });
  expect(now.assignments.find(({ key }) => key === work.assignment.key)).toMatchObject({ state: 'accepted' });
});

it('each cohort shows her once and says the same of her, the academy once in the running one', async () => {
  const person = await createPerson(api.dataSource, { name: 'Flore Double' });
  const first = await seated(running, person);
  await seated(later, person);
  await finishLessons(api.dataSource, person.id, course);
  await acceptAssignments(api.dataSource, course, first, trainer.id);
  await handIn(api.dataSource, course, first, { reviewerId: trainer.id });
  const listed = async (token: string, cohortId?: string) => {
    const { people } = await api.as(token)(contract.listCertifications, { query: { cohortId } });
    return people
      .filter(({ personId }) => personId === person.id)
      .map(({ cohort, ...facts }) => [cohort.id, facts]);
  };
  const [[, facts]] = (await listed(trainer.token, running)) as [[string, object]];
  expect(facts).toMatchObject({ state: 'eligible', missing: [] });
  expect(await listed(trainer.token, later)).toEqual([[later, facts]]);
  for (const { token } of [trainer, owner]) expect(await listed(token)).toEqual([[running, facts]]);
  const dryRuns = [running, later].map(async (cohortId) => {
    const { given } = await api.as(trainer.token)(contract.previewCertificates, { params: { cohortId } });
    return given.map(({ name }) => name);
  });
  expect(await Promise.all(dryRuns)).toEqual([['Flore Double'], ['Flore Double']]);
  const issue = (cohortId: string) =>
    api.as(trainer.token)(contract.issueCertificate, { params: { cohortId, personId: person.id } });
  const { code } = await issue(later);
  expect(await issue(running)).toMatchObject({ code });
  const certificate = await api.as()(contract.getCertificate, { params: { code } });
  expect(certificate).toMatchObject({ cohortName: 'Promotion d’hiver', reviewerName: trainer.name });
});
