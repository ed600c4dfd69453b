import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { dayOf, money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { disputeOpened } from '../templates/dispute-opened';

interface Row extends Recipient {
  owner_id: string;
  order_id: string;
  buyer_name: string;
  offer_name: string;
  amount: number;
  currency: string;
  answer_by: Date | null;
}

@Injectable()
export class DisputeOpenedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.dispute-opened', 'mail-dispute-opened', ({ disputeId }, job) =>
      this.send(disputeId, job.id),
    );
  }

  private async send(disputeId: string, jobId: string): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT owner.id AS owner_id, owner.email, owner.locale, o.id AS order_id, p.name AS buyer_name,
         v.terms->>'name' AS offer_name, d.amount, o.currency, d.answer_by
       FROM dispute d JOIN purchase_order o ON o.id = d.order_id JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
         JOIN person owner ON 'owner' = ANY (owner.roles)
       WHERE d.id = $1 AND d.status = 'open' ORDER BY owner.id`,
      [disputeId],
    );
    for (const row of rows) {
      const letter = disputeOpened[row.locale]({
        buyerName: row.buyer_name,
        number: orderNumber(row.order_id),
        offerName: row.offer_name,
        amount: money(row.locale, row.amount, row.currency),
        answerBy: row.answer_by && dayOf(row.locale, row.answer_by, 'Europe/Paris'),
        url: this.links.refundDesk(row.order_id),
      });
      // One job, several mails: each keeps an id of its own when the job is tried again.
      await this.letters.send(`${jobId}.${row.owner_id}`, row, letter);
    }
  }
}
