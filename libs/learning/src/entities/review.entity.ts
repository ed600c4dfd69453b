import type { RubricLevel } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A trainer's answer to a submission: one, and final. */
@Entity()
export class Review {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @Column('uuid')
  reviewerId!: string;

  @Column('text')
  decision!: 'accepted' | 'returned';

  /** By key of criterion. */
  @Column('jsonb')
  levels!: Record<string, { level: RubricLevel; comment: string }>;

  @Column('text')
  comment!: string;

  @Column('timestamptz')
  reviewedAt!: Date;
}
