import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One mail that gathers what somebody has not read: one a person and day. */
@Entity()
export class NotificationDigest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('date')
  day!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
