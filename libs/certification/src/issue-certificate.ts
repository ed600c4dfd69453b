import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { certificationFacts, completionFrom, type CertificationFacts } from '@tandem/learning';
import { audit, Clock, CONFIG, DomainError, newId, Outbox, type Actor, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Certificate, type CertificateFacts } from './entities/certificate.entity';
import { newCertificateCode } from './rules/certificate-code';

/** Issues the certificate of an achievement: one, whoever asks and however many at once. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param actor who asked; null for the job
   * @throws DomainError `not-eligible` with what is missing
   */
  async run(personId: string, courseId: string, actor: Actor | null): Promise<Certificate> {
    const course = this.library.byIdOrFail(courseId);
    const criteriaVersion = course.content.certification.version;
    const facts = await certificationFacts(this.dataSource, personId, course);
    const { eligible, items } = completionFrom(course.content, facts);
    const issued = await this.dataSource.manager.findOneBy(Certificate, {
      personId,
      courseId,
      criteriaVersion,
    });
    if (issued) return issued;
    if (!eligible || !facts.seat)
      throw new DomainError('not-eligible', { missing: items.filter((item) => !item.met) });
    const printed = await this.printedFacts(personId, courseId, facts);
    return this.dataSource.transaction(async (tx) => {
      const id = newId();
      const inserted = await tx.query<unknown[]>(
        `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT certificate_one_per_achievement DO NOTHING RETURNING id`,
        [
          id,
          newCertificateCode(),
          personId,
          courseId,
          facts.seat!.enrolmentId,
          criteriaVersion,
          printed,
          this.clock.now(),
        ],
      );
      if (inserted.length > 0) {
        await this.outbox.publish(tx, 'certification.certificate-issued', { certificateId: id });
        await audit(tx, actor, this.clock.now(), {
          action: 'certificate.issue',
          subjectId: id,
          after: printed,
        });
      }
      return tx.findOneByOrFail(Certificate, { personId, courseId, criteriaVersion });
    });
  }

  private async printedFacts(
    personId: string,
    courseId: string,
    facts: CertificationFacts,
  ): Promise<CertificateFacts> {
    const { content } = this.library.byIdOrFail(courseId);
    const finalCase = content.modules.find(({ proof }) => proof.kind === 'case');
    const [names] = await this.dataSource.query<Array<{ holder: string; reviewer: string | null }>>(
      `SELECT p.name AS holder, r.name AS reviewer FROM person p
       LEFT JOIN submission s ON s.enrolment_id = $2 AND s.assignment_id = $3
       LEFT JOIN review v ON v.submission_id = s.id AND v.decision = 'accepted'
       LEFT JOIN person r ON r.id = v.reviewer_id WHERE p.id = $1 ORDER BY s.number DESC LIMIT 1`,
      [personId, facts.seat!.enrolmentId, finalCase?.assignment?.id ?? null],
    );
    return {
      holderName: names!.holder,
      courseTitle: content.title,
      academyName: this.config.ACADEMY_NAME,
      cohortName: facts.seat!.cohortName,
      startedOn: facts.seat!.startsOn,
      endedOn: facts.seat!.endsOn,
      hours: Math.round(content.hours.lessons + content.hours.exercises + content.hours.live),
      modules: content.modules.map(({ number, title }) => ({ number, title })),
      reviewerName: names!.reviewer,
    };
  }
}
