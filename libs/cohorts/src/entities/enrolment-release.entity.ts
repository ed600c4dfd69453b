import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a module or lesson opens for one student, where her plan differs from her cohort's. */
@Entity()
export class EnrolmentRelease {
  @PrimaryColumn('uuid')
  enrolmentId!: string;

  @PrimaryColumn('uuid')
  partId!: string;

  @Column('timestamptz')
  opensAt!: Date;
}
