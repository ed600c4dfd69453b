import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a module opens for a cohort, or a lesson that has a time of its own: what its plan, in wall time, gives as an instant. */
@Entity()
export class CohortRelease {
  @PrimaryColumn('uuid')
  cohortId!: string;

  @PrimaryColumn('uuid')
  partId!: string;

  @Column('timestamptz')
  opensAt!: Date;
}
