import type { OfferTerms } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an offer said at a time. Never updated: orders refer to it. */
@Entity()
export class OfferVersion {
  @PrimaryColumn('uuid')
  offerId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('jsonb')
  terms!: OfferTerms;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
