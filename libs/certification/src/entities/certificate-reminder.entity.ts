import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the holder was told, so many days ahead, that her certificate expires: once for each. */
@Entity()
export class CertificateReminder {
  @PrimaryColumn('uuid')
  certificateId!: string;

  @PrimaryColumn('integer')
  days!: number;

  @Column('timestamptz')
  sentAt!: Date;
}
