import type { DisputeStatus } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A payment that her bank took back until it has decided. Minor units. */
@Entity()
export class Dispute {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  orderId!: string;

  @Column('uuid')
  paymentId!: string;

  @Column('text', { unique: true })
  stripeDispute!: string;

  @Column('integer')
  amount!: number;

  /** Of the bank, in Stripe's word. */
  @Column('text')
  reason!: string;

  @Column('text')
  status!: DisputeStatus;

  @Column('timestamptz')
  openedAt!: Date;

  /** Until when Stripe takes evidence. */
  @Column('timestamptz', { nullable: true })
  answerBy!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
