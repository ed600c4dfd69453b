import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary, type CourseOutline, type PublishedCourse } from '@tandem/catalogue';
import { certificationFacts, completionFrom, type CertificationFacts } from '@tandem/learning';
import { audit, Clock, CONFIG, DomainError, newId, Outbox, type Actor, type Config } from '@tandem/platform';
import { DataSource, IsNull } from 'typeorm';
import { Certificate, type CertificateFacts } from './entities/certificate.entity';
import { IssueCredential } from './issue-credential';
import { newCertificateCode } from './rules/certificate-code';

/** Issues the certificate of an achievement: one that is valid, whoever asks and however many at once. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly issueCredential: IssueCredential,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param actor who asked; null for the job
   * @throws DomainError `not-eligible` with what is missing
   */
  async run(personId: string, courseId: string, actor: Actor | null): Promise<Certificate> {
    const course = this.library.byIdOrFail(courseId);
    const facts = await certificationFacts(this.dataSource, personId, course);
    const completion = completionFrom(course, facts);
    const valid = { personId, courseId, revokedAt: IsNull() };
    const issued = await this.dataSource.manager.findOneBy(Certificate, valid);
    if (issued) return issued;
    if (!completion.eligible || !facts.seat)
      throw new DomainError('not-eligible', { missing: completion.items.filter((item) => !item.met) });
    const { outline } = completion.version;
    const criteriaVersion = outline.certification.version;
    const printed = await this.printedFacts(personId, outline, facts, casesOf(course));
    return this.dataSource.transaction(async (tx) => {
      // One at a time: two that found her eligible under different criteria would not meet in the constraint.
      await tx.query('SELECT FROM enrolment WHERE id = $1 FOR NO KEY UPDATE', [facts.seat!.enrolmentId]);
      const meanwhile = await tx.findOneBy(Certificate, valid);
      if (meanwhile) return meanwhile;
      const id = newId();
      const inserted = await tx.query<unknown[]>(
        `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (person_id, course_id, criteria_version) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
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
        await this.issueCredential.run(tx, id);
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
    facts: CertificationFacts,
    cases: string[],
  ): Promise<CertificateFacts> {
    const [names] = await this.dataSource.query<Array<{ holder: string; reviewer: string | null }>>(
      `SELECT p.name AS holder, r.name AS reviewer FROM person p
       LEFT JOIN submission s ON s.enrolment_id = $2 AND s.assignment_id = ANY ($3)
       LEFT JOIN review v ON v.submission_id = s.id AND v.decision = 'accepted'
       LEFT JOIN person r ON r.id = v.reviewer_id WHERE p.id = $1 ORDER BY v.reviewed_at DESC NULLS LAST LIMIT 1`,
      [personId, facts.seat!.enrolmentId, cases],
    );
    return {
      holderName: names!.holder,
      courseTitle: title,
      academyName: this.config.ACADEMY_NAME,
      cohortName: facts.seat!.cohortName,
      startedOn: facts.seat!.startsOn,
      endedOn: facts.seat!.endsOn,
      hours: Math.round(hours.lessons + hours.exercises + hours.live),
      modules: modules
        .filter(({ lessons }) => lessons.length > 0)
        .map(({ number, title }) => ({ number, title })),
      reviewerName: names!.reviewer,
    };
  }
}

/** Of all its versions: one that was accepted counts, also when another has taken its place. */
function casesOf({ content, past }: PublishedCourse): string[] {
  return [content, ...past.map(({ outline }) => outline)].flatMap(({ modules }) =>
    modules.flatMap(({ proof, assignment }) => (proof.kind === 'case' && assignment ? [assignment.id] : [])),
  );
}
