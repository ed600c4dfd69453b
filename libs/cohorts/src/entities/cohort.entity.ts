import type { Release } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class Cohort {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  courseId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  status!: 'draft' | 'open' | 'closed';

  /** Calendar days of the cohort's zone. */
  @Column('date')
  startsOn!: string;

  @Column('date')
  endsOn!: string;

  @Column('text')
  zone!: string;

  @Column('integer')
  capacity!: number;

  /** Enrolments held or active. Only `holdSeat` and `releaseSeat` change it; the database refuses an oversale. */
  @Column('integer', { default: 0 })
  seatsTaken!: number;

  @Column('jsonb')
  releasePlan!: Release[];

  /** Raised by every change of name, seats and status. */
  @Column('integer', { default: 0 })
  revision!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** Out of the lists, its plan and settings as they were; null while it is not. */
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
