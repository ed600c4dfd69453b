import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class LessonProgress {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('uuid')
  lessonId!: string;

  /** The last time she opened it. */
  @Column('timestamptz')
  openedAt!: Date;

  /** Set once, never cleared by the software. */
  @Column('timestamptz', { nullable: true })
  completedAt!: Date | null;
}
