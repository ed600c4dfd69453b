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

  /** Decides which variants of each pool she was given. */
  @Column('integer', { default: 0 })
  seed!: number;

  @Column('timestamptz')
  startedAt!: Date;

  /** By key of question. */
  @Column('jsonb')
  answers!: Record<string, Answer>;

  /** By key of question, when its answer was given: instants as text. */
  @Column('jsonb', { default: {} })
  answeredAt!: Record<string, string>;

  /** By key of question, whether it was right; for statistics. Null until submitted. */
  @Column('jsonb', { nullable: true })
  results!: Record<string, boolean> | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** Share of right answers, 0 to 1. */
  @Column('double precision', { nullable: true })
  score!: number | null;

  @Column('boolean', { nullable: true })
  passed!: boolean | null;
}
