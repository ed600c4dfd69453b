import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@tandem/contracts';
import { Clock, newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** Tells a student in the portal what becomes of her certificate, and of her attestations; the mails leave by themselves. */
@Injectable()
export class NotifyOfCertificates {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    const tell =
      (kind: NotificationKind) =>
      ({ certificateId }: { certificateId: string }) =>
        this.tell(kind, 'SELECT person_id FROM certificate WHERE id = $1', certificateId);
    outbox.handle('certification.certificate-issued', 'notify-certified', tell('certificate-issued'));
    outbox.handle('certification.certificate-replaced', 'notify-replaced', tell('certificate-replaced'));
    outbox.handle('certification.certificate-revoked', 'notify-revoked', tell('certificate-revoked'));
    outbox.handle('certification.certificate-expiring', 'notify-expiring', tell('certificate-expiring'));
    outbox.handle('certification.attestations-issued', 'notify-attestations', ({ enrolmentId }) =>
      this.tell('attestations', 'SELECT person_id FROM enrolment WHERE id = $1', enrolmentId),
    );
  }

  /** What is told a second time (a reminder, another attestation) is one line, new again. */
  private async tell(kind: NotificationKind, person: string, subjectId: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
       SELECT $2, told.person_id, $3, $1, $1, $4 FROM (${person}) told
       ON CONFLICT (person_id, kind, subject_id) DO UPDATE SET created_at = excluded.created_at, read_at = NULL`,
      [subjectId, newId(), kind, this.clock.now()],
    );
  }
}
