import { Injectable } from '@nestjs/common';
import type { InputOf, revokeCertificate } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { endRenewed } from './end-renewed';
import { lockCertificate } from './lock-certificate';

/** The owner takes a certificate back. Whoever checks it reads the reason; her own words stay with staff. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeatable with the same reason and note.
   * @throws DomainError `unknown-certificate`; `certificate-ended` when it ended otherwise
   */
  async run({ params, body }: InputOf<typeof revokeCertificate>, actor: KnownActor): Promise<void> {
    const { reason, note } = body;
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const certificate = await lockCertificate(tx, params.code, actor);
      if (certificate.revokedReason === reason && certificate.revokedNote === note) return;
      if (certificate.revokedAt) throw new DomainError('certificate-ended');
      await tx.query(
        'UPDATE certificate SET revoked_at = $2, revoked_reason = $3, revoked_note = $4 WHERE id = $1',
        [certificate.id, now, reason, note],
      );
      await endRenewed(tx, [certificate.id], { reason, at: now });
      await this.outbox.publish(tx, 'certification.certificate-revoked', { certificateId: certificate.id });
      await audit(tx, actor, now, {
        action: 'certificate.revoke',
        subjectId: certificate.id,
        after: { code: certificate.code, reason },
      });
    });
  }
}
