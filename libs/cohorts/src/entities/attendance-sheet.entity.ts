import type { DayHalf } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A half-day as the trainer countersigned it. Never rewritten. */
@Entity()
export class AttendanceSheet {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  half!: DayHalf;

  @Column('uuid')
  countersignedBy!: string;

  @Column('timestamptz')
  countersignedAt!: Date;

  @Column('text')
  addressHash!: string;

  /** `SheetContent` as JSON, letter by letter what the hash is of. */
  @Column('text')
  content!: string;

  /** SHA-256 in hexadecimal. */
  @Column('text')
  hash!: string;
}
