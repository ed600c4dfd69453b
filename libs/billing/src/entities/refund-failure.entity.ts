import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An attempt to give a refund that came to nothing: Stripe refused it, or her bank sent it back. */
@Entity()
export class RefundFailure {
  @PrimaryColumn('uuid')
  refundId!: string;

  @PrimaryColumn('integer')
  attempt!: number;

  /** Null for one that Stripe refused to make. */
  @Column('text', { nullable: true, unique: true })
  stripeRefund!: string | null;

  /** Stripe's code. */
  @Column('text')
  reason!: string;

  @Column('timestamptz')
  failedAt!: Date;
}
