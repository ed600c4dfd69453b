import type { OpenBadge, Signed } from '@tandem/credential';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A certificate as it was signed: never written again, since copies of it are in other hands. */
@Entity()
export class CertificateCredential {
  @PrimaryColumn('uuid')
  certificateId!: string;

  @Column('uuid')
  keyId!: string;

  /** Where its revocation is told: a bit of a list, drawn by lot, so that the place says nothing of the certificate. */
  @Column('integer')
  statusList!: number;

  @Column('integer')
  statusIndex!: number;

  @Column('json')
  document!: Signed<OpenBadge>;

  @Column('timestamptz')
  signedAt!: Date;
}
