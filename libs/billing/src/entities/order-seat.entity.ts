import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat that an order gives: one for each cohort of its offer. */
@Entity()
export class OrderSeat {
  @PrimaryColumn('uuid')
  orderId!: string;

  @PrimaryColumn('uuid')
  cohortId!: string;

  @Column('uuid', { unique: true })
  enrolmentId!: string;
}
