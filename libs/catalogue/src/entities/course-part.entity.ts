import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What progress refers to: a module, lesson or quiz, the same from version to version. */
@Entity()
@Unique(['courseId', 'kind', 'key'])
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
