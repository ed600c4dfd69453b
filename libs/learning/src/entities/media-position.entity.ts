import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where she stopped in a video or a recording of a lesson. */
@Entity()
export class MediaPosition {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('uuid')
  lessonId!: string;

  @PrimaryColumn('text')
  file!: string;

  @Column('double precision')
  seconds!: number;

  /** By her device: the latest position stays. */
  @Column('timestamptz')
  at!: Date;
}
