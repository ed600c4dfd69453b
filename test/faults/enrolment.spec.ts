import { activateSeat, holdSeat, lockSeats, releaseSeat } from '@tandem/cohorts';
import { DomainError } from '@tandem/platform';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson } from '../support/factories';

let api: TestApp;
let people: string[];

beforeAll(async () => {
  api = await startTestApp({ DATABASE_POOL: '40' });
  people = [];
  for (let i = 0; i < 200; i++) people.push((await createPerson(api.dataSource)).id);
});
afterAll(() => api.close());

const minutes = (n: number) => new Date(Date.now() + n * 60_000);

/** The enrolment's id, or the code of the refusal. */
function hold(cohortId: string, personId: string): Promise<string> {
  return api.dataSource
    .transaction((tx) => holdSeat(tx, { cohortId, personId, now: new Date(), heldUntil: minutes(30) }))
    .catch((error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    });
}

function activate(cohortId: string, enrolmentId: string): Promise<boolean> {
  return api.dataSource.transaction(async (tx) => {
    await lockSeats(tx, [{ cohortId, enrolmentId }]);
    return activateSeat(tx, enrolmentId, new Date());
  });
}

function release(cohortId: string, enrolmentId: string): Promise<void> {
  return api.dataSource.transaction(async (tx) => {
    await lockSeats(tx, [{ cohortId, enrolmentId }]);
    await releaseSeat(tx, enrolmentId);
  });
}

async function seats(cohortId: string) {
  const [row] = await api.dataSource.query<
    Array<{ taken: number; capacity: number; held: number; active: number; most: number }>
  >(
    `SELECT c.seats_taken AS taken, c.capacity,
       (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = c.id AND e.status = 'held') AS held,
       (SELECT count(*)::int FROM enrolment e WHERE e.cohort_id = c.id AND e.status = 'active') AS active,
       (SELECT coalesce(max(n), 0)::int FROM (SELECT count(*) AS n FROM enrolment e
          WHERE e.cohort_id = c.id AND e.status <> 'released' GROUP BY e.person_id) x) AS most
     FROM cohort c WHERE c.id = $1`,
    [cohortId],
  );
  return row!;
}

it.each([
  [1, 10],
  [20, 5],
])('200 at once for %i: that many get a seat, %i rounds', async (capacity, rounds) => {
  for (let round = 0; round < rounds; round++) {
    const { id } = await createCohort(api.dataSource, { capacity });
    const answers = await Promise.all(people.map((person) => hold(id, person)));
    expect(answers.filter((answer) => answer !== 'cohort-full')).toHaveLength(capacity);
    expect(await seats(id)).toMatchObject({ taken: capacity, held: capacity });
  }
});

it('one student who asks fifty times at once gets one seat, and the others refusals', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await createCohort(api.dataSource, { capacity: 60 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => hold(id, people[round]!)));
    expect(answers.filter((answer) => answer !== 'seat-held')).toHaveLength(1);
    expect(await seats(id)).toMatchObject({ taken: 1, held: 1, most: 1 });
  }
});

const move = fc.record({
  kind: fc.constantFrom('hold', 'activate', 'release'),
  person: fc.nat(4),
});

it('whatever is held, activated and released at once, the counter is the rows and never more than the capacity', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.array(move, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
      async (capacity, batches) => {
        const { id } = await createCohort(api.dataSource, { capacity });
        const known = new Map<number, string>();
        for (const batch of batches) {
          await Promise.all(
            batch.map(async ({ kind, person }) => {
              const enrolmentId = known.get(person);
              if (kind === 'hold') {
                const answer = await hold(id, people[person]!);
                if (answer.includes('-') && answer.length === 36) known.set(person, answer);
              } else if (enrolmentId && kind === 'activate') await activate(id, enrolmentId);
              else if (enrolmentId) await release(id, enrolmentId);
            }),
          );
          const { taken, held, active, most } = await seats(id);
          expect(taken).toBe(held + active);
          expect(taken).toBeLessThanOrEqual(capacity);
          expect(most).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('a seat given back after it was paid for is hers only while one is free', async () => {
  const { id } = await createCohort(api.dataSource, { capacity: 1 });
  const [late, fast] = people as [string, string];
  const enrolmentId = await hold(id, late);
  await release(id, enrolmentId);
  await release(id, enrolmentId);
  const other = await hold(id, fast);
  expect(await activate(id, enrolmentId)).toBe(false);
  expect(await seats(id)).toMatchObject({ taken: 1, active: 0, held: 1 });
  await release(id, other);
  expect([await activate(id, enrolmentId), await activate(id, enrolmentId)]).toEqual([true, true]);
  expect(await seats(id)).toMatchObject({ taken: 1, active: 1, held: 0 });
});
