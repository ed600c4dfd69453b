import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class FinalCase {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  enrolmentId!: string;

  @Column('text')
  text!: string;

  @Column('text')
  status!: 'draft' | 'submitted' | 'returned' | 'validated';

  @Column('timestamptz')
  savedAt!: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  @Column('uuid', { nullable: true })
  reviewerId!: string | null;

  @Column('text', { nullable: true })
  comment!: string | null;
}
