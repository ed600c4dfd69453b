import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that signs credentials, or did: what was signed with it is checked with its public half, unless it was stolen. */
@Entity()
export class IssuerKey {
  @PrimaryColumn('uuid')
  id!: string;

  /** Multikey of Ed25519, `z6Mk…`. */
  @Column('text')
  publicKey!: string;

  /** PKCS #8, sealed; see `seal`. Null once retired: nobody signs with it any more, whatever becomes of the database. */
  @Column('bytea', { nullable: true })
  secret!: Buffer | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;

  /** Since when nobody is to trust what it signed: somebody else may hold it. */
  @Column('timestamptz', { nullable: true })
  disownedAt!: Date | null;
}
