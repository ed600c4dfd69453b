import { Column, Entity, PrimaryColumn } from 'typeorm';

/** To whom a mail was addressed: kept before it leaves, so that what is reported of it finds her however soon it comes. */
@Entity()
export class AddressedMail {
  /** As of `SentMail`. */
  @PrimaryColumn('text')
  id!: string;

  @Column('uuid')
  personId!: string;

  /** Tells her address of then from that of now. */
  @Column('text')
  addressHash!: string;

  /** Of the last try: what is reported comes within days. */
  @Column('timestamptz', { default: () => 'academy_now()' })
  addressedAt!: Date;

  /** Since when it is known that it does not arrive: a second report changes nothing. */
  @Column('timestamptz', { nullable: true })
  bouncedAt!: Date | null;
}
