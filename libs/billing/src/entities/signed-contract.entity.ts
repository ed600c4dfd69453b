import type { ContractText } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A training contract or a convention as it was signed, with what proves it. Never updated nor deleted. */
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

  /** For the organisation that buys: « gérante ». Null of who signs for herself. */
  @Column('text', { nullable: true })
  signsAs!: string | null;

  @Column('timestamptz')
  signedAt!: Date;

  @Column('text')
  addressHash!: string;

  @Column('text')
  userAgentHash!: string;
}
