import type { Answer } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class QuizAttempt {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  quizId!: string;

  /** The questions she was given are those of this version. */
  @Column('uuid')
  courseVersionId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** By key of question. */
  @Column('jsonb')
  answers!: Record<string, Answer>;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** Share of right answers, 0 to 1. */
  @Column('double precision', { nullable: true })
  score!: number | null;

  @Column('boolean', { nullable: true })
  passed!: boolean | null;
}
