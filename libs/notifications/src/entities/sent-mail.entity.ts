import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that the server took. A job that had nothing left to say has none. */
@Entity()
export class SentMail {
  /** Of its job, and of its reader where one job writes to several. */
  @PrimaryColumn('text')
  id!: string;

  @Column('timestamptz')
  sentAt!: Date;
}
