import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a server says it does not deliver to. It counts while it is hers. */
@Entity()
export class RefusedAddress {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  email!: string;

  @Column('text')
  answer!: string;

  @Column('timestamptz')
  refusedAt!: Date;
}
