import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in whose password was right and whose second factor is awaited. */
@Entity()
export class PendingSignIn {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
