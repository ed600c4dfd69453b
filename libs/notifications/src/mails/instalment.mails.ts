import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, givenName, money, orderNumber } from '../format';
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
  paused: boolean;
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
    outbox.handle('billing.instalment-declined', 'mail-instalment-declined', (refused, job) =>
      this.tellOfRefusal(refused, job.id),
    );
    outbox.handle('billing.pause-approaching', 'mail-pause-approaching', ({ instalmentId }, job) =>
      this.remind(instalmentId, job.id),
    );
    outbox.handle('billing.order-paused', 'mail-order-paused', ({ orderId }, job) =>
      this.tellOfPause(orderId, job.id),
    );
    outbox.handle('billing.instalment-paid', 'mail-instalment-paid', ({ instalmentId, resumed }, job) =>
      this.tellOfPayment(instalmentId, resumed, job.id),
    );
  }

  /** Paid meanwhile, or not owed any more: there is nothing left to say. */
  private async tellOfRefusal(
    { instalmentId, confirm }: { instalmentId: string; confirm: boolean },
    mailId: string,
  ): Promise<void> {
    const row = await this.find('i.id = $1', instalmentId);
    if (row?.status !== 'due') return;
    const refused = { ...this.factsOf(row), confirm, paused: row.paused };
    await this.letters.send(mailId, row, instalmentDeclined[row.locale](refused));
  }

  /** That she is paused has its own letter. */
  private async remind(instalmentId: string, mailId: string): Promise<void> {
    const row = await this.find('i.id = $1', instalmentId);
    if (row?.status === 'due' && !row.paused)
      await this.letters.send(mailId, row, pauseApproaching[row.locale](this.factsOf(row)));
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
         i.due_on::text, i.status, i.attempts, i.paid_at, i.next_attempt_at, o.paused_at IS NOT NULL AS paused
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
      orderUrl: this.links.order(row.order_id),
    };
  }
}
