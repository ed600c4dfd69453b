import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { money, orderNumber } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { refundFailed } from '../templates/refund-failed';

interface Row extends Recipient {
  owner_id: string;
  order_id: string;
  buyer_name: string;
  offer_name: string;
  amount: number;
  currency: string;
  reason: string;
}

@Injectable()
export class RefundFailedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('billing.refund-failed', 'mail-refund-failed', (failed, job) => this.send(failed, job.id));
  }

  /** Nothing to say once somebody has tried again. */
  private async send(
    { refundId, attempt }: { refundId: string; attempt: number },
    jobId: string,
  ): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT owner.id AS owner_id, owner.email, owner.locale, o.id AS order_id, p.name AS buyer_name,
         v.terms->>'name' AS offer_name, r.amount, o.currency, r.failure AS reason
       FROM refund r JOIN purchase_order o ON o.id = r.order_id JOIN person p ON p.id = o.person_id
         JOIN offer_version v ON v.offer_id = o.offer_id AND v.number = o.offer_version
         JOIN person owner ON 'owner' = ANY (owner.roles)
       WHERE r.id = $1 AND r.attempt = $2 AND r.status = 'failed' ORDER BY owner.id`,
      [refundId, attempt],
    );
    for (const row of rows) {
      const letter = refundFailed[row.locale]({
        buyerName: row.buyer_name,
        number: orderNumber(row.order_id),
        offerName: row.offer_name,
        amount: money(row.locale, row.amount, row.currency),
        reason: row.reason,
        url: this.links.refundDesk(row.order_id),
      });
      // One job, several mails: each keeps an id of its own when the job is tried again.
      await this.letters.send(`${jobId}.${row.owner_id}`, row, letter);
    }
  }
}
