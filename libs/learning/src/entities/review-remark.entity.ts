import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a trainer keeps to say it in other reviews: of a criterion, or of all works of a course. */
@Entity()
export class ReviewRemark {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  courseId!: string;

  /** Null for all works of the course. */
  @Column('uuid', { nullable: true })
  assignmentId!: string | null;

  /** Key of the criterion; empty for all works of the course. */
  @Column('text')
  criterion!: string;

  /** Null once it was thrown away: its place stays, so that words of another tab can be kept there. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('integer', { default: 1 })
  revision!: number;

  /** Reviews sent with it. */
  @Column('integer')
  uses!: number;

  /** When it was kept, or sent last. */
  @Column('timestamptz')
  usedAt!: Date;
}
