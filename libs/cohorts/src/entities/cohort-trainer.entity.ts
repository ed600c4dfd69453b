import type { TrainerRole } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class CohortTrainer {
  @PrimaryColumn('uuid')
  cohortId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text', { default: 'lead' })
  role!: TrainerRole;

  /** Of a substitute: her first day. */
  @Column('date', { nullable: true })
  fromDay!: string | null;

  /** Her last. */
  @Column('date', { nullable: true })
  untilDay!: string | null;
}
