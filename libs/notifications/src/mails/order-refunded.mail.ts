import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName, money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { orderRefunded } from '../templates/order-refunded';

type Row = Recipient & { name: string; taken: number; currency: string; offer_name: string; hers: boolean };

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
      `SELECT p.email, p.locale, p.name, o.currency, v.terms->>'name' AS offer_name,
         (SELECT coalesce(sum(y.amount), 0)::integer FROM payment y WHERE y.order_id = o.id) AS taken,
         EXISTS (SELECT FROM order_seat s JOIN enrolment e ON e.cohort_id = s.cohort_id AND e.person_id = o.person_id
           WHERE s.order_id = o.id AND e.id <> s.enrolment_id AND e.status <> 'released') AS hers
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
      amount: order.taken > 0 ? money(order.locale, order.taken, order.currency) : null,
      hers: order.hers,
      cohortsUrl: this.links.cohorts(),
      papersUrl: this.links.papers(),
    });
    await this.letters.send(mailId, order, letter);
  }
}
