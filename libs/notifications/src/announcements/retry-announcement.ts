import { Injectable } from '@nestjs/common';
import type { InputOf, retryAnnouncement } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AnnouncementDraft } from './announcement-draft';
import { recipientsOf, type RecipientRow } from './recipients';
import { retryOf } from './rules/retry';

@Injectable()
export class RetryAnnouncement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: AnnouncementDraft,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Has mails that did not arrive leave once more. Pressed twice, the second finds them under way and changes nothing.
   * @throws DomainError `not-found`, `cohort-archived`
   */
  async run({ params, body }: InputOf<typeof retryAnnouncement>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      // Locked: a second click waits here.
      const { id, archived } = await this.drafts.find(tx, params.announcementId, actor);
      if (archived) throw new DomainError('cohort-archived');
      const recipients = await tx.query<RecipientRow[]>(recipientsOf('$1'), [id]);
      const chosen = recipients.filter((recipient) =>
        body.personId === null
          ? retryOf(recipient) === 'together'
          : recipient.personId === body.personId && retryOf(recipient) !== 'none',
      );
      for (const recipient of chosen) await this.tryAgain(tx, id, recipient);
      if (chosen.length === 0) return;
      const after = { persons: chosen.map(({ personId }) => personId) };
      await audit(tx, actor, this.clock.now(), { action: 'announcement.retry', subjectId: id, after });
    });
  }

  private async tryAgain(tx: EntityManager, id: string, recipient: RecipientRow): Promise<void> {
    const { personId, state, mailId, whyNow } = recipient;
    // Who asks for this one knows that her address is mended; should it not be, the server says so again.
    if (whyNow === 'refused-address')
      await tx.query('DELETE FROM refused_address WHERE person_id = $1', [personId]);
    if (state === 'stopped') {
      // Nobody said that it was taken, yet it may have been: the same job, under the same Message-ID.
      await this.outbox.tryAgain(tx, mailId!);
      await tx.query(
        'UPDATE announcement_recipient SET answer = NULL WHERE announcement_id = $1 AND person_id = $2',
        [id, personId],
      );
      return;
    }
    const due = { announcementId: id, personId };
    // Another mail: what is still reported of the first is not about it.
    const [job] = await this.outbox.publish(tx, 'notifications.announcement-letter-due', due);
    await tx.query(
      `UPDATE announcement_recipient
       SET mail_id = $3, state = 'waiting', answer = NULL, why = NULL, settled_at = NULL, reported_at = NULL
       WHERE announcement_id = $1 AND person_id = $2`,
      [id, personId, job],
    );
  }
}
