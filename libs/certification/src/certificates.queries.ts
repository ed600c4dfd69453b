import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { scopeValues } from '@tandem/cohorts';
import type {
  Certificate as CertificateView,
  getCertification,
  InputOf,
  listPersonCertificates,
  ResponseOf,
} from '@tandem/contracts';
import { certificationFacts, completionFrom, modulesFor } from '@tandem/learning';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource, In } from 'typeorm';
import { Certificate } from './entities/certificate.entity';
import { lastCertificate } from './last-certificate';
import { readCertificateCode } from './rules/certificate-code';
import { endOf, isRenewable, isWithdrawn, stateOf } from './rules/certificate-state';
import { seatInReach } from './seat-in-reach';

interface PersonRow {
  id: string;
  name: string;
  cohort_id: string;
  cohort_name: string;
  seated: boolean;
}

@Injectable()
export class CertificatesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** Every printed fact. @throws DomainError `unknown-certificate` */
  async verify(typed: string): Promise<CertificateView> {
    const code = readCertificateCode(typed);
    const row = code && (await this.dataSource.manager.findOneBy(Certificate, { code }));
    if (!row) throw new DomainError('unknown-certificate');
    const chain = await this.chainOf(row.id);
    const place = chain.findIndex(({ id }) => id === row.id);
    return {
      ...row.facts,
      code: row.code,
      state: stateOf(row, this.clock.now()),
      criteriaVersion: row.criteriaVersion,
      issuedAt: row.issuedAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      end: endOf(row),
      replacedBy: place < chain.length - 1 ? chain.at(-1)!.code : null,
      earlier: chain
        .slice(0, place)
        .map((one) => ({ issuedAt: one.issuedAt.toISOString(), end: endOf(one)! })),
    };
  }

  /** @throws DomainError `not-found`, also when she has and had no seat within reach */
  async ofPerson(
    { params }: InputOf<typeof listPersonCertificates>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listPersonCertificates>> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const [row] = await this.dataSource.query<PersonRow[]>(
      `SELECT p.id, p.name, seat.* FROM person p CROSS JOIN LATERAL (${seatInReach('p.id', '$1', 2, 3)}) seat
       WHERE p.id = $4`,
      [course.id, ...scopeValues(actor), params.personId],
    );
    if (!row) throw new DomainError('not-found');
    const certificates = await this.dataSource.manager.find(Certificate, {
      where: { personId: row.id, courseId: course.id },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
    const now = this.clock.now();
    return {
      person: { id: row.id, name: row.name },
      cohort: { id: row.cohort_id, name: row.cohort_name, seated: row.seated },
      certificates: certificates.map((one) => {
        const end = endOf(one);
        return {
          code: one.code,
          holderName: one.facts.holderName,
          state: stateOf(one, now),
          issuedAt: one.issuedAt.toISOString(),
          expiresAt: one.expiresAt?.toISOString() ?? null,
          renewable: isRenewable(one, now),
          end: end && { ...end, note: one.revokedNote },
        };
      }),
    };
  }

  /** It, those whose place it took, and those that took its own: the oldest first. */
  private async chainOf(id: string): Promise<Certificate[]> {
    const ids = await this.dataSource.query<Array<{ id: string }>>(
      `WITH RECURSIVE before AS (
         SELECT id, replaces FROM certificate WHERE id = $1
         UNION SELECT x.id, x.replaces FROM certificate x JOIN before ON before.replaces = x.id),
       after AS (
         SELECT id FROM certificate WHERE id = $1
         UNION SELECT x.id FROM certificate x JOIN after ON x.replaces = after.id)
       SELECT id FROM before UNION SELECT id FROM after`,
      [id],
    );
    const chain = await this.dataSource.manager.findBy(Certificate, { id: In(ids.map((one) => one.id)) });
    const first = chain.find(({ replaces }) => replaces === null);
    const ordered = first ? [first] : [];
    for (;;) {
      const next = chain.find(({ replaces }) => replaces === ordered.at(-1)?.id);
      if (!next) return ordered;
      ordered.push(next);
    }
  }

  async certification(
    { params }: InputOf<typeof getCertification>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof getCertification>> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const now = this.clock.now();
    const facts = await certificationFacts(this.dataSource, actor.personId, course, now);
    const { eligible, items, version } = completionFrom(course, facts);
    const certificate = await this.lastOf(actor.personId, course.id);
    return {
      courseTitle: course.content.title,
      criteriaVersion: version.outline.certification.version,
      programmeVersion: version.number,
      presentVersion: course.number,
      eligible: eligible && facts.seat !== null,
      checklist: items,
      modules: modulesFor(course, facts, now).map(({ module: { number, title }, access }) => ({
        ...{ number, title, access },
      })),
      zone: facts.seat?.zone ?? null,
      certificate: certificate && {
        code: certificate.code,
        state: stateOf(certificate, now),
        issuedAt: certificate.issuedAt.toISOString(),
        expiresAt: certificate.expiresAt?.toISOString() ?? null,
        end: endOf(certificate),
      },
    };
  }

  /** The one that nothing has ended, else the last if the owner took it back: what an order ended leaves nothing to say. */
  private async lastOf(personId: string, courseId: string): Promise<Certificate | null> {
    const last = await lastCertificate(this.dataSource.manager, personId, courseId);
    return last && (!last.revokedAt || isWithdrawn(last)) ? last : null;
  }
}
