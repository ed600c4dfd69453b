import { Injectable } from '@nestjs/common';
import type { InputOf, issueCertificates } from '@tandem/contracts';
import { DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { CohortsQueries } from '@tandem/cohorts';
import { IssueCertificate } from './issue-certificate';
import { isGiven, TrackingQueries } from './tracking.queries';

/** Many at once: one job for each person, so that a worker that dies loses none, and one that fails stops no other. */
@Injectable()
export class IssueCertificates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tracking: TrackingQueries,
    private readonly cohorts: CohortsQueries,
    private readonly outbox: Outbox,
    issueCertificate: IssueCertificate,
  ) {
    outbox.handle('certification.issue-asked', 'certification.issue-asked', async (asked) => {
      const { personId, courseId, actorId, ...asker } = asked;
      try {
        await issueCertificate.run(personId, courseId, { ...asker, personId: actorId });
      } catch (error) {
        // She was eligible when she was named; what changed since then is no failure of the job.
        const changed = ['not-eligible', 'name-unprintable', 'certificate-withdrawn'];
        if (!(error instanceof DomainError && changed.includes(error.code))) throw error;
      }
    });
  }

  /** @throws DomainError `not-found` for a cohort out of reach */
  async run({ params, body }: InputOf<typeof issueCertificates>, actor: KnownActor) {
    const { id } = await this.cohorts.cohort(params.cohortId, actor);
    const named = new Set(body.personIds);
    const eligible = (await this.tracking.all(actor, id)).filter(
      (one) => isGiven(one) && named.has(one.personId),
    );
    const { requestId, scope, personId: actorId } = actor;
    await this.dataSource.transaction(async (tx) => {
      for (const { personId, courseId } of eligible)
        await this.outbox.publish(tx, 'certification.issue-asked', {
          ...{ personId, courseId, actorId, requestId, scope },
        });
    });
    return { asked: eligible.length };
  }
}
