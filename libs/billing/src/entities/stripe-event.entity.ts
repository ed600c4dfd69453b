import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that Stripe told us of, once; `doneAt` is written with its effect. */
@Entity()
export class StripeEvent {
  /** Stripe's own id: its uniqueness makes copies of one event harmless. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  type!: string;

  @Column('text')
  objectId!: string;

  @Column('timestamptz')
  receivedAt!: Date;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
