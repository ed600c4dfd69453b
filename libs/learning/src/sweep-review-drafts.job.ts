import { Injectable } from '@nestjs/common';
import { unsentDays } from '@tandem/contracts';
import { Clock, RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** Removes what a trainer wrote about a work that another has answered, once she has had the time to copy it. */
@Injectable()
export class SweepReviewDraftsJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    tasks: RecurringTasks,
  ) {
    tasks.every(3600, 'learning.sweep-review-drafts', () => this.sweep());
  }

  /** A part that she wrote after the answer stays as long as if the answer had come then. */
  private async sweep(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM review_draft d USING review r WHERE r.submission_id = d.submission_id
         AND greatest(r.reviewed_at, d.saved_at) <= $1::timestamptz - make_interval(days => $2)`,
      [this.clock.now(), unsentDays],
    );
  }
}
