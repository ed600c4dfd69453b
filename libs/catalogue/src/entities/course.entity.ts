import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class Course {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  slug!: string;
}
