import { createHash, randomBytes } from 'node:crypto';
import type { Consent, OfferTerms, PaymentPlan, ResolvedRegime } from '@tandem/contracts';
import { hashPassword } from '@tandem/identity';
import { addDays, newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { weeklyReleasePlan, writeReleases } from '@tandem/cohorts';

export const testPassword = 'une phrase pour les essais';
let hashed: Promise<string> | null = null;

export interface TestPerson {
  id: string;
  email: string;
  name: string;
  /** Bearer token of an open session. */
  token: string;
}

/** A person with an open session. */
export async function createPerson(
  dataSource: DataSource,
  person: { name?: string; email?: string; roles?: Array<'trainer' | 'owner'> } = {},
): Promise<TestPerson> {
  const id = newId();
  const name = person.name ?? 'Inès Martin';
  const email = person.email ?? `${id}@exemple.fr`;
  hashed ??= hashPassword(testPassword);
  await dataSource.query(
    `INSERT INTO person (id, email, name, password_hash, roles, locale, created_at, terms_accepted_at)
     VALUES ($1, $2, $3, $4, $5, 'fr', now(), now())`,
    [id, email, name, await hashed, person.roles ?? []],
  );
  return { id, email, name, token: await openSession(dataSource, id) };
}

export async function openSession(dataSource: DataSource, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await dataSource.query(
    `INSERT INTO session (id, person_id, token_hash, created_at, last_used_at, expires_at)
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 day')`,
    [newId(), personId, createHash('sha256').update(token).digest()],
  );
  return token;
}

export interface CohortFacts {
  name?: string;
  capacity?: number;
  price?: number;
  sale?: OfferTerms['sale'];
  startsOn?: string;
  endsOn?: string;
  status?: 'draft' | 'open' | 'closed';
  trainerIds?: string[];
}

/** A cohort of the OBM course, open for sale and started on the day given (default: 2026-01-05, all modules released). */
export async function createCohort(
  dataSource: DataSource,
  facts: CohortFacts = {},
): Promise<{ id: string; courseId: string }> {
  // At once, as it is in real life: the job that fills in what is missing sees all of it or nothing.
  return dataSource.transaction(async (tx) => {
    const { modules, ...cohort } = await createCohortWithoutReleases(tx, facts);
    await writeReleases(tx, cohort, modules);
    return cohort;
  });
}

/** The same as it was before release instants were kept. */
export async function createCohortWithoutReleases(
  dataSource: Pick<DataSource, 'query'>,
  cohort: CohortFacts = {},
) {
  const id = newId();
  const [course] = await dataSource.query<
    Array<{ id: string; modules: Array<Parameters<typeof writeReleases>[2][number]> }>
  >(
    `SELECT c.id, v.content->'modules' AS modules
     FROM course c JOIN course_version v ON v.course_id = c.id WHERE c.slug = 'obm' ORDER BY v.number DESC LIMIT 1`,
  );
  const startsOn = cohort.startsOn ?? '2026-01-05';
  const zone = 'Europe/Paris';
  const releasePlan = weeklyReleasePlan(course!.modules.map(({ slug }) => slug));
  await dataSource.query(
    `INSERT INTO cohort (id, course_id, name, status, starts_on, ends_on, zone, capacity, release_plan, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $9, $7, $8, now())`,
    [
      id,
      course!.id,
      cohort.name ?? 'Promotion d’essai',
      cohort.status ?? 'open',
      startsOn,
      cohort.endsOn ?? '2036-01-05',
      cohort.capacity ?? 24,
      JSON.stringify(releasePlan),
      zone,
    ],
  );
  await sell(dataSource, id, cohort);
  for (const trainerId of cohort.trainerIds ?? []) {
    await dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
      id,
      trainerId,
    ]);
  }
  return { id, courseId: course!.id, startsOn, zone, releasePlan, modules: course!.modules };
}

const plans: PaymentPlan[] = [
  { key: 'comptant', name: 'En une fois', parts: [{ percent: null, when: { after: 'order', days: 0 } }] },
  {
    key: 'trois-fois',
    name: 'En trois fois',
    parts: [0, 20, 40].map((days) => ({ percent: null, when: { after: 'order' as const, days } })),
  },
];

/** Puts a cohort on sale; the offer has its id. */
async function sell(
  dataSource: Pick<DataSource, 'query'>,
  cohortId: string,
  { name, price, sale }: CohortFacts,
): Promise<void> {
  const terms: OfferTerms = {
    name: name ?? 'Promotion d’essai',
    price: price ?? 149_000,
    currency: 'EUR',
    sale: sale ?? 'content',
    vat: 'franchise',
    plans,
    cohortIds: [cohortId],
  };
  await dataSource.query(
    `INSERT INTO offer (id, status, version, created_at) VALUES ($1, 'open', 1, now())`,
    [cohortId],
  );
  await dataSource.query(
    'INSERT INTO offer_version (offer_id, number, terms, created_at) VALUES ($1, 1, $2, now())',
    [cohortId, terms],
  );
  await dataSource.query('INSERT INTO offer_cohort (offer_id, cohort_id) VALUES ($1, $1)', [cohortId]);
}

/** An active seat, counted. */
export async function enrol(dataSource: DataSource, cohortId: string, personId: string): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at)
     VALUES ($1, $2, $3, 'active', now(), now())`,
    [id, cohortId, personId],
  );
  await dataSource.query('UPDATE cohort SET seats_taken = seats_taken + 1 WHERE id = $1', [cohortId]);
  return id;
}

/** An order of the past with its active seat, as buying would have left it. */
export async function insertOrder(
  dataSource: DataSource,
  cohortId: string,
  { id: personId, name }: Pick<TestPerson, 'id' | 'name'>,
  order: { status: 'paid' | 'refunded'; waivedAt?: string | null; at: string },
): Promise<string> {
  const id = newId();
  const enrolmentId = await enrol(dataSource, cohortId, personId);
  const proof = { textVersion: '2026-11', addressHash: null };
  const consents: Consent[] = [{ kind: 'terms', at: order.at, ...proof }];
  for (const kind of ['immediate-access', 'withdrawal-loss'] as const)
    if (order.waivedAt) consents.push({ kind, at: order.waivedAt, ...proof });
  const withdrawalEndsOn = addDays(order.at.slice(0, 10), 14);
  const regime: ResolvedRegime = { kind: 'digital_content', rule: '2026-11-20', withdrawalEndsOn };
  const address = { street: '12 rue des Essais', postalCode: '69003', city: 'Lyon', country: 'FR' };
  await dataSource.query(
    `INSERT INTO purchase_order (id, person_id, offer_id, offer_version, status, price, amount, currency, vat, plan,
       buyer, regime, consents, held_until, created_at, concluded_at, paid_at)
     VALUES ($1, $2, $3, 1, $4, 149000, 149000, 'EUR', 'franchise', $5, $6, $7, $8, $9, $9, $9, $9)`,
    [
      ...[id, personId, cohortId, order.status, plans[0], { kind: 'consumer', name, address }],
      ...[regime, JSON.stringify(consents), order.at],
    ],
  );
  await dataSource.query('INSERT INTO order_seat (order_id, cohort_id, enrolment_id) VALUES ($1, $2, $3)', [
    ...[id, cohortId, enrolmentId],
  ]);
  return id;
}

/** A coupon for every offer. */
export async function createCoupon(
  dataSource: DataSource,
  { percent, usesAtMost = null }: { percent: number; usesAtMost?: number | null },
): Promise<{ id: string; code: string }> {
  const id = newId();
  const code = `ESSAI-${randomBytes(5).toString('hex').toUpperCase()}`;
  await dataSource.query(
    'INSERT INTO coupon (id, code, percent, uses_at_most, created_at) VALUES ($1, $2, $3, $4, now())',
    [id, code, percent, usesAtMost],
  );
  return { id, code };
}
