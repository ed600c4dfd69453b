import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is reviewing a submission, until she has answered or the time is over. */
@Entity()
export class ReviewClaim {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  until!: Date;
}
