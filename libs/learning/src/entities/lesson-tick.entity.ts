import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A box of a checklist that she has ticked, or ticked and unticked. */
@Entity()
export class LessonTick {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('uuid')
  lessonId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('boolean')
  ticked!: boolean;

  /** When she changed it, by her device: the latest change stays. */
  @Column('timestamptz')
  at!: Date;
}
