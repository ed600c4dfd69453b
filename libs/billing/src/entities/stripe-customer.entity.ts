import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownMeans } from '../rules/chosen-means';

/** Who a person is at Stripe. */
@Entity()
export class StripeCustomer {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text', { unique: true })
  stripeId!: string;

  /** What later instalments are charged on; null until Stripe was asked. */
  @Column('jsonb', { nullable: true })
  means!: KnownMeans | null;
}
