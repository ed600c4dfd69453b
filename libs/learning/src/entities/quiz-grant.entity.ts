import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An attempt beyond those that a quiz allows. */
@Entity()
export class QuizGrant {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('uuid')
  quizId!: string;

  /** From 1. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('uuid')
  grantedBy!: string;

  @Column('timestamptz')
  grantedAt!: Date;
}
