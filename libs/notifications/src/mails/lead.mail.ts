import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { confirmLead } from '../templates/confirm-lead';

@Injectable()
export class LeadMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('prospects.lead-captured', 'mail-lead', ({ leadId }, job) => this.send(leadId, job.id));
  }

  /** Asks an address that has not confirmed; one that left is asked only after a consent younger than her leaving. */
  private async send(leadId: string, mailId: string): Promise<void> {
    const [lead] = await this.dataSource.query<Recipient[]>(
      `SELECT email, locale FROM lead
       WHERE id = $1 AND consented_at > $2::timestamptz - interval '7 days'
         AND CASE WHEN unsubscribed_at IS NULL THEN confirmed_at IS NULL ELSE consented_at > unsubscribed_at END`,
      [leadId, this.clock.now()],
    );
    if (!lead) return;
    const unsubscribeUrl = this.links.unsubscribeLead(leadId);
    const letter = confirmLead[lead.locale]({ confirmUrl: this.links.confirmLead(leadId), unsubscribeUrl });
    await this.letters.send(mailId, lead, letter, {
      // RFC 2369 and 8058: the mail reader's own button posts to this address.
      headers: {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
  }
}
