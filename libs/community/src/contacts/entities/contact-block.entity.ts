import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class ContactBlock {
  /** Who does not want to read the other. */
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('uuid')
  blockedId!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
