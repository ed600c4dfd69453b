import * as contract from '@tandem/contracts';
import { Clock, newId, timeIn } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let owner: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
});
afterAll(() => api.close());

type Plan = contract.RequestOf<typeof contract.createCohort>['body'];

const createCohort = (plan: Partial<Plan> & Pick<Plan, 'startsOn' | 'endsOn'>) =>
  api.as(owner.token)(contract.createCohort, {
    body: {
      ...{ id: newId(), courseSlug: 'obm', name: 'Promotion', capacity: 5, trainerIds: [], status: 'open' },
      weeklySession: { weekday: 2, at: '19:00', minutes: 90 },
      ...plan,
    },
  });

const getCohort = (cohortId: string) => api.as(owner.token)(contract.getCohort, { params: { cohortId } });

async function moveTo(instant: string): Promise<void> {
  const clock = api.app.get(Clock);
  await clock.advance(Date.parse(instant) - clock.now().getTime());
}

const firstLocked = async (student: TestPerson) => {
  const { modules } = await api.as(student.token)(contract.getDashboard, {});
  return modules.find(({ access }) => !access.open);
};

describe.each([
  {
    change: 'March',
    plan: { startsOn: '2027-03-15', endsOn: '2027-04-12' },
    sessions: ['2027-03-16T18', '2027-03-23T18', '2027-03-30T17', '2027-04-06T17'],
    openings: ['2027-03-15T07', '2027-03-22T07', '2027-03-29T06', '2027-04-05T06'],
    lesson: '2027-03-31T17:30:00.000Z',
  },
  {
    change: 'October',
    plan: { startsOn: '2027-10-18', endsOn: '2027-11-14' },
    sessions: ['2027-10-19T17', '2027-10-26T17', '2027-11-02T18', '2027-11-09T18'],
    openings: ['2027-10-18T06', '2027-10-25T06', '2027-11-01T07', '2027-11-08T07'],
    lesson: '2027-11-03T18:30:00.000Z',
  },
])('across the change of $change', ({ plan, sessions, openings, lesson }) => {
  it('a class at 19:00 and a module at 8:00 in Paris stay there', async () => {
    const cohort = await getCohort((await createCohort(plan)).id);
    expect(cohort.sessions.map(({ startsAt }) => startsAt)).toEqual(
      sessions.map((hour) => `${hour}:00:00.000Z`),
    );
    expect(cohort.releases.slice(0, 4).map(({ opensAt }) => opensAt)).toEqual(
      openings.map((hour) => `${hour}:00:00.000Z`),
    );
  });

  it('a lesson that opens at 19:30 in Paris does, for the cohort and for a student who is a week behind', async () => {
    const { id } = await createCohort(plan);
    const student = await createPerson(api.dataSource);
    await enrol(api.dataSource, id, student.id);
    const params = { cohortId: id };
    const change = async (wanted: contract.PlanChange) => {
      const call = api.as(owner.token);
      const body = { change: wanted };
      const { fingerprint } = await call(contract.previewPlanChange, { params, body });
      await call(contract.applyPlanChange, { params, body: { ...body, fingerprint } });
    };
    const { moduleSlug, lessons } = (await getCohort(id)).releases[1]!;
    const lessonSlug = lessons[1]!.lessonSlug;
    // Nine days after the first, before the change; a week later, after it.
    await change({ kind: 'releases', releases: [{ moduleSlug, lessonSlug, day: 9, at: '19:30' }] });
    const own = { kind: 'shift' as const, id: newId(), personId: student.id, reason: 'Elle déménage.' };
    await change({ ...own, fromDay: plan.startsOn, days: 7 });
    const { releases } = await api.as(owner.token)(contract.getMemberPlan, {
      params: { cohortId: id, personId: student.id },
    });
    const [opening] = releases[1]!.lessons;
    expect(opening!.opensAt).toBe(lesson);
    expect(Date.parse(lesson) - Date.parse(opening!.cohortOpensAt)).not.toBe(7 * 86_400_000);
    expect(timeIn('Europe/Paris', new Date(opening!.cohortOpensAt))).toBe('19:30');
  });

  it('a module opens for a student at that minute, and not an hour early or late', async () => {
    const { id } = await createCohort(plan);
    const student = await createPerson(api.dataSource);
    await enrol(api.dataSource, id, student.id);
    const opening = `${openings[2]}:00:00.000Z`;
    await moveTo(new Date(Date.parse(opening) - 60_000).toISOString());
    // Bounded by the minute that the test itself may take.
    expect(await firstLocked(student)).toMatchObject({
      number: 3,
      access: { reasons: [{ kind: 'not-released', until: opening }] },
    });
    const before = await getCohort(id);
    expect(before.releases[2]).toMatchObject({ opensAt: opening, open: false });
    await moveTo(opening);
    expect(await firstLocked(student)).toMatchObject({ number: 4 });
    const { nextSession } = await api.as(student.token)(contract.getDashboard, {});
    expect(nextSession).toMatchObject({ startsAt: `${sessions[2]}:00:00.000Z`, zone: 'Europe/Paris' });
  });
});

describe('an hour that does not exist, or exists twice', () => {
  const refused = (pointer: string) => ({ problem: { code: 'validation', errors: [{ pointer }] } });
  const release = (at: string) => [{ moduleSlug: 'poser-ses-fondations', day: 6, at }];
  const [march, october] = ['2027-03-22', '2027-10-25'];

  it.each([march, october])('is refused for a class (week of %s)', async (startsOn) => {
    const weeklySession = { weekday: 7, at: '02:30', minutes: 60 };
    const made = createCohort({ startsOn, endsOn: '2027-12-01', weeklySession });
    await expect(made).rejects.toMatchObject(refused('#/weeklySession/at'));
  });

  it.each([march, october])('is refused for the opening of a module (week of %s)', async (startsOn) => {
    const made = createCohort({ startsOn, endsOn: '2027-12-01', releasePlan: release('02:30') });
    await expect(made).rejects.toMatchObject(refused('#/releasePlan/0/at'));
    expect(
      await createCohort({ startsOn, endsOn: '2027-12-01', releasePlan: release('03:30') }),
    ).toMatchObject({ startsOn });
  });

  it('is refused when a new first day would move a module there', async () => {
    const { id } = await createCohort({
      startsOn: '2027-03-01',
      endsOn: '2027-12-01',
      releasePlan: release('02:30'),
    });
    const params = { cohortId: id };
    const change = { kind: 'dates' as const, startsOn: march, endsOn: '2027-12-01', zone: 'Europe/Paris' };
    const moved = api.as(owner.token)(contract.previewPlanChange, { params, body: { change } });
    await expect(moved).rejects.toMatchObject(refused('#/change/startsOn'));
    const copied = api.as(owner.token)(contract.duplicateCohort, {
      ...{ params, body: { id: newId(), name: 'Suivante', startsOn: march } },
    });
    await expect(copied).rejects.toMatchObject(refused('#/startsOn'));
    expect((await getCohort(id)).startsOn).toBe('2027-03-01');
  });

  it('is refused for the first minute of a cohort, where midnight is skipped', async () => {
    const made = createCohort({ startsOn: '2027-04-30', endsOn: '2027-12-01', zone: 'Africa/Cairo' });
    await expect(made).rejects.toMatchObject(refused('#/startsOn'));
  });
});
