import type { OfferTerms, PaymentPlan } from '@tandem/contracts';
import type { Seed } from './sql';

export const atOnce: PaymentPlan = {
  key: 'comptant',
  name: 'En une fois',
  parts: [{ percent: null, when: { after: 'order', days: 0 } }],
};

/** Free of charge and over within 50 days: outside the rules of consumer credit. */
export const threeTimes: PaymentPlan = {
  key: 'trois-fois',
  name: 'En trois fois sans frais',
  parts: [0, 20, 40].map((days) => ({ percent: null, when: { after: 'order', days } })),
};

const deposit: PaymentPlan = {
  key: 'acompte',
  name: 'Acompte de 30\u00a0%, solde au premier jour',
  parts: [
    { percent: 30, when: { after: 'order', days: 0 } },
    { percent: null, when: { after: 'start', days: 0 } },
  ],
};

interface Sold {
  id: string;
  name: string;
  status: string;
  at: Date;
  price: number;
}

/** Puts a cohort on sale: at once only at first, then also in three times. The offer has its id. */
export async function putOnSale(seed: Seed, ownerId: string, cohort: Sold): Promise<void> {
  const { id, name, at, price } = cohort;
  const terms = offerTerms({ name, price, cohortIds: [id] });
  await insertOffer(seed, ownerId, cohort, [{ ...terms, plans: [atOnce] }, terms], at);
}

/** What else sells the cohort to come: as professional training, with another one; and codes that take something off. */
export async function sellOtherwise(
  seed: Seed,
  ownerId: string,
  { winter, circle, price }: { winter: string; circle: string; price: number },
): Promise<void> {
  const at = seed.daysAgo(21);
  const training = offerTerms({
    ...{ name: 'Promotion d’hiver, formation professionnelle', price, cohortIds: [winter] },
    ...{ sale: 'training', vat: 'exempt_training' },
  });
  await insertOffer(seed, ownerId, { id: seed.id(at), status: 'open' }, [training], at);
  const bundle = offerTerms({
    ...{ name: 'Promotion d’hiver et cercle de pratique', price: price + 29_000 },
    ...{ cohortIds: [winter, circle], plans: [atOnce, deposit] },
  });
  await insertOffer(seed, ownerId, { id: seed.id(at), status: 'open' }, [bundle], at);
  const welcome = { code: 'BIENVENUE10', percent: 10, uses_at_most: 50, ends_at: seed.daysAgo(-60) };
  await seed.insert('coupon', { id: seed.id(at), created_at: at, ...welcome });
  const summer = { code: 'ETE100', amount: 10_000, uses_at_most: 20, closed_at: seed.daysAgo(75) };
  await seed.insert('coupon', { id: seed.id(at), created_at: seed.daysAgo(140), ...summer });
}

function offerTerms(
  terms: Pick<OfferTerms, 'name' | 'price' | 'cohortIds'> & Partial<OfferTerms>,
): OfferTerms {
  return { currency: 'EUR', sale: 'content', vat: 'franchise', plans: [atOnce, threeTimes], ...terms };
}

async function insertOffer(
  seed: Seed,
  ownerId: string,
  { id, status }: { id: string; status: string },
  versions: OfferTerms[],
  at: Date,
): Promise<void> {
  const newest = versions.at(-1)!;
  await seed.insert('offer', { id, status, version: versions.length, created_at: at });
  for (const [index, terms] of versions.entries()) {
    const created = { created_at: new Date(at.getTime() + index * 3_600_000), created_by: ownerId };
    await seed.insert('offer_version', { offer_id: id, number: index + 1, terms, ...created });
  }
  for (const cohortId of newest.cohortIds) {
    await seed.insert('offer_cohort', { offer_id: id, cohort_id: cohortId });
  }
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
