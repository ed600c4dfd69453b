import { Injectable } from '@nestjs/common';
import type {
  InputOf,
  previewCohortTrainers,
  ResponseOf,
  setCohortTrainers,
  TrainersImpact,
} from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Cohort } from '../entities/cohort.entity';
import { CohortTrainer } from '../entities/cohort-trainer.entity';
import { currentCohort, lockCurrentCohort } from '../lock-cohort';
import { fingerprintOf } from '../rules/fingerprint-of';
import { trainersImpact } from '../rules/trainers-impact';
import { freeClaims } from './free-claims';
import { readTrainers } from './read-trainers';
import { replaceTrainers, requireTrainers, type Trainers } from './replace-trainers';
import { tellTrainers } from './tell-trainers';

/** A change of the trainers of a cohort is rehearsed first, and applied only as it was shown. */
@Injectable()
export class SetTrainers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `cohort-archived`, `validation` */
  async preview(
    { params, body }: InputOf<typeof previewCohortTrainers>,
    actor: Actor,
  ): Promise<ResponseOf<typeof previewCohortTrainers>> {
    const { manager } = this.dataSource;
    const cohort = await currentCohort(manager, params.cohortId);
    const impact = await this.rehearse(manager, cohort, body.trainers, actor);
    return { ...impact, fingerprint: fingerprintOf(impact) };
  }

  /** @throws DomainError `not-found`, `cohort-archived`, `validation`, `plan-changed-meanwhile` */
  async set({ params, body }: InputOf<typeof setCohortTrainers>, actor: Actor): Promise<void> {
    const { trainers, fingerprint } = body;
    await this.dataSource.transaction(async (tx) => {
      const cohort = await lockCurrentCohort(tx, params.cohortId);
      const impact = await this.rehearse(tx, cohort, trainers, actor);
      // A second click finds its own change done.
      if (impact.changes.length === 0) return;
      if (fingerprintOf(impact) !== fingerprint) throw new DomainError('plan-changed-meanwhile');
      const before = await tx.findBy(CohortTrainer, { cohortId: cohort.id });
      await replaceTrainers(tx, cohort.id, trainers);
      await freeClaims(
        tx,
        cohort.id,
        impact.changes.filter(({ claims }) => claims > 0).map(({ personId }) => personId),
      );
      await tellTrainers(tx, this.outbox, cohort.id, impact.changes, actor);
      await audit(tx, actor, this.clock.now(), {
        action: 'cohort.set-trainers',
        subjectId: cohort.id,
        before,
        after: trainers,
      });
    });
  }

  private async rehearse(
    tx: EntityManager,
    cohort: Cohort,
    trainers: Trainers,
    { personId }: Actor,
  ): Promise<TrainersImpact> {
    await requireTrainers(tx, trainers);
    return trainersImpact(await readTrainers(tx, cohort, trainers, this.clock.now()), personId);
  }
}
