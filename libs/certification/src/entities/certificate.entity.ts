import type { Certificate as CertificateView, CertificateEnd } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Everything printed, as it was on the day of issue: a later change of course or name alters no certificate. */
export type CertificateFacts = Pick<
  CertificateView,
  | 'holderName'
  | 'courseTitle'
  | 'academyName'
  | 'cohortName'
  | 'startedOn'
  | 'endedOn'
  | 'hours'
  | 'modules'
  | 'reviewerName'
>;

/** One that stands for an achievement; once it has ended, another may follow, and this one's address says so for ever. */
@Entity()
export class Certificate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  code!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  courseId!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('integer')
  criteriaVersion!: number;

  @Column('jsonb')
  facts!: CertificateFacts;

  @Column('timestamptz')
  issuedAt!: Date;

  /** Null where it is valid for ever. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  /** The one whose place it took. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  /** When it stopped to be the one that stands: taken back, or another took its place. */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('text', { nullable: true })
  revokedReason!: CertificateEnd | null;

  /** For staff alone. */
  @Column('text', { default: '' })
  revokedNote!: string;
}
