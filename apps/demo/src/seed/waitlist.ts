import type { Shop } from './cohort-members';
import { sellSeat } from './sell-seat';

const seated = ['Garance Pichon', 'Oumou Sissoko', 'Delphine Roche', 'Katia Moreau'];
const waiting = [
  { name: 'Maëlle Garnier', daysAgo: 6.4 },
  { name: 'Sofia Benali', daysAgo: 4.1 },
  { name: 'Jeanne Kowalski', daysAgo: 1.2 },
];

/** As many seats as that cohort has. */
export const smallCapacity = seated.length;

/** A small cohort that is full, and who waits for a seat of it. */
export async function queueFor(shop: Shop, cohortId: string): Promise<void> {
  for (const [index, name] of seated.entries()) await sellSeat(shop, cohortId, { name }, 18 - index * 2);
  const { seed, addPerson } = shop;
  for (const [index, { name, daysAgo }] of waiting.entries()) {
    const person_id = await addPerson({ name }, Math.ceil(daysAgo));
    const joined_at = seed.daysAgo(daysAgo);
    const entry = { id: seed.id(joined_at), cohort_id: cohortId, person_id, number: index + 1 };
    await seed.insert('waitlist_entry', { ...entry, status: 'waiting', joined_at });
  }
}
