import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that happened to somebody's own. Identifiers alone: names and texts are read when it is shown. */
@Entity()
export class Notification {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: string;

  /** What it is about: a post, a submission. */
  @Column('uuid')
  subjectId!: string;

  /** The page it is read on: a thread, a submission. */
  @Column('uuid')
  topicId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('uuid', { nullable: true })
  digestId!: string | null;
}
