import type { AttestationKind } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttestationFacts } from '../rules/attestation-text';

/** What she followed and what was found of it, as it was on the day it was written. */
@Entity()
export class Attestation {
  @PrimaryColumn('uuid')
  id!: string;

  /** `ATT-4KQ7-9XWD` */
  @Column('text', { unique: true })
  number!: string;

  @Column('text')
  kind!: AttestationKind;

  @Column('uuid')
  enrolmentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('jsonb')
  facts!: AttestationFacts;

  @Column('timestamptz')
  issuedAt!: Date;
}
