import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for a guest, like name and password. */
  @Column('citext', { nullable: true, unique: true })
  email!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true, select: false })
  passwordHash!: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  roles!: Array<'trainer' | 'owner'>;

  /** Of a trainer: diplomas, titles or experience, as contracts state them; empty until she says. */
  @Column('text', { default: '' })
  qualifications!: string;

  @Column('text')
  locale!: 'fr' | 'en';

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  termsAcceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSeenAt!: Date | null;
}
