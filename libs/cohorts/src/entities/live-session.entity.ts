import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class LiveSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('text')
  title!: string;

  /** Wall time of the cohort's zone: the truth. `startsAt` is the instant it gives, for sorting. */
  @Column('date')
  day!: string;

  @Column('text')
  at!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('integer')
  minutes!: number;

  @Column('text', { nullable: true })
  joinUrl!: string | null;
}
