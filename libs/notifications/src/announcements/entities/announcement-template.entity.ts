import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What messages begin with. */
@Entity()
export class AnnouncementTemplate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz')
  createdAt!: Date;
}
