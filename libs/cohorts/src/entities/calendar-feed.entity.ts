import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The calendar link of a person. The link is the id with its signature: nothing secret is kept. */
@Entity()
export class CalendarFeed {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('uuid', { unique: true })
  id!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
