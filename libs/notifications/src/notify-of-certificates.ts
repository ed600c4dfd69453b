import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@tandem/contracts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellAnew, tellOnce } from './tell-in-portal';

/**
 * Tells a student in the portal what becomes of her certificate, and of her attestations; the mails leave by themselves. Each
 * reminder and each attestation is told anew.
 */
@Injectable()
export class NotifyOfCertificates {
  constructor(outbox: Outbox, dataSource: DataSource, clock: Clock) {
    const ofCertificate = (kind: NotificationKind, certificateId: string) => ({
      told: 'SELECT person_id, $1::text, id, id FROM certificate WHERE id = $2',
      values: [kind, certificateId],
      now: clock.now(),
    });
    const once =
      (kind: NotificationKind) =>
      async ({ certificateId }: { certificateId: string }) => {
        await tellOnce(dataSource, ofCertificate(kind, certificateId));
      };
    outbox.handle('certification.certificate-issued', 'notify-certified', once('certificate-issued'));
    outbox.handle('certification.certificate-replaced', 'notify-replaced', once('certificate-replaced'));
    outbox.handle('certification.certificate-revoked', 'notify-revoked', once('certificate-revoked'));
    outbox.handle('certification.certificate-expiring', 'notify-expiring', ({ certificateId }, job) =>
      tellAnew(dataSource, job, ofCertificate('certificate-expiring', certificateId)),
    );
    outbox.handle('certification.attestations-issued', 'notify-attestations', ({ enrolmentId }, job) =>
      tellAnew(dataSource, job, {
        told: `SELECT person_id, 'attestations', id, id FROM enrolment WHERE id = $1`,
        values: [enrolmentId],
        now: clock.now(),
      }),
    );
  }
}
