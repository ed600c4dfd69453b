import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DraftSubject = 'note' | 'submission';

/** A text that somebody is writing. */
@Entity()
export class Draft {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  subject!: DraftSubject;

  @PrimaryColumn('uuid')
  subjectId!: string;

  @Column('text')
  text!: string;

  /** From 1; one more with each change. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('text')
  writer!: string;

  @Column('integer')
  turn!: number;

  /** Of a note, for the search. The database writes it with each text. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })
  words!: string | null;
}
