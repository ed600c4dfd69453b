import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something on sale; what it says is in its versions. */
@Entity()
export class Offer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  status!: 'draft' | 'open' | 'closed';

  /** The newest one, which is sold. */
  @Column('integer')
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** Null while it is not closed, and of what was closed before this was kept. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
