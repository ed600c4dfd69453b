import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a refund that could not be given by Stripe was paid outside of it. Never changed. */
@Entity()
export class RefundTransfer {
  @PrimaryColumn('uuid')
  refundId!: string;

  @Column('date')
  paidOn!: string;

  /** As the bank statement has it. */
  @Column('text')
  reference!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
