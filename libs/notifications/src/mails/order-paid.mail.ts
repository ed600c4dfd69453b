import { Injectable } from '@nestjs/common';
import type { Consent } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, givenName, money, orderNumber, period } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { orderPaid } from '../templates/order-paid';

interface Row extends Recipient {
  name: string;
  amount: number;
  currency: string;
  concluded_at: Date;
  consents: Consent[];
  cohort_name: string;
  starts_on: string;
  ends_on: string;
  zone: string;
  course_title: string;
}

@Injectable()
export class OrderPaidMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.order-concluded', 'mail-order-paid', ({ orderId }, job) =>
      this.send(orderId, job.id),
    );
  }

  private async send(orderId: string, mailId: string): Promise<void> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.amount, o.currency, o.concluded_at, o.consents, c.name AS cohort_name,
         c.starts_on::text, c.ends_on::text, c.zone,
         (SELECT v.content->>'title' FROM course_version v WHERE v.course_id = c.course_id
          ORDER BY v.number DESC LIMIT 1) AS course_title
       FROM purchase_order o JOIN person p ON p.id = o.person_id
         JOIN order_seat s ON s.order_id = o.id JOIN cohort c ON c.id = s.cohort_id
       WHERE o.id = $1 AND o.status IN ('active', 'paid') ORDER BY c.starts_on LIMIT 1`,
      [orderId],
    );
    if (!order) return;
    const { locale } = order;
    const terms = order.consents.find(({ kind }) => kind === 'terms')!;
    const waiver = order.consents.find(({ kind }) => kind === 'withdrawal-loss');
    const day = (instant: Date) => dayOf(locale, instant, order.zone);
    const letter = orderPaid[locale]({
      name: givenName(order.name),
      number: orderNumber(orderId),
      courseTitle: order.course_title,
      cohortName: order.cohort_name,
      dates: period(locale, order.starts_on, order.ends_on),
      amount: money(locale, order.amount, order.currency),
      paidOn: day(order.concluded_at),
      termsVersion: terms.textVersion,
      termsAcceptedOn: day(new Date(terms.at)),
      withdrawalWaivedOn: waiver ? day(new Date(waiver.at)) : null,
      welcomeUrl: this.links.welcome(),
    });
    await this.letters.send(mailId, order, letter);
  }
}
