import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A dated share of an order's amount. */
@Entity()
@Unique('instalment_order_id_position_key', ['orderId', 'position'])
export class Instalment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  orderId!: string;

  /** From 1, in the order of their days. */
  @Column('integer')
  position!: number;

  /** Minor units. */
  @Column('integer')
  amount!: number;

  /** Day of Europe/Paris. */
  @Column('date')
  dueOn!: string;

  /** `processing`: a bank debit is on its way. `cancelled`: not owed any more. */
  @Column('text')
  status!: 'due' | 'processing' | 'paid' | 'cancelled';

  /** When a job charges it next; null when only she can pay it: at the checkout, or after a refusal for good. */
  @Column('timestamptz', { nullable: true })
  nextAttemptAt!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  firstFailedAt!: Date | null;

  /** Stripe's code for the last refusal. */
  @Column('text', { nullable: true })
  lastDecline!: string | null;

  /** The day for which she was last reminded that access will be paused. */
  @Column('date', { nullable: true })
  remindedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  paidAt!: Date | null;
}
