import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { calendarDay, dayOf, givenName, momentOf, money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { orderWithdrawn } from '../templates/order-withdrawn';

interface Row extends Recipient {
  name: string;
  offer_name: string;
  currency: string;
  concluded_at: Date;
  signed_by: string;
  reason: string | null;
  stated_at: Date;
  amount: number;
  held: number;
  kept: number;
  unpaid: number;
  pay_back_by: string;
  article: string;
}

/** A law of France: its days are those of Paris. */
const zone = 'Europe/Paris';

@Injectable()
export class OrderWithdrawnMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.order-withdrawn', 'mail-order-withdrawn', ({ orderId }, job) =>
      this.send(orderId, job.id),
    );
  }

  private async send(orderId: string, mailId: string): Promise<void> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.currency, v.terms->>'name' AS offer_name,
         coalesce(o.concluded_at, s.signed_at) AS concluded_at,
         w.name AS signed_by, w.reason, w.stated_at, w.amount, w.held, w.kept, w.pay_back_by::text, w.article,
         (SELECT coalesce(sum(i.amount), 0)::int FROM instalment i WHERE i.order_id = o.id AND i.status = 'cancelled') AS unpaid
       FROM withdrawal w JOIN purchase_order o ON o.id = w.order_id JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
         LEFT JOIN signed_contract s ON s.order_id = o.id
       WHERE w.order_id = $1`,
      [orderId],
    );
    if (!order) return;
    const { locale } = order;
    const sum = (cents: number) => (cents > 0 ? money(locale, cents, order.currency) : null);
    const letter = orderWithdrawn[locale]({
      name: givenName(order.name),
      statedAt: momentOf(locale, order.stated_at, zone),
      signedBy: order.signed_by,
      reason: order.reason,
      number: orderNumber(orderId),
      offerName: order.offer_name,
      concludedOn: dayOf(locale, order.concluded_at, zone),
      amount: sum(order.amount - order.held),
      held: sum(order.held),
      kept: sum(order.kept),
      unpaid: sum(order.unpaid),
      payBackBy: calendarDay(locale, order.pay_back_by),
      article: order.article,
      papersUrl: this.links.papers(),
    });
    await this.letters.send(mailId, order, letter);
  }
}
