import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account asked for and not yet verified. */
@Entity()
export class SignUp {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('citext')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  passwordHash!: string;

  @Column('text')
  locale!: 'fr' | 'en';

  /** The guest who asked: the account will be hers, with what she did. */
  @Column('uuid', { nullable: true })
  guestId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
