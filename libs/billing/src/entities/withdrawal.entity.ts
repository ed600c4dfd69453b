import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What she stated when she withdrew, and what followed. Never updated. Minor units. */
@Entity()
export class Withdrawal {
  @PrimaryColumn('uuid')
  orderId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  statedAt!: Date;

  /** Owed back, wherever the money was. */
  @Column('integer')
  amount!: number;

  /** Of it, what her bank held by a dispute: no refund was asked for that. */
  @Column('integer')
  held!: number;

  @Column('integer')
  kept!: number;

  @Column('date')
  payBackBy!: string;

  @Column('text')
  article!: string;
}
