import type { OrderStatus } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What she buys, as it was when she bought: price, terms and consents do not follow later changes. */
@Entity()
export class PurchaseOrder {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('text')
  status!: OrderStatus;

  /** Minor units. */
  @Column('integer')
  amount!: number;

  @Column('text')
  currency!: 'EUR';

  @Column('text')
  termsVersion!: string;

  @Column('timestamptz')
  termsAcceptedAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawalWaivedAt!: Date | null;

  @Column('timestamptz')
  heldUntil!: Date;

  @Column('text', { nullable: true, unique: true })
  checkoutSessionId!: string | null;

  @Column('text', { nullable: true })
  checkoutUrl!: string | null;

  /** Stripe's code for the last refusal. */
  @Column('text', { nullable: true })
  lastDecline!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  paidAt!: Date | null;
}
