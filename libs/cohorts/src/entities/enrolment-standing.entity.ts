import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Enrolment } from './enrolment.entity';

/** How a seat has stood, one row a change: written by the database, so that a past day can be shown again. */
@Entity()
export class EnrolmentStanding {
  @PrimaryColumn('uuid')
  enrolmentId!: string;

  /** From 1. */
  @PrimaryColumn('integer')
  place!: number;

  @Column('text')
  status!: Enrolment['status'];

  @Column('timestamptz')
  since!: Date;
}
