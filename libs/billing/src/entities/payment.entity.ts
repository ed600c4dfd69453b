import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Money that Stripe says it took for an order, and how much of it went back. Minor units. */
@Entity()
export class Payment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  orderId!: string;

  @Column('uuid', { nullable: true })
  instalmentId!: string | null;

  @Column('text', { unique: true })
  stripePaymentIntent!: string;

  @Column('text', { nullable: true })
  stripeCharge!: string | null;

  @Column('integer')
  amount!: number;

  /** Cumulative, as Stripe counts it. */
  @Column('integer', { default: 0 })
  refunded!: number;

  @Column('text')
  currency!: 'EUR';

  @Column('text', { nullable: true })
  receiptUrl!: string | null;

  @Column('timestamptz')
  paidAt!: Date;
}
