import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An attempt to pay an instalment after the order's own checkout, one open at a time. Its number is part of Stripe's idempotency key: a repeat is never a second charge. */
@Entity()
export class PaymentAttempt {
  @PrimaryColumn('uuid')
  instalmentId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('text', { unique: true, nullable: true })
  stripePaymentIntent!: string | null;

  /** She pays it herself on a page of Stripe; otherwise a job charges it without her. */
  @Column('boolean', { default: false })
  atCheckout!: boolean;

  @Column('text', { unique: true, nullable: true })
  checkoutSession!: string | null;

  /** What a job charges: the same whenever the same attempt is repeated. */
  @Column('text', { nullable: true })
  paymentMethod!: string | null;

  /** Null until Stripe has answered. */
  @Column('text', { nullable: true })
  outcome!: 'processing' | 'succeeded' | 'declined' | 'abandoned' | null;

  @Column('text', { nullable: true })
  decline!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
