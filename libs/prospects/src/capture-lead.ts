import { Injectable } from '@nestjs/common';
import type { captureLead, InputOf } from '@tandem/contracts';
import { RateLimits } from '@tandem/identity';
import { Clock, newId, Outbox, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { consentVersion } from './consent';

type Capture = InputOf<typeof captureLead>['body'];

@Injectable()
export class CaptureLead {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Does the same work whatever is known of the address; the job that writes the mail sees whether one is due.
   * @throws DomainError `too-many-requests`
   */
  async run({ body }: InputOf<typeof captureLead>, actor: Actor): Promise<void> {
    await this.rateLimits.countMail(body.email, actor.address);
    await this.dataSource.transaction(async (tx) => {
      const leadId = await this.keep(tx, body);
      await this.outbox.publish(tx, 'prospects.lead-captured', { leadId, locale: body.locale });
    });
  }

  /** The id of the address's row. The consent of a subscribed address stays the one she confirmed. */
  private async keep(tx: EntityManager, lead: Capture): Promise<string> {
    const [row] = await tx.query<Array<{ id: string }>>(
      `WITH kept AS (
         INSERT INTO lead AS known (id, email, source, locale, consent_version, consented_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (email) DO UPDATE SET source = excluded.source, locale = excluded.locale,
           consent_version = excluded.consent_version, consented_at = excluded.consented_at
         WHERE known.confirmed_at IS NULL OR known.unsubscribed_at IS NOT NULL
         RETURNING id)
       SELECT id FROM kept UNION SELECT id FROM lead WHERE email = $2`,
      [newId(), lead.email, lead.source, lead.locale, consentVersion, this.clock.now()],
    );
    return row!.id;
  }
}
