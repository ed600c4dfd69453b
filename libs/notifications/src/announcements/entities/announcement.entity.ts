import type { AudienceKind } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a trainer writes to a cohort or to a part of it. */
@Entity()
export class Announcement {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cohortId!: string;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  audience!: AudienceKind;

  /** Of the audience that names them. */
  @Column('uuid', { array: true })
  personIds!: string[];

  @Column('integer')
  revision!: number;

  /** The page that saved it last, and which of its saves that was. */
  @Column('text')
  writer!: string;

  @Column('integer')
  turn!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  savedAt!: Date;

  /** Once it was thrown away: without its words, it keeps late saves from bringing it back. */
  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  /** When it is to leave; none for a draft. */
  @Column('timestamptz', { nullable: true })
  sendAt!: Date | null;

  /** Since when its recipients are settled: nothing takes it back any more. */
  @Column('timestamptz', { nullable: true })
  begunAt!: Date | null;
}
