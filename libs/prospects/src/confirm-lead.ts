import { Inject, Injectable } from '@nestjs/common';
import type { confirmLead, InputOf } from '@tandem/contracts';
import { Clock, CONFIG, DomainError, verifyToken, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Lead } from './entities/lead.entity';
import { leadState } from './rules/lead-state';

@Injectable()
export class ConfirmLead {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Repeatable. @throws DomainError `token-invalid`, also for a link older than her leaving */
  async run({ body }: InputOf<typeof confirmLead>): Promise<void> {
    const id = verifyToken(this.config.SECRET_KEY, 'lead-confirm', body.token);
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const lead = await tx.findOne(Lead, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const state = lead && leadState(lead, now);
      if (state === 'subscribed') return;
      if (state !== 'asked') throw new DomainError('token-invalid');
      await tx.update(Lead, { id }, { confirmedAt: now, unsubscribedAt: null });
    });
  }
}
