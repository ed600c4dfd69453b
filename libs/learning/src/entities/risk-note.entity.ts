import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a trainer did about a student who was at risk. Only added to. */
@Entity()
export class RiskNote {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('uuid')
  byId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
