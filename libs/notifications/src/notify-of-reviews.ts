import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellAnew, tellOnce } from './tell-in-portal';

/**
 * Tells a student in the portal that her work was reviewed (the mail about it leaves at once, by itself), and a trainer
 * that another reviews the work she had begun with.
 */
@Injectable()
export class NotifyOfReviews {
  constructor(outbox: Outbox, dataSource: DataSource, clock: Clock) {
    outbox.handle('learning.work-reviewed', 'notify-work-reviewed', async ({ submissionId }) => {
      await tellOnce(dataSource, {
        told: `SELECT e.person_id, 'review', s.id, s.id
          FROM submission s JOIN enrolment e ON e.id = s.enrolment_id WHERE s.id = $1`,
        values: [submissionId],
        now: clock.now(),
      });
    });
    outbox.handle('learning.review-taken-over', 'notify-review-taken-over', ({ submissionId, fromId }, job) =>
      tellAnew(dataSource, job, {
        told: `SELECT $1::uuid, 'taken-over', s.id, s.id FROM submission s WHERE s.id = $2`,
        values: [fromId, submissionId],
        now: clock.now(),
      }),
    );
  }
}
