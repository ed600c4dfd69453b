import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A place in the queue for a seat. `offered` while a freed seat is held for her, `buying` while an order of hers has it,
 * `seated` once it is hers; `lapsed` when the offer ran out, `left` by herself, `removed` by staff. Every change is made
 * under the lock of the cohort.
 */
@Entity()
export class WaitlistEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('uuid')
  personId!: string;

  /** Within the cohort, in the order of joining. */
  @Column('integer')
  number!: number;

  @Column('text')
  status!: 'waiting' | 'offered' | 'buying' | 'seated' | 'lapsed' | 'left' | 'removed';

  @Column('timestamptz')
  joinedAt!: Date;

  @Column('uuid', { nullable: true })
  enrolmentId!: string | null;

  @Column('timestamptz', { nullable: true })
  offeredAt!: Date | null;

  /** Null also while she buys a seat that was free without an offer. */
  @Column('timestamptz', { nullable: true })
  offeredUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  removalReason!: string | null;
}
