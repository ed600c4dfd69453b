import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a module opens for a cohort: what its plan, in wall time, gives as an instant. */
@Entity()
export class CohortRelease {
  @PrimaryColumn('uuid')
  cohortId!: string;

  @PrimaryColumn('uuid')
  moduleId!: string;

  @Column('timestamptz')
  opensAt!: Date;
}
