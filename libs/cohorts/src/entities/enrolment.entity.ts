import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A seat. `held` while she pays, `active` once paid or given, `paused` while an instalment is too late (hers, but its
 * lessons are closed), `released` when she gave it up or did not pay.
 */
@Entity()
export class Enrolment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  status!: 'held' | 'active' | 'paused' | 'released';

  @Column('timestamptz', { nullable: true })
  heldUntil!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  activatedAt!: Date | null;

  /** Since when its lessons are closed, while paused. */
  @Column('timestamptz', { nullable: true })
  pausedAt!: Date | null;
}
