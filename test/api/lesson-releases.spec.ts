import * as contract from '@tandem/contracts';
import { addDays, instantOf, newId } from '@tandem/platform';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import {
  aicha,
  api,
  apply,
  carryOut,
  type Change,
  lou,
  mailsTo,
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

it('opens a lesson later than its module, for all and for one, wherever it is read', async () => {
  const [, second, third] = await outlineOf(lou);
  const [, lesson, next] = second!.lessons;
  const address = (of: typeof lesson) => ({
    ...{ courseSlug: 'obm', moduleSlug: second!.slug, lessonSlug: of!.slug },
  });
  await api.as(aicha.token)(contract.openLesson, { params: address(lesson) });
  // The second module opened yesterday; its second lesson is to open in three days.
  const timed = { moduleSlug: second!.slug, lessonSlug: lesson!.slug, day: 11, at: '19:30' };
  const change: Change = { kind: 'releases', releases: [timed] };
  const shown = await preview(change);
  const named = { number: 2, lesson: lesson!.title };
  expect(shown.moves).toMatchObject([named]);
  expect(shown.groups).toMatchObject([
    { members: [{ name: 'Aïcha Benali' }], kept: [named], closing: [] },
    { members: [{ name: 'Lou Petit' }], kept: [], closing: [named] },
  ]);
  expect(await apply(change, shown.fingerprint)).toEqual({ told: 1 });
  expect(await apply(change, shown.fingerprint)).toEqual({ told: 0 });
  const lessonsOf = async (person: TestPerson) => (await outlineOf(person))[1]!;
  const closed = await lessonsOf(lou);
  const until = instantOf(addDays(startsOn, 11), '19:30', 'Europe/Paris').toISOString();
  const access = { open: false, reasons: [{ kind: 'not-released', until }] };
  expect([closed.access, closed.lessons[1]!.access]).toEqual([{ open: true }, access]);
  expect(closed.lessons.map((one) => one.access.open).indexOf(false)).toBe(1);
  expect(closed.lessons.filter((one) => !one.access.open)).toHaveLength(1);
  expect((await lessonsOf(aicha)).lessons[1]!.access).toEqual({ open: true });
  const { modules } = await api.as(lou.token)(contract.getDashboard, {});
  expect(modules[1]).toMatchObject({ access: { open: true }, waitsFor: { title: lesson!.title, access } });
  // Read, done, discussed, found: the same everywhere.
  const call = api.as(lou.token);
  const tries = [
    call(contract.getLesson, { params: address(lesson) }),
    call(contract.completeLesson, { params: { lessonId: lesson!.id } }),
    call(contract.getLessonDiscussion, { params: address(lesson), query: {} }),
    call(contract.saveTicks, {
      params: { lessonId: lesson!.id },
      body: { at: new Date().toISOString(), ticks: [] },
    }),
  ];
  for (const one of tries) expect(await problemOf(one)).toMatchObject({ code: 'lesson-locked' });
  const found = async (person: TestPerson) => {
    const { hits } = await api.as(person.token)(contract.search, { query: { q: lesson!.title } });
    return JSON.stringify(hits).includes(`"${lesson!.slug}"`);
  };
  expect([await found(lou), await found(aicha)]).toEqual([false, true]);
  // Nor is a word that no other lesson says offered for a typing error, beside one that others do.
  const [{ word }] = await api.dataSource.query<[{ word: string }]>(
    `SELECT word FROM search_word w WHERE length(word) > 7 AND ARRAY[$1::uuid] = ARRAY(
       SELECT part_id FROM search_entry e WHERE e.words @@ plainto_tsquery('academy', w.word)) ORDER BY word LIMIT 1`,
    [lesson!.id],
  );
  const offered = async (person: TestPerson) => {
    const { instead } = await api.as(person.token)(contract.search, { query: { q: `${word}x entreprizes` } });
    return [instead.length > 0, instead.includes(word)];
  };
  expect([await offered(lou), await offered(aicha)]).toEqual([
    [true, false],
    [true, true],
  ]);
  const read = await call(contract.getLesson, { params: address(next) });
  expect([read.previous?.slug, read.previous?.open]).toEqual([lesson!.slug, false]);
  await call(contract.completeLesson, { params: { lessonId: next!.id } });
  expect(
    (await api.as(aicha.token)(contract.completeLesson, { params: { lessonId: lesson!.id } })).completedAt,
  ).toBeDefined();
  const [letter] = await mailsTo(lou);
  expect(letter!.text).toContain(`Leçon «\u202f${lesson!.title}\u202f»`);
  expect(await subjects(aicha)).toEqual([]);
  const calendar = async () =>
    (await call(contract.getCalendar, {})).releases.find((entry) => entry.lesson === lesson!.title)?.opensAt;
  expect(await calendar()).toBe(until);
  // Her own clock moves the lesson with it, and nobody else's.
  await carryOut(shiftOf(lou, 7));
  const later = instantOf(addDays(startsOn, 18), '19:30', 'Europe/Paris').toISOString();
  expect((await lessonsOf(lou)).lessons[1]!.access).toMatchObject({ reasons: [{ until: later }] });
  expect(await calendar()).toBe(later);
  expect((await planOf(lou)).releases[1]!.lessons).toMatchObject([
    { opensAt: later, cohortOpensAt: until, open: false },
  ]);
  expect((await planOf(aicha)).releases[1]!.lessons).toMatchObject([{ opensAt: until, open: true }]);
  // Taken back, it opens with its module.
  await carryOut({ kind: 'releases', releases: [{ ...timed, day: null, at: null }] });
  expect((await lessonsOf(lou)).lessons[1]!.access).toEqual({ open: true });
  expect((await planOf(lou)).releases[1]!.lessons).toEqual([]);
  expect(third!.access.open).toBe(false);
});

it('refuses a lesson before its module, half a time, and a lesson that the course does not have', async () => {
  const [, second] = await outlineOf(lou);
  const timed = { moduleSlug: second!.slug, lessonSlug: second!.lessons[1]!.slug };
  const errorsOf = async (...releases: Array<Extract<Change, { kind: 'releases' }>['releases'][number]>) =>
    (await problemOf(preview({ kind: 'releases', releases }))).errors;
  const early = { ...timed, day: 7, at: '07:30' };
  expect(await errorsOf(early)).toMatchObject([
    { pointer: '#/change/releases/0/day', detail: 'Une leçon ne s’ouvre pas avant son module.' },
  ]);
  expect(await errorsOf({ ...timed, day: 9, at: null })).toMatchObject([
    { pointer: '#/change/releases/0/at' },
  ]);
  expect(await errorsOf({ ...timed, day: null, at: '08:00' })).toMatchObject([
    { pointer: '#/change/releases/0/day' },
  ]);
  expect(await errorsOf({ moduleSlug: second!.slug, day: null, at: null })).toHaveLength(2);
  // A module that moves past a lesson of it is told so in its own field, where the lesson is not in the form.
  await carryOut({ kind: 'releases', releases: [{ ...timed, day: 9, at: '19:30' }] });
  expect(await errorsOf({ moduleSlug: second!.slug, day: 10, at: '08:00' })).toMatchObject([
    { pointer: '#/change/releases/0/day' },
  ]);
  // Nor is a cohort made so.
  const { token } = await createPerson(api.dataSource, { roles: ['owner'] });
  const make = (release: contract.Release) =>
    api.as(token)(contract.createCohort, {
      body: {
        ...{ id: newId(), courseSlug: 'obm', name: 'Promotion', capacity: 5, trainerIds: [], status: 'open' },
        ...{ startsOn: '2027-03-01', endsOn: '2027-12-01' },
        releasePlan: [{ moduleSlug: second!.slug, day: 7, at: '08:00' }, release],
      },
    });
  const refusals = [
    [early, 'day'],
    [{ ...early, moduleSlug: 'inconnu' }, 'moduleSlug'],
    [{ ...early, lessonSlug: 'inconnue' }, 'lessonSlug'],
    [{ moduleSlug: 'inconnu', day: 7, at: '08:00' }, 'moduleSlug'],
  ] as const;
  for (const [release, field] of refusals)
    expect((await problemOf(make(release))).errors).toMatchObject([{ pointer: `#/releasePlan/1/${field}` }]);
  const unknown = preview({
    kind: 'releases',
    releases: [{ ...timed, lessonSlug: 'nulle-part', day: 9, at: '08:00' }],
  });
  expect(await problemOf(unknown)).toMatchObject({ code: 'not-found' });
});

it('goes with a copy of the cohort, and with its days to the same hour on the wall', async () => {
  const [, second] = await outlineOf(lou);
  const timed = { moduleSlug: second!.slug, lessonSlug: second!.lessons[1]!.slug, day: 9, at: '19:30' };
  await carryOut({ kind: 'releases', releases: [timed] });
  const call = api.as((await createPerson(api.dataSource, { roles: ['owner'] })).token);
  const lessonIn = async (id: string) => {
    const { releases } = await call(contract.getCohort, { params: { cohortId: id } });
    return releases[1]!.lessons[1]!;
  };
  // Its ninth day is after the change of March, its first before.
  const body = { id: newId(), name: 'Promotion de mars', startsOn: '2027-03-22' };
  const { id } = await call(contract.duplicateCohort, { ...params(), body });
  const own = { day: 9, at: '19:30' };
  expect(await lessonIn(id)).toMatchObject({ own, opensAt: '2027-03-31T17:30:00.000Z' });
  const change = {
    kind: 'dates' as const,
    startsOn: '2027-03-08',
    endsOn: '2027-06-01',
    zone: 'Europe/Paris',
  };
  const { fingerprint } = await call(contract.previewPlanChange, {
    params: { cohortId: id },
    body: { change },
  });
  await call(contract.applyPlanChange, { params: { cohortId: id }, body: { change, fingerprint } });
  expect(await lessonIn(id)).toMatchObject({ own, opensAt: '2027-03-17T18:30:00.000Z' });
  const [stored] = await api.dataSource.query<[{ opens_at: Date }]>(
    'SELECT opens_at FROM cohort_release WHERE cohort_id = $1 AND part_id = $2',
    [id, second!.lessons[1]!.id],
  );
  expect(stored.opens_at.toISOString()).toBe('2027-03-17T18:30:00.000Z');
});

it('asks of nobody what has not come, today and as it was known on a past day', async () => {
  // All but the last module are there since weeks; one lesson of the second comes today only.
  const { id } = await createCohort(api.dataSource, {
    trainerIds: [trainer.id],
    startsOn: addDays(today, -60),
  });
  const late = await createPerson(api.dataSource, { name: 'Inès Martin' });
  const seat = await enrol(api.dataSource, id, late.id);
  for (const column of ['enrolment SET activated_at', 'enrolment_standing SET since'])
    await api.dataSource.query(
      `UPDATE ${column} = now() - interval '60 days' WHERE ${column.startsWith('enrolment_') ? 'enrolment_id' : 'id'} = $1`,
      [seat],
    );
  const [, second] = await outlineOf(late);
  const leftOf = async () => {
    const board = await api.as(trainer.token)(contract.getBoard, { params: { cohortId: id } });
    const behind = board.members[0]!.risks.find((risk) => risk.kind === 'behind');
    return behind?.kind === 'behind' ? behind.modules.find(({ number }) => number === 2) : undefined;
  };
  const lessons = second!.lessons.length;
  expect(await leftOf()).toMatchObject({ lessonsLeft: lessons, quizLeft: true });
  const timed = { moduleSlug: second!.slug, lessonSlug: second!.lessons.at(-1)!.slug, day: 90, at: '19:30' };
  const change: Change = { kind: 'releases', releases: [timed] };
  const call = api.as(trainer.token);
  const { fingerprint } = await call(contract.previewPlanChange, {
    params: { cohortId: id },
    body: { change },
  });
  await call(contract.applyPlanChange, { params: { cohortId: id }, body: { change, fingerprint } });
  expect(await leftOf()).toMatchObject({ lessonsLeft: lessons - 1, quizLeft: false });
  // Yesterday the lesson was open with its module: what was known then stays.
  const { atRisk } = await call(contract.listRisks, {
    ...{ params: { cohortId: id }, query: { day: addDays(today, -1) } },
  });
  const then = atRisk[0]!.risks.find((risk) => risk.kind === 'behind');
  expect(then).toMatchObject({
    modules: expect.arrayContaining([expect.objectContaining({ number: 2, lessonsLeft: lessons })]),
  });
});
