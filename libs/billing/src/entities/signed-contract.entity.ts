import type { ContractText } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A training contract as it was signed, with what proves it. Never updated nor deleted. */
@Entity()
export class SignedContract {
  @PrimaryColumn('uuid')
  orderId!: string;

  @Column('jsonb')
  text!: ContractText;

  /** SHA-256 of the text's words. */
  @Column('text')
  hash!: string;

  /** As she typed it. */
  @Column('text')
  name!: string;

  @Column('timestamptz')
  signedAt!: Date;

  @Column('text')
  addressHash!: string;

  @Column('text')
  userAgentHash!: string;
}
