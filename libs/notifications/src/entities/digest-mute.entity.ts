import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of notification that somebody wants no mail about. */
@Entity()
export class DigestMute {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @Column('timestamptz')
  mutedAt!: Date;
}
