import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authenticator of a person. Like sessions, it lives in the machine's time: codes are made by other machines. */
@Entity()
export class SecondFactor {
  @PrimaryColumn('uuid')
  personId!: string;

  /** Sealed; see `seal`. */
  @Column('bytea')
  secret!: Buffer;

  /** One for the ten recovery codes, so that a code typed is hashed once to be found. */
  @Column('bytea')
  recoverySalt!: Buffer;

  @Column('timestamptz')
  confirmedAt!: Date;

  /** Of the last code accepted. */
  @Column('integer')
  lastStep!: number;
}
