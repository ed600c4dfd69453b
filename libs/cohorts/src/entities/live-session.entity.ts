import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class LiveSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('text')
  title!: string;

  /** Wall time of the cohort's zone: the truth. `startsAt` is the instant it gives, for sorting. */
  @Column('date')
  day!: string;

  @Column('text')
  at!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('integer')
  minutes!: number;

  @Column('text', { nullable: true })
  joinUrl!: string | null;

  /** Shared by those planned together. */
  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  @Column('text', { default: '' })
  description!: string;

  /** Raised by every change, so that a form filled in from an older state is refused. */
  @Column('integer', { default: 0 })
  revision!: number;

  /** Raised by what people are told of: a move, a cancellation. Calendars keep the highest. */
  @Column('integer', { default: 0 })
  sequence!: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** Given afterwards, with the notes. */
  @Column('text', { nullable: true })
  recordingUrl!: string | null;

  @Column('text', { default: '' })
  notes!: string;
}
