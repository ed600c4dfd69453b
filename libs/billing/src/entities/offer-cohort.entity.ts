import { Entity, PrimaryColumn } from 'typeorm';

/** A cohort of an offer's newest version. */
@Entity()
export class OfferCohort {
  @PrimaryColumn('uuid')
  offerId!: string;

  @PrimaryColumn('uuid')
  cohortId!: string;
}
