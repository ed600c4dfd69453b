import { Injectable } from '@nestjs/common';
import { digestKinds, type DigestKind } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { NotificationsQueries } from '../notifications.queries';
import { PortalLinks } from '../portal-links';
import { digest } from '../templates/digest';

interface Row extends Recipient {
  person_id: string;
  name: string;
  muted: string[];
}

/** More would not be read. */
const shownAtMost = 12;

@Injectable()
export class DigestMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly notifications: NotificationsQueries,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('notifications.digest-due', 'mail-digest', ({ digestId }, job) =>
      this.send(digestId, job.id),
    );
  }

  /**
   * What is still unread and wanted when the mail leaves; none when nothing is. A worker that dies between the mail and
   * its mark sends it again under the same Message-ID.
   */
  private async send(digestId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT d.person_id, p.email, p.locale, p.name,
         ARRAY(SELECT m.kind FROM digest_mute m WHERE m.person_id = p.id) AS muted
       FROM notification_digest d JOIN person p ON p.id = d.person_id
       WHERE d.id = $1 AND d.sent_at IS NULL AND p.email IS NOT NULL`,
      [digestId],
    );
    if (!row) return;
    const found = await this.notifications.ofDigest(this.dataSource.manager, row.person_id, digestId);
    const items = found.filter(({ kind, place }) => place !== null && !row.muted.includes(kind));
    if (items.length) {
      const kinds = digestKinds.filter((kind) => items.some((item) => item.kind === kind));
      const letter = digest[row.locale]({
        name: givenName(row.name),
        items: items.slice(0, shownAtMost).map((item) => ({ ...item, kind: item.kind as DigestKind })),
        more: Math.max(items.length - shownAtMost, 0),
        url: this.links.notifications(),
        leave: kinds.map((kind) => ({ kind, url: this.links.leaveDigest(row.person_id, kind) })),
        leaveAll: this.links.leaveDigest(row.person_id, 'all'),
      });
      await this.letters.send(mailId, row, letter, {
        // RFC 2369 and 8058: the mail reader's own button posts to this address.
        headers: {
          'List-Unsubscribe': `<${this.links.leaveDigest(row.person_id, 'all')}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
    }
    await this.dataSource.query('UPDATE notification_digest SET sent_at = $2 WHERE id = $1', [
      digestId,
      this.clock.now(),
    ]);
  }
}
