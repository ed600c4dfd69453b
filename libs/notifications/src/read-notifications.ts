import { Injectable } from '@nestjs/common';
import type { InputOf, readNotifications } from '@tandem/contracts';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

@Injectable()
export class ReadNotifications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Repeatable: the first time counts. */
  async run({ body }: InputOf<typeof readNotifications>, { personId }: KnownActor): Promise<void> {
    await this.dataSource.query(
      `UPDATE notification SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL
         AND ($3::uuid IS NULL OR id = $3) AND ($4::uuid IS NULL OR topic_id = $4)
         AND ($5::timestamptz IS NULL OR created_at <= $5)`,
      [personId, this.clock.now(), body.id ?? null, body.topicId ?? null, body.until ?? null],
    );
  }
}
