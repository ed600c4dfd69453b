import type { AttendanceKind, DayHalf } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody was there or not; of one half-day and seat the last one counts, and none is ever rewritten. */
@Entity()
export class AttendanceMark {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  half!: DayHalf;

  @Column('uuid')
  enrolmentId!: string;

  @Column('text')
  kind!: AttendanceKind;

  /** Of presence. */
  @Column('integer')
  minutes!: number;

  /** Of the half-day, as it was shown to whoever made the mark. */
  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('uuid')
  markedBy!: string;

  @Column('timestamptz')
  markedAt!: Date;

  /** Of all but a signature. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('boolean', { nullable: true })
  justified!: boolean | null;

  /** The four below prove a signature. */
  @Column('uuid', { nullable: true })
  openingId!: string | null;

  @Column('text', { nullable: true })
  method!: 'qr' | 'code' | null;

  @Column('text', { nullable: true })
  wording!: string | null;

  @Column('text', { nullable: true })
  addressHash!: string | null;
}
