import type { Audience, OnboardingPrompt } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class OnboardingAnswer {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  prompt!: OnboardingPrompt;

  @Column('text')
  text!: string;

  @Column('text')
  audience!: Audience;

  @Column('timestamptz')
  updatedAt!: Date;
}
