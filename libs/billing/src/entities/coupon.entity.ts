import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that takes a share or an amount off the price. */
@Entity()
export class Coupon {
  @PrimaryColumn('uuid')
  id!: string;

  /** In capitals. */
  @Column('text', { unique: true })
  code!: string;

  /** One of `percent` and `amount` (minor units). */
  @Column('integer', { nullable: true })
  percent!: number | null;

  @Column('integer', { nullable: true })
  amount!: number | null;

  /** Null for every offer. */
  @Column('uuid', { array: true, nullable: true })
  offerIds!: string[] | null;

  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('integer', { nullable: true })
  usesAtMost!: number | null;

  /** Orders that hold or have used it; the database refuses one too many. */
  @Column('integer', { default: 0 })
  uses!: number;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;
}
