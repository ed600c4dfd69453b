import type { EntityManager } from 'typeorm';

/** Keeps that an address is not delivered to, from the first time; it counts while it is hers. */
export async function keepRefusedAddress(
  source: Pick<EntityManager, 'query'>,
  { personId, email }: { personId: string; email: string },
  answer: string,
  now: Date,
): Promise<void> {
  await source.query(
    `INSERT INTO refused_address (person_id, email, answer, refused_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id) DO UPDATE
       SET email = excluded.email, answer = excluded.answer, refused_at = excluded.refused_at
       WHERE refused_address.email <> excluded.email`,
    [personId, email, answer, now],
  );
}
