import type { OfferTerms, PaymentPlan } from '@tandem/contracts';
import type { Seed } from './sql';

export const atOnce: PaymentPlan = {
  key: 'comptant',
  name: 'En une fois',
  parts: [{ percent: null, when: { after: 'order', days: 0 } }],
};

/** Free of charge and over within 50 days: outside the rules of consumer credit. */
const threeTimes: PaymentPlan = {
  key: 'trois-fois',
  name: 'En trois fois sans frais',
  parts: [0, 20, 40].map((days) => ({ percent: null, when: { after: 'order', days } })),
};

/** Puts a cohort on sale; the offer has its id. */
export async function putOnSale(
  seed: Seed,
  cohort: { id: string; name: string; status: string; at: Date },
  price: number,
): Promise<void> {
  const terms: OfferTerms = {
    ...{ name: cohort.name, price, currency: 'EUR', sale: 'content', vat: 'franchise' },
    ...{ plans: [atOnce, threeTimes], cohortIds: [cohort.id] },
  };
  const { id, status, at } = cohort;
  await seed.insert('offer', { id, status, version: 1, created_at: at });
  await seed.insert('offer_version', { offer_id: id, number: 1, terms, created_at: at });
  await seed.insert('offer_cohort', { offer_id: id, cohort_id: id });
}

const streets = ['rue des Tanneurs', 'quai Rambaud', 'rue Saint-Michel', 'place de la Paix', 'rue du Four'];
const towns = [
  ['69002', 'Lyon'],
  ['44000', 'Nantes'],
  ['33000', 'Bordeaux'],
  ['59000', 'Lille'],
  ['35000', 'Rennes'],
  ['31000', 'Toulouse'],
] as const;

/** Where somebody lives, the same at each start. */
export function addressOf(name: string): {
  street: string;
  postalCode: string;
  city: string;
  country: string;
} {
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const [postalCode, city] = towns[sum % towns.length]!;
  return { street: `${(sum % 80) + 1} ${streets[sum % streets.length]}`, postalCode, city, country: 'FR' };
}
