import type { OfferTerms, PaymentPlan } from '@tandem/contracts';
import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { createCohort, createPerson, type CohortFacts } from './factories';

export const atOnce: PaymentPlan = {
  key: 'comptant',
  name: 'En une fois',
  parts: [{ percent: null, when: { after: 'order', days: 0 } }],
};

export const threeTimes: PaymentPlan = {
  ...{ key: 'trois-fois', name: 'En trois fois' },
  parts: [0, 20, 40].map((days) => ({ percent: null, when: { after: 'order', days } })),
};
export const deposit: PaymentPlan = {
  ...{ key: 'acompte', name: 'Acompte et solde' },
  parts: [
    { percent: 30, when: { after: 'order', days: 0 } },
    { percent: null, when: { after: 'start', days: 0 } },
  ],
};

/** Unlike those of `createCohort`: another name, so that each of them is a change. */
export function termsOf(cohortIds: string[], terms: Partial<OfferTerms> = {}): OfferTerms {
  return {
    ...{ name: 'Promotion et accompagnement', price: 149_000, currency: 'EUR', sale: 'content' },
    ...{ vat: 'franchise', plans: [atOnce], cohortIds },
    ...terms,
  };
}

/** Puts several cohorts on sale together; returns the offer's id. */
export async function insertOffer(dataSource: DataSource, terms: OfferTerms): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO offer (id, status, version, created_at) VALUES ($1, 'open', 1, now())`,
    [id],
  );
  await dataSource.query(
    'INSERT INTO offer_version (offer_id, number, terms, created_at) VALUES ($1, 1, $2, now())',
    [id, terms],
  );
  for (const cohortId of terms.cohortIds)
    await dataSource.query('INSERT INTO offer_cohort (offer_id, cohort_id) VALUES ($1, $2)', [id, cohortId]);
  return id;
}

/** A cohort whose trainer has written down what she can show: it may be sold as training. */
export async function createTaughtCohort(dataSource: DataSource, facts: CohortFacts = {}) {
  const { id } = await createPerson(dataSource, { name: 'Nora Petit', roles: ['trainer'] });
  await dataSource.query(`UPDATE person SET qualifications = 'dix ans de direction' WHERE id = $1`, [id]);
  return createCohort(dataSource, { ...facts, trainerIds: [id] });
}
