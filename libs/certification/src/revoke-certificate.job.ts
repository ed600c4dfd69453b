import { Injectable } from '@nestjs/common';
import { audit, Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { endRenewed } from './end-renewed';

/**
 * Takes a certificate back when the order that paid for it has ended: unless another order, or a gift, gives her a seat in
 * the same course (pretix/pretix#343). She is told of it apart from the money: not every order that ends had one.
 */
@Injectable()
export class RevokeCertificateJob {
  constructor(
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('billing.order-ended', 'certification.revoke', ({ orderId }) => this.run(orderId));
  }

  /** Repeatable: what is revoked stays so. */
  async run(orderId: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const [revoked] = await tx.query<[Array<{ id: string; code: string }>, number]>(
        `UPDATE certificate x SET revoked_at = $2, revoked_reason = 'order-ended'
         FROM purchase_order o WHERE o.id = $1 AND x.person_id = o.person_id AND x.revoked_at IS NULL
           AND x.course_id IN (SELECT c.course_id FROM order_seat s JOIN cohort c ON c.id = s.cohort_id
                               WHERE s.order_id = o.id)
           AND NOT EXISTS (SELECT FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
                           WHERE e.person_id = x.person_id AND c.course_id = x.course_id
                             AND e.status IN ('active', 'paused'))
         RETURNING x.id, x.code`,
        [orderId, now],
      );
      const ids = revoked.map(({ id }) => id);
      await endRenewed(tx, ids, { reason: 'order-ended', at: now });
      for (const { id, code } of revoked) {
        await this.outbox.publish(tx, 'certification.certificate-revoked', { certificateId: id });
        await audit(tx, null, now, { action: 'certificate.revoke', subjectId: id, after: { code, orderId } });
      }
    });
  }
}
