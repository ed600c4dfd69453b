import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From one member to another, without an address of either. */
@Entity()
export class ContactMessage {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  senderId!: string;

  @Column('uuid')
  recipientId!: string;

  @Column('uuid')
  clientKey!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  reportedAt!: Date | null;

  @Column('text', { nullable: true })
  reportReason!: string | null;
}
