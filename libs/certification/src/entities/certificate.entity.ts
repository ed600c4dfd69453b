import type { Certificate as CertificateView } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Everything printed, as it was on the day of issue: a later change of course or name alters no certificate. */
export type CertificateFacts = Omit<CertificateView, 'code' | 'state' | 'issuedAt' | 'criteriaVersion'>;

/** One that is valid for an achievement; once revoked, another may follow, and this one's address says so for ever. */
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

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
