import type { AnnouncementRecipient as Recipient, AnnouncementVariable } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody to whom it left, and what became of her mail. */
@Entity()
export class AnnouncementRecipient {
  @PrimaryColumn('uuid')
  announcementId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  /** What the variables say to her, as it was when it left. */
  @Column('jsonb')
  facts!: Record<AnnouncementVariable, string>;

  /** Of her mail and of the job that sends it; of the last try. */
  @Column('uuid', { nullable: true })
  mailId!: string | null;

  @Column('text', { default: 'waiting' })
  state!: Exclude<Recipient['state'], 'stopped'>;

  /** What the server of her mail said last. */
  @Column('text', { nullable: true })
  answer!: string | null;

  /** Why she gets it in the portal alone. */
  @Column('text', { nullable: true })
  why!: Recipient['why'];

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  /** When a server reported on it later. */
  @Column('timestamptz', { nullable: true })
  reportedAt!: Date | null;
}
