import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A second factor that is being set up, the first or one that replaces it. */
@Entity()
export class FactorSetup {
  @PrimaryColumn('uuid')
  personId!: string;

  /** Sealed; see `seal`. */
  @Column('bytea')
  secret!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}
