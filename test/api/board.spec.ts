import * as contract from '@tandem/contracts';
import { addDays, dayIn, instantOf, newId } from '@tandem/platform';
import { Client } from 'pg';
import { createAcademy, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let academy: Academy;
let late: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  late = await createPerson(api.dataSource, { name: 'Élodie Caron' });
  await enrol(api.dataSource, academy.cohortId, late.id);
});
afterAll(() => api.close());

const params = () => ({ params: { cohortId: academy.cohortId } });
const call = () => api.as(academy.trainer.token);
async function memberOf({ id }: { id: string }) {
  const { members } = await call()(contract.getBoard, params());
  return members.find(({ personId }) => personId === id)!;
}

it('shows each module with its state and share, attendance as the sheets count it, and who needs her trainer', async () => {
  const { sessionId, half } = await insertSession(api.dataSource, academy.cohortId, { begins: -120 });
  await api.dataSource.query(
    `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by, marked_at, reason)
     SELECT gen_random_uuid(), $1, $4, $2, 'noted', 30, now() - interval '2 hours', now() - interval '1 hour', $3, now(), 'Présente'`,
    [sessionId, academy.enrolmentId, academy.trainer.id, half],
  );
  const [first] = academy.course.content.modules;
  const lessonId = first!.lessons[0]!.id;
  await api.as(academy.student.token)(contract.completeLesson, { params: { lessonId } });
  const student = await memberOf(academy.student);
  expect(student.modules[0]).toEqual({ state: 'started', share: 1 / first!.lessons.length });
  expect(student.modules[1]).toEqual({ state: 'untouched', share: 0 });
  const { members } = await call()(contract.listAttendance, params());
  const { presentMinutes, heldMinutes } = members.find(
    ({ enrolmentId }) => enrolmentId === academy.enrolmentId,
  )!;
  expect(student.attendance).toEqual({ presentMinutes, heldMinutes });
  expect(presentMinutes).toBe(30);
  // That half-day is over, and she has not signed it yet.
  const { cohorts } = await call()(contract.listCohorts, { query: {} });
  expect(cohorts.map(({ toCountersign }) => toCountersign)).toEqual([1]);
  // Everything opened long before; she has finished a lesson now, the other nothing ever.
  expect(student.risks.map(({ kind }) => kind)).toEqual(['behind']);
  expect((await memberOf(late)).risks.map(({ kind }) => kind)).toEqual(['idle', 'behind']);
  expect((await memberOf(late)).lastActiveAt).toBeNull();

  await handIn(api.dataSource, academy.course, academy.enrolmentId);
  for (const { id } of first!.lessons)
    await api.as(academy.student.token)(contract.completeLesson, { params: { lessonId: id } });
  const after = await memberOf(academy.student);
  expect(after.modules[0]).toEqual({ state: 'done', share: 1 });
  expect(after).toMatchObject({
    ...{ completed: first!.lessons.length, toReview: 1, finalCase: 'submitted' },
    lastActiveAt: expect.any(String) as string,
  });
});

it('names as the next module the one that opens first, whatever its number', async () => {
  const startsOn = addDays(dayIn('Europe/Paris', new Date()), 7);
  const all = academy.course.content.modules;
  const owner = api.as(academy.owner.token);
  const cohort = { id: newId(), courseSlug: 'obm', name: 'À rebours', capacity: 5, trainerIds: [] };
  await owner(contract.createCohort, {
    body: {
      ...{ ...cohort, status: 'open', startsOn, endsOn: addDays(startsOn, 90) },
      // The last two open together.
      releasePlan: all.map(({ slug: moduleSlug }, place) => ({
        ...{ moduleSlug, at: '08:00' },
        day: Math.max(1, all.length - 1 - place) * 7,
      })),
    },
  });
  const { nextModule, modules } = await owner(contract.getBoard, { params: { cohortId: cohort.id } });
  const { number, title } = all.at(-2)!;
  expect(nextModule).toMatchObject({ number, title });
  expect(modules.map((module) => module.number)).toEqual(all.map((module) => module.number));
});

it('says until when a pause of her plan runs, which is none of her access', async () => {
  const paused = async (from: string, days: number) => {
    await api.dataSource.query('DELETE FROM enrolment_shift');
    await api.dataSource.query(
      `INSERT INTO enrolment_shift (id, enrolment_id, kind, from_day, days, reason, by_id, created_at)
       VALUES (gen_random_uuid(), $1, 'pause', $2, $3, 'Repos', $4, now())`,
      [academy.enrolmentId, from, days, academy.trainer.id],
    );
    const { pausedAt, planPausedUntil } = await memberOf(academy.student);
    expect(pausedAt).toBeNull();
    return planPausedUntil;
  };
  const today = dayIn('Europe/Paris', new Date());
  expect(await paused(addDays(today, -2), 5)).toBe(
    instantOf(addDays(today, 3), '00:00', 'Europe/Paris').toISOString(),
  );
  expect(await paused(addDays(today, -5), 5)).toBeNull();
  expect(await paused(addDays(today, 1), 5)).toBeNull();
});

it('says since when her access is paused, and nothing else then', async () => {
  await api.dataSource.query(
    `UPDATE enrolment SET status = 'paused', paused_at = '2026-06-01' WHERE person_id = $1`,
    [late.id],
  );
  expect((await memberOf(late)).risks).toEqual([{ kind: 'paused', since: '2026-06-01T00:00:00.000Z' }]);
});

it('names the next session that takes place', async () => {
  const [soon, later] = [60, 600].map((minutes) => new Date(Date.now() + minutes * 60_000));
  const { sessionId } = await insertSession(api.dataSource, academy.cohortId, { begins: soon! });
  await insertSession(api.dataSource, academy.cohortId, { begins: later! });
  const next = async () => {
    const { nextSession } = await call()(contract.getBoard, params());
    // The list of cohorts says the same.
    const { cohorts } = await call()(contract.listCohorts, { query: {} });
    expect(cohorts.find(({ id }) => id === academy.cohortId)!.nextSession).toEqual(nextSession);
    return nextSession!.startsAt;
  };
  expect(await next()).toBe(soon!.toISOString());
  await api.dataSource.query(
    `UPDATE live_session SET cancelled_at = now(), cancel_reason = 'Grève' WHERE id = $1`,
    [sessionId],
  );
  expect(await next()).toBe(later!.toISOString());
});

it('lists members with their welcome answers as the page of each has them', async () => {
  const answer = { text: 'Mes tableurs ; et "plus"', audience: 'trainers' as const };
  await api.as(academy.student.token)(contract.answerPrompt, { params: { prompt: 'skills' }, body: answer });
  const { members } = await call()(contract.listMembers, params());
  expect(members.map(({ name }) => name)).toEqual([academy.student.name, late.name].sort());
  for (const { personId, name, email, enrolledAt, onboarding } of members) {
    const page = await call()(contract.getMember, { params: { cohortId: academy.cohortId, personId } });
    expect(page).toMatchObject({ person: { name, email }, enrolledAt, onboarding });
  }
  expect(members.flatMap(({ onboarding }) => onboarding.answers)).toMatchObject([answer]);
});

it('is read in three statements, whoever is in it', async () => {
  const run = Client.prototype.query;
  let asked = 0;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    asked += 1;
    return Reflect.apply(run, this, given) as never;
  } as typeof run;
  try {
    // What works in the background of this process counts too: until a moment when nothing does.
    const quietest = await waitFor(async () => {
      asked = 0;
      await call()(contract.getBoard, params());
      return asked <= 3 && asked;
    });
    expect(quietest).toBe(3);
  } finally {
    Client.prototype.query = run;
  }
});
