import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's welcome; no row before she finishes or skips it. */
@Entity()
export class Onboarding {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
