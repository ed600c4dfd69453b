import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName, money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { orderRefunded } from '../templates/order-refunded';

type Row = Recipient & { name: string; amount: number; currency: string; offer_name: string };

@Injectable()
export class OrderRefundedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.order-refunded-unseated', 'mail-order-refunded', ({ orderId }, job) =>
      this.send(orderId, job.id),
    );
  }

  private async send(orderId: string, mailId: string): Promise<void> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.amount, o.currency, v.terms->>'name' AS offer_name
       FROM purchase_order o JOIN person p ON p.id = o.person_id 
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
       WHERE o.id = $1`,
      [orderId],
    );
    if (!order) return;
    const letter = orderRefunded[order.locale]({
      name: givenName(order.name),
      number: orderNumber(orderId),
      cohortName: order.offer_name,
      amount: money(order.locale, order.amount, order.currency),
      cohortsUrl: this.links.cohorts(),
    });
    await this.letters.send(mailId, order, letter);
  }
}
