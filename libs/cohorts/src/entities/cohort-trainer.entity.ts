import { Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class CohortTrainer {
  @PrimaryColumn('uuid')
  cohortId!: string;

  @PrimaryColumn('uuid')
  personId!: string;
}
