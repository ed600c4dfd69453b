import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A version that was handed in: never changed afterwards. */
@Entity()
@Unique('submission_number_key', ['enrolmentId', 'assignmentId', 'number'])
export class Submission {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('uuid')
  assignmentId!: string;

  /** From 1. */
  @Column('integer')
  number!: number;

  /** The rubric that it is read with is that of this version; null for what was a final case once. */
  @Column('uuid', { nullable: true })
  courseVersionId!: string | null;

  @Column('integer')
  draftRevision!: number;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  submittedAt!: Date;
}
