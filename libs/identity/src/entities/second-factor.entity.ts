import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authenticator of a person. Like sessions, it lives in the machine's time: codes are made by other machines. */
@Entity()
export class SecondFactor {
  @PrimaryColumn('uuid')
  personId!: string;

  /** Sealed; see `seal`. */
  @Column('bytea')
  secret!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  /** Null while it is being set up. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** One for the ten recovery codes, so that a code typed is hashed once to be found. */
  @Column('bytea', { nullable: true })
  recoverySalt!: Buffer | null;

  /** Of the last code accepted. */
  @Column('integer', { nullable: true })
  lastStep!: number | null;
}
