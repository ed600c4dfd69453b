import { Injectable } from '@nestjs/common';
import type { InputOf, setCohortTrainers } from '@tandem/contracts';
import { audit, Clock, fieldError, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CohortTrainer } from './entities/cohort-trainer.entity';
import { lockCurrentCohort } from './lock-cohort';

type Trainers = InputOf<typeof setCohortTrainers>['body']['trainers'];

@Injectable()
export class SetTrainers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `cohort-archived`, `validation` */
  async set({ params, body }: InputOf<typeof setCohortTrainers>, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const cohort = await lockCurrentCohort(tx, params.cohortId);
      const before = await tx.findBy(CohortTrainer, { cohortId: cohort.id });
      await replaceTrainers(tx, cohort.id, body.trainers);
      await audit(tx, actor, this.clock.now(), {
        action: 'cohort.set-trainers',
        subjectId: cohort.id,
        before,
        after: body.trainers,
      });
    });
  }
}

/** @throws DomainError `validation` when one is not a trainer, or is named twice */
export async function replaceTrainers(
  tx: EntityManager,
  cohortId: string,
  trainers: Trainers,
  field = 'trainers',
): Promise<void> {
  const ids = trainers.map(({ personId }) => personId);
  const [found] = await tx.query<Array<{ trainers: number }>>(
    `SELECT count(*)::int AS trainers FROM person WHERE id = ANY ($1) AND 'trainer' = ANY (roles)`,
    [ids],
  );
  if (found!.trainers !== ids.length) throw fieldError(field, 'not-a-trainer');
  await tx.delete(CohortTrainer, { cohortId });
  await tx.insert(
    CohortTrainer,
    trainers.map((trainer) => ({
      ...{ cohortId, personId: trainer.personId, role: trainer.role },
      fromDay: trainer.role === 'substitute' ? trainer.fromDay : null,
      untilDay: trainer.role === 'substitute' ? trainer.untilDay : null,
    })),
  );
}
