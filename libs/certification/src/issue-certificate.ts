import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary, type CourseOutline, type PublishedCourse } from '@tandem/catalogue';
import { certificationFacts, completionFrom, type Seat } from '@tandem/learning';
import { unprintable } from '@tandem/contracts';
import { audit, Clock, CONFIG, DomainError, Outbox, type Actor, type Config } from '@tandem/platform';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Certificate, type CertificateFacts } from './entities/certificate.entity';
import { lastCertificate } from './last-certificate';
import { lockSeats } from './lock-seats';
import { isWithdrawn } from './rules/certificate-state';
import { StoreCertificate } from './store-certificate';

/** Who asks, now or before a job does it. */
type Asker = Pick<Actor, 'personId' | 'requestId' | 'scope'>;

/** Issues the certificate of an achievement: one that is valid, whoever asks and however many at once. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly store: StoreCertificate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param actor who asked; null for the job
   * @throws DomainError `not-eligible` with what is missing, also for the job while her seat is paused;
   *   `name-unprintable`; `certificate-withdrawn` when the owner took the last one back, and it is not she who asks
   */
  async run(personId: string, courseId: string, actor: Asker | null): Promise<Certificate> {
    const course = this.library.byIdOrFail(courseId);
    const facts = await certificationFacts(this.dataSource, personId, course, this.clock.now());
    const completion = completionFrom(course, facts);
    const valid = { personId, courseId, revokedAt: IsNull() };
    const issued = await this.dataSource.manager.findOneBy(Certificate, valid);
    if (issued) return issued;
    const { seat } = facts;
    const missing = completion.items.filter((item) => !item.met);
    if (!completion.eligible || !seat) throw new DomainError('not-eligible', { missing });
    const printed = await this.printedFacts(personId, completion.version.outline, seat, casesOf(course));
    if (unprintable(printed.holderName).length > 0) throw new DomainError('name-unprintable');
    const criteriaVersion = completion.version.outline.certification.version;
    return this.dataSource.transaction(async (tx) => {
      // One at a time: two that found her eligible under different criteria would not meet in the constraint.
      const seats = await lockSeats(tx, personId, courseId);
      const meanwhile = await tx.findOneBy(Certificate, valid);
      if (meanwhile) return meanwhile;
      const { enrolmentId } = seat;
      // Since it was read it may have ended, or a certificate have been issued and taken back.
      const now = seats.find((one) => one.id === enrolmentId)!.status;
      // While it is paused for want of payment, somebody has to decide.
      if (!(now === 'active' || (now === 'paused' && actor)))
        throw new DomainError('not-eligible', { missing });
      if (actor?.scope !== 'any') await requireNotWithdrawn(tx, personId, courseId);
      const id = await this.store.run(tx, {
        personId,
        courseId,
        enrolmentId,
        criteriaVersion,
        facts: printed,
      });
      if (id) {
        await this.outbox.publish(tx, 'certification.certificate-issued', { certificateId: id });
        await audit(tx, actor, this.clock.now(), {
          action: 'certificate.issue',
          subjectId: id,
          after: printed,
        });
      }
      return tx.findOneByOrFail(Certificate, { ...valid, criteriaVersion });
    });
  }

  private async printedFacts(
    personId: string,
    { title, hours, modules }: CourseOutline,
    seat: Seat,
    cases: string[],
  ): Promise<CertificateFacts> {
    const [names] = await this.dataSource.query<Array<{ holder: string; reviewer: string | null }>>(
      `SELECT p.name AS holder, r.name AS reviewer FROM person p
       LEFT JOIN enrolment e ON e.person_id = p.id
       LEFT JOIN submission s ON s.enrolment_id = e.id AND s.assignment_id = ANY ($2)
       LEFT JOIN review v ON v.submission_id = s.id AND v.decision = 'accepted'
       LEFT JOIN person r ON r.id = v.reviewer_id WHERE p.id = $1 ORDER BY v.reviewed_at DESC NULLS LAST LIMIT 1`,
      [personId, cases],
    );
    return {
      holderName: names!.holder,
      courseTitle: title,
      academyName: this.config.ACADEMY_NAME,
      cohortName: seat.cohortName,
      startedOn: seat.startsOn,
      endedOn: seat.endsOn,
      hours: Math.round(hours.lessons + hours.exercises + hours.live),
      modules: modules
        .filter(({ lessons }) => lessons.length > 0)
        .map(({ number, title }) => ({ number, title })),
      reviewerName: names!.reviewer,
    };
  }
}

async function requireNotWithdrawn(tx: EntityManager, personId: string, courseId: string): Promise<void> {
  const last = await lastCertificate(tx, personId, courseId);
  if (last && isWithdrawn(last)) throw new DomainError('certificate-withdrawn');
}

/** Of all its versions: one that was accepted counts, also when another has taken its place. */
function casesOf({ content, past }: PublishedCourse): string[] {
  return [content, ...past.map(({ outline }) => outline)].flatMap(({ modules }) =>
    modules.flatMap(({ proof, assignment }) => (proof.kind === 'case' && assignment ? [assignment.id] : [])),
  );
}
