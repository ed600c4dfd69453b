import { Injectable } from '@nestjs/common';
import { audit, Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { endRenewed } from './end-renewed';
import { lockSeats } from './lock-seats';

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
      const courses = await tx.query<Array<{ person_id: string; course_id: string }>>(
        `SELECT DISTINCT o.person_id, c.course_id FROM purchase_order o JOIN order_seat s ON s.order_id = o.id
           JOIN cohort c ON c.id = s.cohort_id WHERE o.id = $1 ORDER BY c.course_id`,
        [orderId],
      );
      for (const { person_id, course_id } of courses) {
        // Whoever issues or replaces one at this moment is done first: the next statement sees it.
        const seats = await lockSeats(tx, person_id, course_id);
        if (seats.some(({ status }) => status === 'active' || status === 'paused')) continue;
        const [revoked] = await tx.query<[Array<{ id: string; code: string }>, number]>(
          `UPDATE certificate SET revoked_at = $3, revoked_reason = 'order-ended'
           WHERE person_id = $1 AND course_id = $2 AND revoked_at IS NULL RETURNING id, code`,
          [person_id, course_id, now],
        );
        for (const { id, code } of revoked) {
          await endRenewed(tx, [id], { reason: 'order-ended', at: now });
          await this.outbox.publish(tx, 'certification.certificate-revoked', { certificateId: id });
          await audit(tx, null, now, {
            action: 'certificate.revoke',
            subjectId: id,
            after: { code, orderId },
          });
        }
      }
    });
  }
}
