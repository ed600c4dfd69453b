import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What progress refers to: a module, lesson, quiz or assignment, the same from version to version. */
@Entity()
@Unique('course_part_course_id_kind_key_key', ['courseId', 'kind', 'key'])
export class CoursePart {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  courseId!: string;

  @Column('text')
  kind!: 'module' | 'lesson' | 'quiz' | 'assignment';

  @Column('text')
  key!: string;

  /** When a version left it out; null while the current one has it. Never deleted: progress points to it. */
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
