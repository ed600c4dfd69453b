import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A thread about a lesson within a cohort, or a reply to one. */
@Entity()
export class DiscussionPost {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('uuid')
  lessonId!: string;

  /** Null for a thread. */
  @Column('uuid', { nullable: true })
  threadId!: string | null;

  /** Null once its author is erased. */
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** Given by the form: the same form sent twice posts once. */
  @Column('uuid')
  clientKey!: string;

  /** Of a thread. */
  @Column('text', { nullable: true })
  title!: string | null;

  /** Markdown; empty once deleted. */
  @Column('text')
  text!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('uuid', { nullable: true })
  hiddenBy!: string | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;

  /** Of a thread: the reply that a trainer marked as its answer. */
  @Column('uuid', { nullable: true })
  answerId!: string | null;

  /** For the search. The database writes it with each text. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })
  words!: string | null;
}
