import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';

/**
 * Tells a student in the portal that her work was reviewed (the mail about it leaves at once, by itself), and a trainer
 * that another reviews the work she had begun with.
 */
@Injectable()
export class NotifyOfReviews {
  constructor(outbox: Outbox, dataSource: DataSource, clock: Clock) {
    outbox.handle('learning.work-reviewed', 'notify-work-reviewed', async ({ submissionId }) => {
      await dataSource.query(
        `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
         SELECT $1, e.person_id, 'review', s.id, s.id, $3
         FROM submission s JOIN enrolment e ON e.id = s.enrolment_id WHERE s.id = $2
         ON CONFLICT (person_id, kind, subject_id) DO NOTHING`,
        [newId(), submissionId, clock.now()],
      );
    });
    outbox.handle(
      'learning.review-taken-over',
      'notify-review-taken-over',
      async ({ submissionId, fromId }) => {
        await dataSource.query(
          `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
         SELECT $1, $2, 'taken-over', s.id, s.id, $4 FROM submission s WHERE s.id = $3
         ON CONFLICT (person_id, kind, subject_id) DO UPDATE SET created_at = excluded.created_at, read_at = NULL`,
          [newId(), fromId, submissionId, clock.now()],
        );
      },
    );
  }
}
