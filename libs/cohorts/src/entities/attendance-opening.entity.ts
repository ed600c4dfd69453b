import type { DayHalf } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which members may sign for a half-day. Its code follows from its id and is kept nowhere. */
@Entity()
export class AttendanceOpening {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  half!: DayHalf;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  /** By itself, or sooner by her or by the next one. */
  @Column('timestamptz')
  closesAt!: Date;
}
