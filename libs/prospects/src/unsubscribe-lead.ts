import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, unsubscribeLead } from '@tandem/contracts';
import { Clock, CONFIG, verifyToken, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';

@Injectable()
export class UnsubscribeLead {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Repeatable, at any age of the link: leaving must always work. The first day she left stays, unless she had consented
   * again since. @throws DomainError `token-invalid` on a forged link only
   */
  async run({ body }: InputOf<typeof unsubscribeLead>): Promise<void> {
    const id = verifyToken(this.config.SECRET_KEY, 'lead-unsubscribe', body.token);
    await this.dataSource.query(
      `UPDATE lead SET unsubscribed_at = greatest($2::timestamptz, consented_at)
       WHERE id = $1 AND (unsubscribed_at IS NULL OR unsubscribed_at < consented_at)`,
      [id, this.clock.now()],
    );
  }
}
