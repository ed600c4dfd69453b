import { Entity, PrimaryColumn } from 'typeorm';

/** Whoever trains a cohort or has trained it: written by the database, as trainers come and go. */
@Entity()
export class CohortTrained {
  @PrimaryColumn('uuid')
  cohortId!: string;

  @PrimaryColumn('uuid')
  personId!: string;
}
