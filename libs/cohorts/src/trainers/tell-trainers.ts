import { newId, type Actor, type Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';

/** Has each told once what she is to the cohort by then; who did it knows already. */
export async function tellTrainers(
  tx: EntityManager,
  outbox: Outbox,
  cohortId: string,
  trainers: ReadonlyArray<{ personId: string }>,
  actor: Actor,
): Promise<void> {
  const personIds = trainers.map(({ personId }) => personId).filter((id) => id !== actor.personId);
  await outbox.publish(tx, 'cohorts.trainers-changed', { changeId: newId(), cohortId, personIds });
}
