import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName, money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { debitRefused } from '../templates/debit-refused';

type Row = Recipient & {
  name: string;
  amount: number;
  currency: string;
  offer_id: string;
  offer_name: string;
};

@Injectable()
export class DebitRefusedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.first-debit-refused', 'mail-debit-refused', ({ orderId }, job) =>
      this.send(orderId, job.id),
    );
  }

  private async send(orderId: string, mailId: string): Promise<void> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, i.amount, o.currency, o.offer_id, v.terms->>'name' AS offer_name
       FROM purchase_order o JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
         JOIN instalment i ON i.order_id = o.id AND i.position = 1
       WHERE o.id = $1 AND o.status IN ('expired', 'cancelled')`,
      [orderId],
    );
    if (!order) return;
    const letter = debitRefused[order.locale]({
      name: givenName(order.name),
      number: orderNumber(orderId),
      offerName: order.offer_name,
      amount: money(order.locale, order.amount, order.currency),
      offerUrl: this.links.offer(order.offer_id),
    });
    await this.letters.send(mailId, order, letter);
  }
}
