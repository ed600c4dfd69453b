import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A post that somebody found wrong; settled once a trainer has looked at it. */
@Entity()
export class PostReport {
  @PrimaryColumn('uuid')
  postId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
