import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change of one student's plan, in calendar days of her cohort's zone. */
@Entity()
export class EnrolmentShift {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('text')
  kind!: 'shift' | 'pause';

  /** What opens on this day or later moves. */
  @Column('date')
  fromDay!: string;

  @Column('integer')
  days!: number;

  /** For the trainers. */
  @Column('text')
  reason!: string;

  @Column('uuid')
  byId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('date', { nullable: true })
  endedOn!: string | null;
}
