import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a submission, or of the draft. Two versions may share what lies in the storage. */
@Entity()
export class SubmissionFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('uuid')
  assignmentId!: string;

  /** Null: it belongs to the draft. */
  @Column('uuid', { nullable: true })
  submissionId!: string | null;

  @Column('uuid')
  storedFileId!: string;

  /** As she named it, made harmless. */
  @Column('text')
  name!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
