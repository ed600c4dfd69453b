import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class RecoveryCode {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
