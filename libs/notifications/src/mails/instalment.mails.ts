import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, givenName, money, orderNumber } from '../format';
import type { Template } from '../letter';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { instalmentDeclined } from '../templates/instalment-declined';
import { instalmentPaid } from '../templates/instalment-paid';
import type { InstalmentFacts } from '../templates/instalment-facts';
import { orderPaused } from '../templates/order-paused';
import { pauseApproaching } from '../templates/pause-approaching';

interface Row extends Recipient {
  name: string;
  order_id: string;
  offer: string;
  position: number;
  parts: number;
  amount: number;
  currency: string;
  due_on: string;
  status: 'due' | 'processing' | 'paid' | 'cancelled';
  attempts: number;
  paid_at: Date | null;
  next_attempt_at: Date | null;
  last_decline: string | null;
}

const zone = 'Europe/Paris';

/** What is late, until it is paid: each letter leads to the order, where she can pay it or change her card. */
@Injectable()
export class InstalmentMails {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.instalment-declined', 'mail-instalment-declined', ({ instalmentId }, job) =>
      this.tellOfLate(instalmentDeclined, instalmentId, job.id),
    );
    outbox.handle('billing.pause-approaching', 'mail-pause-approaching', ({ instalmentId }, job) =>
      this.tellOfLate(pauseApproaching, instalmentId, job.id),
    );
    outbox.handle('billing.order-paused', 'mail-order-paused', ({ orderId }, job) =>
      this.tellOfPause(orderId, job.id),
    );
    outbox.handle('billing.instalment-paid', 'mail-instalment-paid', ({ instalmentId, resumed }, job) =>
      this.tellOfPayment(instalmentId, resumed, job.id),
    );
  }

  /** Paid meanwhile, not owed any more, or paused, which has its own letter: there is nothing left to say. */
  private async tellOfLate(template: Template<InstalmentFacts>, id: string, mailId: string): Promise<void> {
    const row = await this.find('i.id = $1 AND o.paused_at IS NULL', id);
    if (row?.status === 'due') await this.letters.send(mailId, row, template[row.locale](this.factsOf(row)));
  }

  private async tellOfPause(orderId: string, mailId: string): Promise<void> {
    const row = await this.find(
      `o.id = $1 AND o.paused_at IS NOT NULL AND i.status IN ('due', 'processing') AND i.first_failed_at IS NOT NULL`,
      orderId,
    );
    if (row) await this.letters.send(mailId, row, orderPaused[row.locale](this.factsOf(row)));
  }

  /** What the order's own checkout paid has its receipt with the order. */
  private async tellOfPayment(id: string, resumed: boolean, mailId: string): Promise<void> {
    const row = await this.find('i.id = $1', id);
    if (row?.status !== 'paid' || row.attempts === 0) return;
    const { locale, paid_at: paidAt } = row;
    const paidOn = dayOf(locale, paidAt ?? this.clock.now(), zone);
    await this.letters.send(mailId, row, instalmentPaid[locale]({ ...this.factsOf(row), paidOn, resumed }));
  }

  private async find(condition: string, id: string): Promise<Row | undefined> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, p.locale, p.name, o.id AS order_id, v.terms->>'name' AS offer, i.position, i.amount, o.currency,
         (SELECT count(*)::int FROM instalment x WHERE x.order_id = o.id) AS parts,
         i.due_on::text, i.status, i.attempts, i.paid_at, i.next_attempt_at, i.last_decline
       FROM instalment i JOIN purchase_order o ON o.id = i.order_id JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
       WHERE ${condition} ORDER BY i.position LIMIT 1`,
      [id],
    );
    return row;
  }

  private factsOf(row: Row): InstalmentFacts {
    const { locale } = row;
    return {
      name: givenName(row.name),
      number: orderNumber(row.order_id),
      offer: row.offer,
      share: `${row.position}/${row.parts}`,
      amount: money(locale, row.amount, row.currency),
      dueOn: dayOf(locale, new Date(`${row.due_on}T12:00:00Z`), zone),
      nextOn: row.next_attempt_at && dayOf(locale, row.next_attempt_at, zone),
      confirm: row.last_decline === 'authentication_required',
      orderUrl: this.links.order(row.order_id),
    };
  }
}
