import { Injectable } from '@nestjs/common';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type { InputOf, writeRiskNote } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { RiskNote } from '../entities/risk-note.entity';

/** What a trainer did about a student, for those who train her too. */
@Injectable()
export class WriteRiskNote {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The same note twice is one.
   * @throws DomainError `not-found` when she is no member of a cohort within reach, `note-written-otherwise` where the id has
   * other words
   */
  async run({ params, body }: InputOf<typeof writeRiskNote>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const [seat] = await tx.query<Array<{ id: string }>>(
        `SELECT e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
         WHERE e.cohort_id = $1 AND e.person_id = $2 AND e.status IN ('active', 'paused') AND ${withinScope('c', 3, 4)}`,
        [params.cohortId, params.personId, ...scopeValues(actor)],
      );
      if (!seat) throw new DomainError('not-found');
      const note = { id: body.id, enrolmentId: seat.id, byId: actor.personId, text: body.text };
      await tx.query(
        `INSERT INTO risk_note (id, enrolment_id, by_id, text, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO NOTHING`,
        [...Object.values(note), this.clock.now()],
      );
      if (!(await tx.existsBy(RiskNote, note))) throw new DomainError('note-written-otherwise');
    });
  }
}
