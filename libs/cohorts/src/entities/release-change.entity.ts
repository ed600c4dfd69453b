import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a module or lesson opens, as it was known from an instant on: written by the database, with every change of a release. */
@Entity()
export class ReleaseChange {
  /** A cohort, or an enrolment that has a plan of its own. */
  @PrimaryColumn('uuid')
  subjectId!: string;

  @PrimaryColumn('uuid')
  partId!: string;

  /** From 1. */
  @PrimaryColumn('integer')
  place!: number;

  /** Null where a student follows her cohort again, or a lesson its module. */
  @Column('timestamptz', { nullable: true })
  opensAt!: Date | null;

  @Column('timestamptz')
  since!: Date;
}
