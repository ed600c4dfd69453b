import type { InputOf, setCohortTrainers, TrainerPlace } from '@tandem/contracts';
import { fieldError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { CohortTrainer } from '../entities/cohort-trainer.entity';

export type Trainers = InputOf<typeof setCohortTrainers>['body']['trainers'];

/** @throws DomainError `validation` when one is not a trainer, or is named twice */
export async function requireTrainers(
  tx: EntityManager,
  trainers: Trainers,
  field = 'trainers',
): Promise<void> {
  const found = await withRole(tx, trainers);
  if (found.size !== trainers.length) throw fieldError(field, 'not-a-trainer');
}

/** Which of them are trainers. Held, so that a role which is taken meanwhile is taken before this or after it. */
export async function withRole(
  tx: EntityManager,
  people: ReadonlyArray<{ personId: string }>,
): Promise<ReadonlySet<string>> {
  const found = await tx.query<Array<{ id: string }>>(
    `SELECT id FROM person WHERE id = ANY ($1) AND 'trainer' = ANY (roles) FOR SHARE`,
    [people.map(({ personId }) => personId)],
  );
  return new Set(found.map(({ id }) => id));
}

export async function replaceTrainers(
  tx: EntityManager,
  cohortId: string,
  trainers: Trainers,
): Promise<void> {
  await tx.delete(CohortTrainer, { cohortId });
  await tx.insert(
    CohortTrainer,
    trainers.map((trainer) => ({ cohortId, personId: trainer.personId, ...placeOf(trainer) })),
  );
}

/** Only a substitute has days. */
export const placeOf = (trainer: Trainers[number]): TrainerPlace =>
  trainer.role === 'substitute'
    ? { role: trainer.role, fromDay: trainer.fromDay, untilDay: trainer.untilDay }
    : { role: trainer.role, fromDay: null, untilDay: null };
