import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What progress refers to: a module, lesson or quiz, the same from version to version. */
@Entity()
@Unique('course_part_course_id_kind_key_key', ['courseId', 'kind', 'key'])
export class CoursePart {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  courseId!: string;

  @Column('text')
  kind!: 'module' | 'lesson' | 'quiz';

  @Column('text')
  key!: string;
}
