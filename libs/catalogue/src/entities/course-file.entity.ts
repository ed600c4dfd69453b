import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What students download or play, kept by its content. Its names stand in the versions that hold it. */
@Entity()
export class CourseFile {
  @PrimaryColumn('text')
  sha256!: string;

  @Column('bytea')
  bytes!: Buffer;
}
