import { importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import { newId } from '@tandem/platform';
import { startApiProcess } from '../support/api-process';
import { startTestApp, type TestApp } from '../support/app';
import { createCohortWithoutReleases, createPerson, enrol, type TestPerson } from '../support/factories';
import { freePort } from '../support/free-port';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let owner: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
});
afterAll(() => api.close());

const call = () => api.as(owner.token);
const march = { startsOn: '2027-03-15', endsOn: '2027-06-15' };
const october = { startsOn: '2027-10-18', endsOn: '2028-01-18' };

type Plan = contract.RequestOf<typeof contract.createCohort>['body'];

const createCohort = (plan: Partial<Plan> & Pick<Plan, 'startsOn' | 'endsOn'>) =>
  call()(contract.createCohort, {
    body: {
      ...{ id: newId(), courseSlug: 'obm', name: 'Promotion', capacity: 5, trainerIds: [], status: 'open' },
      ...plan,
    },
  });

/** Instants by module, in the order of the course: as the database has them, and as the trainers' screens show them. */
async function releases(cohortId: string) {
  const stored = await api.dataSource.query<Array<{ opens_at: Date }>>(
    `SELECT r.opens_at FROM course_version v, jsonb_array_elements(v.content->'modules') m, cohort_release r
     WHERE r.cohort_id = $1 AND r.part_id = (m->>'id')::uuid
       AND v.number = (SELECT max(number) FROM course_version) ORDER BY (m->>'number')::int`,
    [cohortId],
  );
  const shown = await call()(contract.getCohort, { params: { cohortId } });
  return {
    stored: stored.map((row) => row.opens_at.toISOString()),
    shown: shown.releases.map(({ opensAt }) => opensAt),
  };
}

const hourInParis = (instant: string) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'short' }).format(
    new Date(instant),
  );

describe.each([
  ['March', march, '2027-03-29T06:00:00.000Z'],
  ['October', october, '2027-11-01T07:00:00.000Z'],
])('release instants across the change of %s', (_, plan, third) => {
  it('are written with the cohort, as its plan says', async () => {
    const { stored, shown } = await releases((await createCohort(plan)).id);
    expect(stored).toHaveLength(8);
    expect(stored).toEqual(shown);
    expect(stored[2]).toBe(third);
    expect(new Set(stored.map(hourInParis))).toEqual(new Set(['08:00']));
  });
});

it('are of one cohort however often its form is sent', async () => {
  const plan = { ...march, id: newId(), weeklySession: { weekday: 2, at: '19:00', minutes: 90 } };
  const [made, again] = await Promise.all([createCohort(plan), createCohort(plan)]);
  expect(again).toEqual(made);
  const { sessions } = await call()(contract.getCohort, { params: { cohortId: made.id } });
  expect(sessions).toHaveLength(14);
});

it('follow the first day and the zone of the cohort, and nothing else of it', async () => {
  const { id } = await createCohort(march);
  const before = await releases(id);
  const params = { cohortId: id };
  await call()(contract.updateCohort, {
    params,
    body: { name: 'Promotion de mars', capacity: 9, revision: 0 },
  });
  expect(await releases(id)).toEqual(before);
  const move = async (startsOn: string, zone: string) => {
    const change = { kind: 'dates' as const, startsOn, endsOn: '2027-12-31', zone };
    const { fingerprint } = await call()(contract.previewPlanChange, { params, body: { change } });
    await call()(contract.applyPlanChange, { params, body: { change, fingerprint } });
  };
  await move('2027-03-22', 'Europe/Paris');
  const moved = await releases(id);
  expect(moved.stored).toEqual(moved.shown);
  expect(moved.stored[1]).toBe(before.stored[2]);
  await move('2027-03-22', 'America/Montreal');
  const elsewhere = await releases(id);
  expect(elsewhere.stored).toEqual(elsewhere.shown);
  expect(elsewhere.stored[0]).toBe('2027-03-22T12:00:00.000Z');
});

it('are put right before another server answers, one bad plan notwithstanding', async () => {
  const broken = await createCohort(march);
  await api.dataSource.query(`UPDATE cohort SET zone = 'Europe/Nowhere' WHERE id = $1`, [broken.id]);
  // As a version of the software left them that did not know release instants, on both sides of a clock change.
  const old = await Promise.all(
    [march, october].map((plan) => createCohortWithoutReleases(api.dataSource, plan)),
  );
  // As rules of time zones left them that have changed since.
  const drifted = await createCohort(october);
  await api.dataSource.query(
    `UPDATE cohort_release SET opens_at = opens_at + interval '1 hour' WHERE cohort_id = $1`,
    [drifted.id],
  );
  // A student with a plan of her own, whose instants were never written; those of her cohort are right.
  const right = await createCohort(october);
  const student = await createPerson(api.dataSource);
  const seat = await enrol(api.dataSource, right.id, student.id);
  await api.dataSource.query(
    `INSERT INTO enrolment_shift (id, enrolment_id, kind, from_day, days, reason, by_id, created_at)
     VALUES ($1, $1, 'shift', $2, 7, 'Elle déménage.', $3, now())`,
    [seat, october.startsOn, owner.id],
  );
  const server = await startApiProcess(await freePort(), { DATABASE_URL: api.databaseUrl });
  server.kill();
  await server.dead;
  for (const { id } of [...old, drifted]) {
    const { stored, shown } = await releases(id);
    expect(stored).toHaveLength(8);
    expect(stored).toEqual(shown);
  }
  const own = await api.dataSource.query<Array<{ opens_at: Date }>>(
    'SELECT opens_at FROM enrolment_release WHERE enrolment_id = $1 ORDER BY opens_at',
    [seat],
  );
  // A week later at the same hour on the wall: when the next one opens for the others.
  expect(own.slice(0, 7).map((row) => row.opens_at.toISOString())).toEqual(
    (await releases(right.id)).stored.slice(1),
  );
});

it('come with a module that the course gets later', async () => {
  const { id } = await createCohort(march);
  const files = await loadCurriculum(obmFolder);
  const last = files.modules.at(-1)!;
  files.modules.push({
    ...last,
    ...{ key: 'neuf', slug: 'neuf', title: 'Le neuvième', quiz: null, glossary: [] },
    lessons: [{ ...last.lessons[0]!, key: 'neuf-un', slug: 'neuf-un' }],
  });
  await importCourse(api.dataSource, files, new Date());
  const { stored, shown } = await waitFor(async () => {
    const found = await releases(id);
    return found.stored.length === 9 && found;
  });
  expect(stored).toEqual(shown);
  expect(stored[8]).toBe('2027-03-14T23:00:00.000Z');
});
