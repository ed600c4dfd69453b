import type { RefundReason, RefundStatus } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Money that goes back from one payment. Minor units. */
@Entity()
export class Refund {
  /** Part of the key that Stripe knows it by, and written in its metadata there. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  orderId!: string;

  @Column('uuid')
  paymentId!: string;

  @Column('integer')
  amount!: number;

  @Column('text')
  reason!: RefundReason;

  /** `sent`: Stripe says so, and the payment's `refunded` counts it. `failed`: its last attempt, see `RefundFailure`. */
  @Column('text')
  status!: RefundStatus;

  @Column('text', { nullable: true, unique: true })
  stripeRefund!: string | null;

  /** How often Stripe was asked for it, or is being asked. From the second on part of the key. */
  @Column('integer', { default: 1 })
  attempt!: number;

  /** When the last attempt but the first was asked for. */
  @Column('timestamptz', { nullable: true })
  retriedAt!: Date | null;

  /** Stripe's code for why the last attempt came to nothing. */
  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid', { nullable: true })
  creditNoteId!: string | null;

  @Column('timestamptz')
  requestedAt!: Date;

  /** Null for the academy itself, and for Stripe's dashboard. */
  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
