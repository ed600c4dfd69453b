import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName, money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { moneyGivenBack } from '../templates/money-given-back';

type Row = Recipient & { name: string; currency: string; offer_name: string; ended: boolean; amount: number };

@Injectable()
export class MoneyGivenBackMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.money-given-back', 'mail-money-given-back', (given, job) =>
      this.send(given, job.id),
    );
  }

  private async send(
    { orderId, refundIds }: { orderId: string; refundIds: string[] },
    mailId: string,
  ): Promise<void> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.currency, o.status = 'refunded' AS ended, v.terms->>'name' AS offer_name,
         (SELECT sum(r.amount)::integer FROM refund r WHERE r.id = ANY ($2)) AS amount
       FROM purchase_order o JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
       WHERE o.id = $1`,
      [orderId, refundIds],
    );
    if (!order) return;
    const letter = moneyGivenBack[order.locale]({
      name: givenName(order.name),
      number: orderNumber(orderId),
      offerName: order.offer_name,
      amount: money(order.locale, order.amount, order.currency),
      ended: order.ended,
      papersUrl: this.links.papers(),
    });
    await this.letters.send(mailId, order, letter);
  }
}
