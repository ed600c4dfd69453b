import { Injectable } from '@nestjs/common';
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
  paid_at: Date;
  terms_version: string;
  terms_accepted_at: Date;
  withdrawal_waived_at: Date | null;
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
    outbox.handle('billing.order-paid', 'mail-order-paid', ({ orderId }, job) => this.send(orderId, job.id));
  }

  private async send(orderId: string, mailId: string): Promise<void> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.amount, o.currency, o.paid_at, o.terms_version, o.terms_accepted_at,
         o.withdrawal_waived_at, c.name AS cohort_name, c.starts_on::text, c.ends_on::text, c.zone,
         (SELECT v.content->>'title' FROM course_version v WHERE v.course_id = c.course_id
          ORDER BY v.number DESC LIMIT 1) AS course_title
       FROM purchase_order o JOIN person p ON p.id = o.person_id JOIN cohort c ON c.id = o.cohort_id
       WHERE o.id = $1 AND o.status = 'paid'`,
      [orderId],
    );
    if (!order) return;
    const { locale } = order;
    const day = (instant: Date) => dayOf(locale, instant, order.zone);
    const letter = orderPaid[locale]({
      name: givenName(order.name),
      number: orderNumber(orderId),
      courseTitle: order.course_title,
      cohortName: order.cohort_name,
      dates: period(locale, order.starts_on, order.ends_on),
      amount: money(locale, order.amount, order.currency),
      paidOn: day(order.paid_at),
      termsVersion: order.terms_version,
      termsAcceptedOn: day(order.terms_accepted_at),
      withdrawalWaivedOn: order.withdrawal_waived_at && day(order.withdrawal_waived_at),
      welcomeUrl: this.links.welcome(),
    });
    await this.letters.send(mailId, order, letter);
  }
}
