import type {
  AppliedCoupon,
  Buyer,
  Consent,
  ContractKind,
  OrderStatus,
  PaymentPlan,
  ResolvedRegime,
  VatRegime,
} from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What she buys, as it was when she bought: price, terms and consents do not follow later changes. */
@Entity()
export class PurchaseOrder {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  offerId!: string;

  @Column('integer')
  offerVersion!: number;

  @Column('text')
  status!: OrderStatus;

  /** Minor units, VAT included, before the coupon. */
  @Column('integer')
  price!: number;

  /** What is owed in all: the price less the coupon. */
  @Column('integer')
  amount!: number;

  @Column('text')
  currency!: 'EUR';

  @Column('text')
  vat!: VatRegime;

  @Column('jsonb', { nullable: true })
  coupon!: AppliedCoupon | null;

  @Column('jsonb')
  plan!: PaymentPlan;

  @Column('jsonb')
  buyer!: Buyer;

  @Column('jsonb')
  regime!: ResolvedRegime;

  /** What has to be signed before anything is charged. */
  @Column('text', { nullable: true })
  contract!: ContractKind | null;

  @Column('jsonb', { default: [] })
  consents!: Consent[];

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

  /** When it became binding. */
  @Column('timestamptz', { nullable: true })
  concludedAt!: Date | null;

  /** When the last of it was paid. */
  @Column('timestamptz', { nullable: true })
  paidAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** Since when its lessons are closed for want of payment. */
  @Column('timestamptz', { nullable: true })
  pausedAt!: Date | null;
}
