import * as contract from '@tandem/contracts';
import { addDays, dayIn } from '@tandem/platform';
import type { TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';

let mails: TestMails;
let api: TestApp;
let trainer: TestPerson;

const startsOn = addDays(dayIn('Europe/Paris', new Date()), -8);

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
});
afterAll(() => api.close());

async function cohortOf(students: number) {
  const { id } = await createCohort(api.dataSource, { trainerIds: [trainer.id], startsOn });
  const people: TestPerson[] = [];
  for (let at = 0; at < students; at += 1) {
    const person = await createPerson(api.dataSource);
    await enrol(api.dataSource, id, person.id);
    people.push(person);
  }
  return { params: { cohortId: id }, people };
}

/** The second module, open today, or its first lesson alone, moves to a month later. */
async function rehearsed(params: { cohortId: string }, lessonAlone = false) {
  const call = api.as(trainer.token);
  const { releases } = await call(contract.getCohort, { params });
  const { moduleSlug, at, lessons } = releases[1]!;
  const lesson = lessonAlone ? { lessonSlug: lessons[0]!.lessonSlug } : {};
  const change = { kind: 'releases' as const, releases: [{ moduleSlug, ...lesson, day: 37, at }] };
  const { fingerprint } = await call(contract.previewPlanChange, { params, body: { change } });
  return { change, fingerprint };
}

it('never locks a lesson that was completed in the moment in which its module moves, or it alone', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { params, people } = await cohortOf(8);
    const [, module] = (
      await api.as(people[0]!.token)(contract.getOutline, { params: { courseSlug: 'obm' } })
    ).modules;
    const [lesson] = module!.lessons;
    const address = { courseSlug: 'obm', moduleSlug: module!.slug, lessonSlug: lesson!.slug };
    const lessonAlone = round % 2 === 1;
    const { change, fingerprint } = await rehearsed(params, lessonAlone);
    const acknowledged: TestPerson[] = [];
    const done = people.map((person) =>
      api
        .as(person.token)(contract.completeLesson, { params: { lessonId: lesson!.id } })
        .then(
          () => acknowledged.push(person),
          () => undefined,
        ),
    );
    const apply = api.as(trainer.token);
    const body = { change, fingerprint };
    await Promise.all([...done, apply(contract.applyPlanChange, { params, body }).catch(() => undefined)]);
    // Whoever came first: in the end it has moved.
    await api.as(trainer.token)(contract.applyPlanChange, {
      params,
      body: await rehearsed(params, lessonAlone),
    });
    for (const person of acknowledged) {
      const read = await api.as(person.token)(contract.getLesson, { params: address });
      expect(read.completedAt).not.toBeNull();
    }
  }
});

it('tells each person of a change once, though its job runs again', async () => {
  const { params, people } = await cohortOf(3);
  const call = api.as(trainer.token);
  await call(contract.applyPlanChange, { params, body: await rehearsed(params) });
  await settled(api.dataSource);
  // As a worker leaves it that dies after its work, before it says so.
  await api.dataSource.query(
    `UPDATE outbox SET done_at = NULL, run_at = created_at WHERE event = 'cohorts.plan-changed'`,
  );
  await settled(api.dataSource);
  for (const person of people) {
    expect(await mails.to(person.email)).toHaveLength(1);
    const { notifications } = await api.as(person.token)(contract.listNotifications, { query: {} });
    expect(notifications.map(({ kind }) => kind)).toEqual(['plan-changed']);
  }
});
