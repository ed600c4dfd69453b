import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DraftSubject } from './draft.entity';

/** What was written beside a draft that had moved on meanwhile. It waits for its writer's choice. */
@Entity()
@Unique('draft_version_writer_key', ['personId', 'subject', 'subjectId', 'writer'])
export class DraftVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  subject!: DraftSubject;

  @Column('uuid')
  subjectId!: string;

  @Column('text')
  text!: string;

  /** The revision that its writer had before her eyes. */
  @Column('integer')
  base!: number;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('text')
  writer!: string;

  @Column('integer')
  turn!: number;
}
