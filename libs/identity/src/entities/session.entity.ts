import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Credentials live in the machine's time, not in the academy's: moving the demonstration's clock signs nobody out. */
@Entity()
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  /** SHA-256 of the token; the token itself is never stored. */
  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { nullable: true })
  userAgent!: string | null;
}
