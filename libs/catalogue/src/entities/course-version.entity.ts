import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { CourseContent } from '../course-content';

/** Its content is immutable once published: a correction is the next version. */
@Entity()
@Unique('course_version_course_id_number_key', ['courseId', 'number'])
export class CourseVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  courseId!: string;

  @Column('integer')
  number!: number;

  /** SHA-256 of the files it was made from: an import of the same files makes no version. */
  @Column('text')
  checksum!: string;

  @Column('jsonb')
  content!: CourseContent;

  /** The files it was made from, by path, as they were written; null before they were kept. Read by the export only. */
  @Column('jsonb', { nullable: true, select: false })
  texts!: Record<string, string> | null;

  /** Whether its lessons and terms are those that a search finds, once it is the current one. */
  @Column('boolean', { default: false })
  searchable!: boolean;

  @Column('timestamptz')
  publishedAt!: Date;
}
