import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who a person is at Stripe. */
@Entity()
export class StripeCustomer {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text', { unique: true })
  stripeId!: string;
}
