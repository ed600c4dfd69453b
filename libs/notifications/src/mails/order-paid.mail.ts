import { Injectable } from '@nestjs/common';
import type { Consent, ResolvedRegime } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { calendarDay, dayOf, givenName, money, orderNumber, period } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { orderPaid } from '../templates/order-paid';

interface Row extends Recipient {
  name: string;
  amount: number;
  currency: string;
  concluded_at: Date;
  consents: Consent[];
  regime: ResolvedRegime;
  offer_name: string;
  cohorts: Array<{ name: string; starts_on: string; ends_on: string }>;
  course_title: string;
  paid: number;
  to_come: Array<{ amount: number; due_on: string }>;
  seller_email: string | null;
}

const lawZone = 'Europe/Paris';

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
    const order = await this.find(orderId);
    if (!order) return;
    const { locale, consents, regime } = order;
    const at = (kind: Consent['kind']) => {
      const consent = consents.find((one) => one.kind === kind);
      return consent ? dayOf(locale, new Date(consent.at), lawZone) : null;
    };
    const sum = (amount: number) => money(locale, amount, order.currency);
    const letter = orderPaid[locale]({
      name: givenName(order.name),
      number: orderNumber(orderId),
      courseTitle: order.course_title,
      offerName: order.offer_name,
      cohorts: order.cohorts.map(({ name, starts_on, ends_on }) => ({
        name,
        dates: period(locale, starts_on, ends_on),
      })),
      amount: sum(order.amount),
      concludedOn: dayOf(locale, order.concluded_at, lawZone),
      paid: order.paid > 0 ? sum(order.paid) : null,
      toCome: order.to_come.map(({ amount, due_on }) => ({
        day: calendarDay(locale, due_on),
        amount: sum(amount),
      })),
      regime: regime.kind,
      withdrawalEndsOn: regime.withdrawalEndsOn && calendarDay(locale, regime.withdrawalEndsOn),
      termsVersion: consents.find(({ kind }) => kind === 'terms')!.textVersion,
      termsAcceptedOn: at('terms')!,
      earlyAccessOn: at('immediate-access'),
      contractSignedOn: at('contract'),
      email: order.seller_email,
      welcomeUrl: this.links.welcome(),
      orderUrl: this.links.order(orderId),
      termsUrl: this.links.terms(),
      contractUrl: this.links.contract(orderId),
    });
    await this.letters.send(mailId, order, letter);
  }

  private async find(orderId: string): Promise<Row | undefined> {
    const [order] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.amount, o.currency, o.concluded_at, o.consents, o.regime,
         (SELECT v.terms->>'name' FROM offer_version v
          WHERE v.offer_id = o.offer_id AND v.number = o.offer_version) AS offer_name,
         (SELECT json_agg(json_build_object('name', c.name, 'starts_on', c.starts_on, 'ends_on', c.ends_on)
                          ORDER BY c.starts_on, c.id)
          FROM order_seat s JOIN cohort c ON c.id = s.cohort_id WHERE s.order_id = o.id) AS cohorts,
         (SELECT v.content->>'title' FROM order_seat s JOIN cohort c ON c.id = s.cohort_id
            JOIN course_version v ON v.course_id = c.course_id
          WHERE s.order_id = o.id ORDER BY c.starts_on, v.number DESC LIMIT 1) AS course_title,
         (SELECT coalesce(sum(amount - refunded), 0)::int FROM payment WHERE order_id = o.id) AS paid,
         (SELECT coalesce(json_agg(json_build_object('amount', i.amount, 'due_on', i.due_on) ORDER BY i.position), '[]')
          FROM instalment i WHERE i.order_id = o.id AND i.status IN ('due', 'processing')) AS to_come,
         (SELECT identity->>'email' FROM seller) AS seller_email
       FROM purchase_order o JOIN person p ON p.id = o.person_id
       WHERE o.id = $1 AND o.status IN ('active', 'paid')`,
      [orderId],
    );
    return order;
  }
}
