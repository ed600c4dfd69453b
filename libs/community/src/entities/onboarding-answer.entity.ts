import type { OnboardingPrompt } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class OnboardingAnswer {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  prompt!: OnboardingPrompt;

  @Column('text')
  text!: string;

  /** The members of her cohorts may read it. */
  @Column('boolean')
  shared!: boolean;

  @Column('timestamptz')
  updatedAt!: Date;
}
