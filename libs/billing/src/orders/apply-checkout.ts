import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { checkoutTransition, type CheckoutState, type Closing } from '../rules/checkout-transition';
import { ConcludeOrder, type Cause } from './conclude-order';

/** Carries out what the rule decides of a checkout, under the lock of the order's row. */
@Injectable()
export class ApplyCheckout {
  constructor(private readonly concludeOrder: ConcludeOrder) {}

  async run(
    tx: EntityManager,
    order: PurchaseOrder,
    checkout: CheckoutState,
    cause: Cause & { closing: Closing },
  ): Promise<void> {
    const transition = checkoutTransition(order, checkout, cause.closing);
    switch (transition.change) {
      case 'none':
        return;
      case 'decline':
        await tx.update(PurchaseOrder, { id: order.id }, { lastDecline: transition.decline });
        return;
      case 'rename':
        await tx.update(PurchaseOrder, { id: order.id }, { status: transition.status });
        return;
      case 'release':
        return this.concludeOrder.release(tx, order, transition.status, transition.decline);
      case 'conclude':
        await this.concludeOrder.run(tx, order, cause);
    }
  }
}
