import { Injectable } from '@nestjs/common';
import type { FactorChange } from '@tandem/contracts';
import { audit, Clock, Outbox, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';

const actions: Record<FactorChange, string> = {
  enabled: 'second-factor.enable',
  replaced: 'second-factor.replace',
  disabled: 'second-factor.disable',
  reset: 'second-factor.reset',
  'codes-renewed': 'second-factor.renew-codes',
  'recovery-code-used': 'second-factor.use-recovery-code',
};

/** Every change of a second factor leaves a trace, and a mail to the person, in case it was not her. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async record(tx: EntityManager, actor: Actor, personId: string, change: FactorChange): Promise<void> {
    await audit(tx, actor, this.clock.now(), { action: actions[change], subjectId: personId });
    await this.outbox.publish(tx, 'identity.second-factor-changed', { personId, change });
  }
}
