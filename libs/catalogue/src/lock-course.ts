import type { EntityManager } from 'typeorm';

/** One at a time publishes a course; the others wait for the end of its transaction. */
export async function lockCourse(tx: EntityManager, slug: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`course:${slug}`]);
}
