import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A charge that was tried without her. Its number is part of Stripe's idempotency key: a repeat is never a second charge. */
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

  /** Null until Stripe has answered. */
  @Column('text', { nullable: true })
  outcome!: 'processing' | 'succeeded' | 'declined' | 'abandoned' | null;

  @Column('text', { nullable: true })
  decline!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
