import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An address that somebody left. Nothing but the question itself goes to it before `confirmedAt`, nor after
 * `unsubscribedAt`, unless she consented again since (see `leadState`).
 */
@Entity()
export class Lead {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('citext', { unique: true })
  email!: string;

  @Column('text')
  source!: string;

  @Column('text')
  locale!: 'fr' | 'en';

  /** Which text she agreed to: see `consentTexts`. */
  @Column('text')
  consentVersion!: string;

  @Column('timestamptz')
  consentedAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  unsubscribedAt!: Date | null;
}
