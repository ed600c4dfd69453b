import { CourseLibrary } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { addDays, dayIn, newId, Outbox } from '@tandem/platform';
import { handIn } from '../support/academy';
import { insertSession } from '../support/attendance';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import {
  aicha,
  api,
  apply,
  carryOut,
  type Change,
  cohortId,
  lou,
  nextPlan,
  openPlans,
  outlineOf,
  params,
  planOf,
  preview,
  shiftOf,
  startsOn,
  subjects,
  today,
  trainer,
} from '../support/plans';

beforeAll(openPlans);
afterAll(() => api.close());
beforeEach(nextPlan);

/** Since when or until when each module is closed to her; null for those that are open. */
const opens = async (person: TestPerson) =>
  (await outlineOf(person)).map(({ access }) =>
    access.open ? null : access.reasons.map((reason) => ('until' in reason ? reason.until : reason.kind))[0],
  );
const bell = async (person: TestPerson) =>
  (await api.as(person.token)(contract.listNotifications, { query: {} })).notifications;
const days = (later: number) => (at: string | null | undefined) =>
  at ? dayIn('Europe/Paris', new Date(at)) === addDays(today, later) : false;

it('moves one student by days, shown before and told once, and nobody else', async () => {
  const before = await opens(aicha);
  const change = shiftOf(lou, 7);
  const shown = await preview(change);
  expect(shown).toMatchObject({ told: 1, unmoved: 1, moves: [] });
  expect(shown.groups[0]!.members).toEqual([{ personId: lou.id, name: 'Lou Petit' }]);
  expect(shown.groups[0]!.later.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8]);
  expect(await opens(lou)).toEqual(before);
  // Two clicks at once.
  const answers = await Promise.all([apply(change, shown.fingerprint), apply(change, shown.fingerprint)]);
  expect(answers.map(({ told }) => told).sort()).toEqual([0, 1]);
  // The page comes back with the same id, and asks for something else: told, not taken for done.
  for (const other of [
    { ...change, reason: 'Une autre raison.' },
    { ...change, days: 9 },
    { ...change, personId: aicha.id },
  ] as Change[]) {
    expect((await problemOf(preview(other))).code).toBe('plan-change-made');
    expect((await problemOf(apply(other, shown.fingerprint))).code).toBe('plan-change-made');
  }
  const moved = await opens(lou);
  expect(moved.slice(0, 2)).toEqual([null, null]);
  expect(days(13)(moved[2])).toBe(true);
  expect(await opens(aicha)).toEqual(before);
  expect(await subjects(lou)).toEqual(['Nouvelles dates pour tes modules\u202f: Promotion d’automne']);
  expect(await subjects(aicha)).toEqual([]);
  expect((await bell(lou)).map(({ kind, title, place }) => [kind, title, place])).toEqual([
    ['plan-changed', 'Promotion d’automne', { page: 'course' }],
  ]);
  const { shifts, releases } = await planOf(lou);
  expect(shifts).toMatchObject([
    { kind: 'shift', days: 7, reason: 'Elle déménage.', by: 'Claire Morel', state: 'running' },
  ]);
  expect(releases[2]!.opensAt).not.toBe(releases[2]!.cohortOpensAt);
  // Her calendar says the same.
  const { releases: calendar } = await api.as(lou.token)(contract.getCalendar, {});
  expect(calendar.map(({ opensAt }) => opensAt)).toEqual(releases.map(({ opensAt }) => opensAt));
  await carryOut({ kind: 'end', shiftId: shifts[0]!.id });
  expect(await opens(lou)).toEqual(before);
});

it('leaves to the letter of a later change what an earlier one would say as well', async () => {
  await carryOut(shiftOf(lou, 7));
  expect(await subjects(lou)).toHaveLength(1);
  await carryOut(shiftOf(lou, 3));
  expect(await subjects(lou)).toHaveLength(2);
  // As if the first had been held up until now.
  const [late] = await api.dataSource.query<Parameters<Outbox['run']>>(
    `SELECT id, event, handler, payload, attempts FROM outbox
     WHERE event = 'notifications.plan-letter-due' AND payload->>'personId' = $1 ORDER BY created_at LIMIT 1`,
    [lou.id],
  );
  await api.app.get(Outbox).run(late!);
  expect(await subjects(lou)).toHaveLength(2);
});

it('lets her rest from a day until a day, keeps what is open readable, and ends early', async () => {
  const before = await opens(lou);
  const pause: Change = {
    ...{ kind: 'pause', id: newId(), personId: lou.id, reason: 'Congé maternité' },
    ...{ fromDay: addDays(today, -2), untilDay: addDays(today, 28) },
  };
  const paceOf = async (person: TestPerson) => {
    const call = api.as(person.token);
    const { pace } = await call(contract.getOutline, { params: { courseSlug: 'obm' } });
    expect((await call(contract.getDashboard, {})).pace).toEqual(pace);
    return pace;
  };
  expect(await paceOf(lou)).toEqual([]);
  await carryOut(pause);
  // She is told, but not why: that is for trainers.
  const told = { kind: 'pause', fromDay: addDays(today, -2), untilDay: addDays(today, 28), begun: true };
  expect(await paceOf(lou)).toEqual([{ ...told, by: 'Claire Morel' }]);
  expect(await paceOf(aicha)).toEqual([]);
  const resting = await opens(lou);
  expect(resting.slice(0, 2)).toEqual([null, null]);
  expect(days(36)(resting[2])).toBe(true);
  expect((await planOf(lou)).shifts[0]).toMatchObject({ untilDay: addDays(today, 28), state: 'running' });
  await carryOut({ kind: 'end', shiftId: pause.id });
  const back = await opens(lou);
  expect(await paceOf(lou)).toEqual([]);
  // The two days that passed still count.
  expect(days(8)(back[2])).toBe(true);
  expect(back).not.toEqual(before);
  expect((await planOf(lou)).shifts[0]).toMatchObject({ endedOn: today, state: 'over', untilDay: today });
  await carryOut(shiftOf(lou, 3));
  expect(await paceOf(lou)).toEqual([{ kind: 'shift', fromDay: today, days: 3, by: 'Claire Morel' }]);
});

it('closes what she has not begun, keeps open what she has, also where it is searched and discussed', async () => {
  const modules = await outlineOf(lou);
  const second = modules[1]!;
  const lesson = { courseSlug: 'obm', moduleSlug: second.slug, lessonSlug: second.lessons[0]!.slug };
  const read = (person: TestPerson) => api.as(person.token)(contract.getLesson, { params: lesson });
  await api.as(lou.token)(contract.openLesson, { params: lesson });
  for (const person of [lou, aicha]) {
    const change = shiftOf(person, 30, addDays(today, -30));
    const { groups } = await preview(change);
    // The first module is free: it has no date.
    const numbers = (moves: Array<{ number: number }>) => moves.map(({ number }) => number);
    expect(numbers(groups[0]!.kept)).toEqual(person === lou ? [2] : []);
    expect(numbers(groups[0]!.closing)).toEqual(person === lou ? [] : [2]);
    await carryOut(change);
  }
  expect((await read(lou)).slug).toBe(lesson.lessonSlug);
  const { id } = await read(lou);
  await api.as(lou.token)(contract.completeLesson, { params: { lessonId: id } });
  expect((await outlineOf(lou))[1]!.access).toEqual({ open: true });
  // Her trainer sees the same.
  const seen = async (person: TestPerson) => (await planOf(person)).releases[1]!.open;
  expect([await seen(lou), await seen(aicha)]).toEqual([true, false]);
  expect(await problemOf(read(aicha))).toMatchObject({ code: 'lesson-locked' });
  const threads = (person: TestPerson) =>
    api.as(person.token)(contract.getLessonDiscussion, { params: { ...lesson }, query: {} });
  expect((await threads(lou)).threads).toEqual([]);
  expect(await problemOf(threads(aicha))).toMatchObject({ code: 'lesson-locked' });
  const found = async (person: TestPerson) => {
    const { hits } = await api.as(person.token)(contract.search, { query: { q: second.lessons[0]!.title } });
    return JSON.stringify(hits).includes(lesson.lessonSlug);
  };
  expect([await found(lou), await found(aicha)]).toEqual([true, false]);
});

it('refuses to apply what would now do something else, and changes nothing', async () => {
  const [second] = (await outlineOf(lou)).slice(1);
  const change = shiftOf(lou, 30, addDays(today, -30));
  const { fingerprint } = await preview(change);
  const lesson = { courseSlug: 'obm', moduleSlug: second!.slug, lessonSlug: second!.lessons[0]!.slug };
  await api.as(lou.token)(contract.openLesson, { params: lesson });
  expect(await problemOf(apply(change, fingerprint))).toMatchObject({ code: 'plan-changed-meanwhile' });
  expect((await planOf(lou)).shifts).toEqual([]);
  expect(await subjects(lou)).toEqual([]);
  await carryOut(change);
  expect((await planOf(lou)).shifts).toHaveLength(1);
});

const releasesOf = async () =>
  (await api.as(trainer.token)(contract.getCohort, params())).releases.map(({ moduleSlug, day, at }) => ({
    ...{ moduleSlug, day, at },
  }));

it('moves modules of the cohort for all who are not on a clock of their own, and for those from where they are', async () => {
  await carryOut(shiftOf(lou, 7));
  const releases = await releasesOf();
  const change: Change = { kind: 'releases', releases: releases.map((one) => ({ ...one })) };
  expect(await preview(change)).toMatchObject({ moves: [], groups: [], unmoved: 2, told: 0 });
  change.releases[2] = { ...releases[2]!, day: 20, at: '19:00' };
  const shown = await preview(change);
  expect(shown.moves.map(({ number }) => number)).toEqual([3]);
  // Each group from where it was.
  expect(shown.groups.map(({ members }) => members.map(({ name }) => name))).toEqual([
    ['Aïcha Benali'],
    ['Lou Petit'],
  ]);
  expect(await apply(change, shown.fingerprint)).toEqual({ told: 2 });
  expect(await apply(change, shown.fingerprint)).toEqual({ told: 0 });
  expect([days(12)((await opens(aicha))[2]), days(19)((await opens(lou))[2])]).toEqual([true, true]);
  expect(await subjects(aicha)).toHaveLength(1);
  // Somebody else changed another module meanwhile: her form would put it back.
  const mine: Change = { kind: 'releases', releases: await releasesOf() };
  mine.releases[3] = { ...mine.releases[3]!, day: 40 };
  const { fingerprint } = await preview(mine);
  const theirs: Change = { kind: 'releases', releases: [{ ...mine.releases[4]!, day: 60 }] };
  await carryOut(theirs);
  expect(await problemOf(apply(mine, fingerprint))).toMatchObject({ code: 'plan-changed-meanwhile' });
  expect((await releasesOf())[3]!.day).toBe(21);
  const unknown = {
    kind: 'releases' as const,
    releases: [{ moduleSlug: 'nulle-part', day: 1, at: '08:00' }],
  };
  expect(await problemOf(preview(unknown))).toMatchObject({ code: 'not-found' });
});

it('lets an owner alone move the days of a cohort', async () => {
  const change: Change = {
    ...{ kind: 'dates', startsOn: addDays(startsOn, 7), endsOn: addDays(startsOn, 90), zone: 'Europe/Paris' },
  };
  expect(await problemOf(preview(change))).toMatchObject({ code: 'forbidden' });
  const owner = await createPerson(api.dataSource, { roles: ['owner'] });
  const call = api.as(owner.token);
  const shown = await call(contract.previewPlanChange, { ...params(), body: { change } });
  expect(shown.groups[0]).toMatchObject({ closing: [{ number: 2 }], kept: [] });
  const { fingerprint } = shown;
  await call(contract.applyPlanChange, { ...params(), body: { change, fingerprint } });
  expect(await call(contract.getCohort, params())).toMatchObject({
    ...{ startsOn: change.startsOn, endsOn: change.endsOn },
  });
  expect(days(6)((await opens(aicha))[1])).toBe(true);
});

it('knows what she began with a seat that she has given back', async () => {
  const course = api.app.get(CourseLibrary).bySlugOrFail('obm');
  const { module, assignment } = [...course.assignments.values()].find((work) => work.module.number === 3)!;
  const { id: earlier } = await createCohort(api.dataSource);
  const seat = await enrol(api.dataSource, earlier, lou.id);
  await handIn(api.dataSource, course, seat, null, assignment);
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [seat]);
  expect((await opens(lou))[2]).toBeNull();
  const releases = [{ moduleSlug: module.slug, day: 30, at: '08:00' }];
  const shown = await preview({ kind: 'releases', releases });
  expect(shown).toMatchObject({ told: 1, unmoved: 1, groups: [{ members: [{ personId: aicha.id }] }] });
});

it('keeps the zone of a cohort once somebody has signed, so that no half-day is cut anew', async () => {
  const call = api.as((await createPerson(api.dataSource, { roles: ['owner'] })).token);
  const change = { kind: 'dates' as const, startsOn, endsOn: addDays(startsOn, 90) };
  const asked = (zone: string) =>
    call(contract.previewPlanChange, { ...params(), body: { change: { ...change, zone } } });
  const session = await insertSession(api.dataSource, cohortId, { begins: -90 });
  expect(await asked('Indian/Reunion')).toBeDefined();
  const { members } = await call(contract.listAttendance, params());
  const body = { enrolmentIds: [members[0]!.enrolmentId], kind: 'noted' as const, reason: 'Vue.' };
  await api.as(trainer.token)(contract.noteAttendance, {
    ...{ params: session, body: { ...body, justified: false } },
  });
  expect((await problemOf(asked('Indian/Reunion'))).errors).toMatchObject([{ pointer: '#/change/zone' }]);
  expect(await asked('Europe/Paris')).toBeDefined();
  expect((await problemOf(asked('+02:00'))).errors).toMatchObject([{ pointer: '#/change/zone' }]);
});

it('names the field that is wrong, and knows nobody outside of the cohort', async () => {
  const wrong = shiftOf(lou, 0);
  expect((await problemOf(preview(wrong))).errors).toMatchObject([{ pointer: '#/change/days' }]);
  const backwards: Change = {
    ...{ kind: 'pause', id: newId(), personId: lou.id, reason: 'x', fromDay: today, untilDay: today },
  };
  expect((await problemOf(preview(backwards))).errors).toMatchObject([{ pointer: '#/change/untilDay' }]);
  const stranger = await createPerson(api.dataSource);
  expect(await problemOf(preview(shiftOf(stranger, 7)))).toMatchObject({ code: 'not-found' });
  expect(await problemOf(planOf(stranger))).toMatchObject({ code: 'not-found' });
});
