import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { attendanceHours, scopeValues, seatedSince, seatEnded, withinScope } from '@tandem/cohorts';
import {
  unprintable,
  type AttendanceHours,
  type getSeatAttestation,
  type InputOf,
  type issueSeatAttestation,
  type SeatAttestation,
  type Seller,
} from '@tandem/contracts';
import { audit, Clock, CONFIG, dayIn, DomainError, Outbox, type Actor, type Config } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { attestationPdf } from './attestation-pdf';
import { Attestation } from './entities/attestation.entity';
import type { AttendanceFacts } from './rules/attendance-attestation-text';
import { providerOf } from './rules/attestation-lines';
import { seatAttestation } from './rules/seat-attestation';
import { storeAttestation } from './store-attestation';

type Input = InputOf<typeof getSeatAttestation>;

interface Seat {
  id: string;
  person_id: string;
  name: string;
  course_id: string;
  cohort_name: string;
  zone: string;
  starts_on: string;
  since: Date;
  until: Date | null;
  seller: Seller | null;
}

const sql = `
  SELECT e.id, e.person_id, p.name, c.course_id, c.name AS cohort_name, c.zone, c.starts_on::text,
    ${seatedSince} AS since, ${seatEnded('e')} AS until, (SELECT identity FROM seller WHERE id = 1) AS seller
  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
  WHERE e.id = $1 AND c.id = $2 AND ${withinScope('c', 3, 4)}
    AND (e.status IN ('active', 'paused') OR ${seatEnded('e')} IS NOT NULL)`;

/** The hours of presence of who left a cohort early: no job comes to attest them. */
@Injectable()
export class SeatAttestations {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach and for a seat that never bound */
  async state(input: Input, actor: Actor): Promise<SeatAttestation> {
    return (await this.read(this.dataSource.manager, input, actor)).attestation;
  }

  /**
   * Repeatable: what was issued stays, whoever asks and however many at once.
   * @throws DomainError `not-found`, `nothing-to-attest` with the reasons, `name-unprintable`
   */
  async issue(input: InputOf<typeof issueSeatAttestation>, actor: Actor): Promise<SeatAttestation> {
    return this.dataSource.transaction(async (tx) => {
      const { seat, hours, attestation } = await this.read(tx, input, actor);
      if (attestation.state === 'issued') return attestation;
      if (attestation.state === 'refused')
        throw new DomainError('nothing-to-attest', { reasons: attestation.reasons });
      if (unprintable(seat.name).length > 0) throw new DomainError('name-unprintable');
      const [now, facts] = [this.clock.now(), this.factsOf(seat, hours)];
      const of = { enrolmentId: seat.id, personId: seat.person_id };
      if (await storeAttestation(tx, { kind: 'attendance', facts, ...of }, now)) {
        await this.outbox.publish(tx, 'certification.attestations-issued', { enrolmentId: seat.id });
        await audit(tx, actor, now, { action: 'attestation.issue', subjectId: seat.id, after: facts });
      }
      return (await this.read(tx, input, actor)).attestation;
    });
  }

  /** @throws DomainError `not-found`, also while nothing was issued */
  async pdf(input: Input, actor: Actor): Promise<Buffer> {
    const { issued } = await this.read(this.dataSource.manager, input, actor);
    if (!issued) throw new DomainError('not-found');
    return attestationPdf(issued);
  }

  private async read(manager: EntityManager, { params: { cohortId, enrolmentId } }: Input, actor: Actor) {
    const [seat] = await manager.query<Seat[]>(sql, [enrolmentId, cohortId, ...scopeValues(actor)]);
    if (!seat) throw new DomainError('not-found');
    const issued = await manager.findOneBy(Attestation, { enrolmentId, kind: 'attendance' });
    const hours = (await attendanceHours(manager, [enrolmentId], this.clock.now())).get(enrolmentId)!;
    return { seat, hours, issued, attestation: seatAttestation({ issued, until: seat.until, hours }) };
  }

  private factsOf(seat: Seat, { presentMinutes, heldMinutes }: AttendanceHours): AttendanceFacts {
    const [since, leftOn] = [dayIn(seat.zone, seat.since), dayIn(seat.zone, seat.until!)];
    return {
      holderName: seat.name,
      academyName: this.config.ACADEMY_NAME,
      provider: providerOf(seat.seller),
      courseTitle: this.library.byIdOrFail(seat.course_id).content.title,
      cohortName: seat.cohort_name,
      startedOn: since > seat.starts_on ? since : seat.starts_on,
      ...{ endedOn: leftOn, leftOn },
      attendance: { presentMinutes, plannedMinutes: heldMinutes },
    };
  }
}
