import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One part of a review that is being written: a criterion, or the decision with the feedback (empty `part`). */
@Entity()
export class ReviewDraft {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  part!: string;

  @Column('text')
  choice!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  savedAt!: Date;
}
