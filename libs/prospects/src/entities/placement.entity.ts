import type { LevelScores, RoleOutcome } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The result of the role finder that a person asked us to keep; one each, the latest. */
@Entity()
export class Placement {
  @PrimaryColumn('uuid')
  personId!: string;

  /** Points by level. */
  @Column('jsonb')
  scores!: LevelScores;

  @Column('text')
  role!: RoleOutcome;

  /** Of the rule that named the role: see `fittingRole`. */
  @Column('integer')
  ruleVersion!: number;

  @Column('timestamptz')
  takenAt!: Date;
}
