import { Injectable } from '@nestjs/common';
import { audit } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { Payment } from '../entities/payment.entity';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { NoteRefunds } from '../refunds/note-refunds';
import type { StripeMoney } from '../rules/charge-transition';
import type { Cause } from './conclude-order';

/** Money that Stripe gave back: on our books, with what follows from it. Under the locks of `lockForCharges`. */
@Injectable()
export class BookRefund {
  constructor(private readonly noteRefunds: NoteRefunds) {}

  /**
   * @param by what went back since Stripe was last asked, in minor units
   * @returns false when none of it is news
   */
  async run(
    tx: EntityManager,
    order: PurchaseOrder,
    payment: Payment,
    { by, money }: { by: number; money: StripeMoney },
    cause: Cause,
  ): Promise<boolean> {
    const before = { status: order.status, refunded: payment.refunded };
    const noted = await this.noteRefunds.run(tx, order, payment, { refunds: money.refunds, by }, cause);
    if (noted === 0) return false;
    await audit(tx, cause.actor, cause.now, {
      action: 'order.refund',
      subjectId: order.id,
      before,
      after: { status: order.status, refunded: payment.refunded + noted },
    });
    return true;
  }
}
