import { Inject, Injectable } from '@nestjs/common';
import type {
  disableSecondFactor,
  InputOf,
  renewRecoveryCodes,
  resetSecondFactor,
  ResponseOf,
} from '@tandem/contracts';
import { CONFIG, DomainError, type Config, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { ConfirmPassword } from './confirm-password';
import { FactorSetup } from './entities/factor-setup.entity';
import { PendingSignIn } from './entities/pending-sign-in.entity';
import { SecondFactor } from './entities/second-factor.entity';
import { Session } from './entities/session.entity';
import { FactorChanges } from './factor-changes';
import { drawRecoveryCodes, storeRecoveryCodes } from './recovery-codes';
import { isFactorMandatory } from './rules/held-roles';

/** What happens to a second factor that is on. */
@Injectable()
export class ChangeSecondFactor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly confirmPassword: ConfirmPassword,
    private readonly changes: FactorChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `second-factor-off`, `validation` for a wrong password, `too-many-requests` */
  async renewCodes(
    { body }: InputOf<typeof renewRecoveryCodes>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof renewRecoveryCodes>> {
    const { personId } = actor;
    await this.confirmPassword.check(personId, body.password);
    const { codes, salt, hashes } = await drawRecoveryCodes();
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(SecondFactor, { personId }, { recoverySalt: salt });
      if (affected !== 1) throw new DomainError('second-factor-off');
      await storeRecoveryCodes(tx, personId, hashes);
      await this.changes.record(tx, actor, personId, 'codes-renewed');
    });
    return { recoveryCodes: codes };
  }

  /** @throws DomainError `second-factor-mandatory`, `second-factor-off`, `validation`, `too-many-requests` */
  async disable({ body }: InputOf<typeof disableSecondFactor>, actor: KnownActor): Promise<void> {
    const { personId } = actor;
    if (isFactorMandatory(actor.roles, this.config.STAFF_SECOND_FACTOR)) {
      throw new DomainError('second-factor-mandatory');
    }
    await this.confirmPassword.check(personId, body.password);
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.delete(SecondFactor, { personId });
      if (affected !== 1) throw new DomainError('second-factor-off');
      await this.changes.record(tx, actor, personId, 'disabled');
    });
  }

  /**
   * For somebody who lost phone and codes. Whoever has her password alone must find nothing open, hence no session
   * outlives it; her own factor an owner turns off with her password.
   * @throws DomainError `not-found`, `forbidden` for her own
   */
  async reset({ params }: InputOf<typeof resetSecondFactor>, actor: KnownActor): Promise<void> {
    const { personId } = params;
    if (personId === actor.personId) throw new DomainError('forbidden');
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.delete(SecondFactor, { personId });
      if (affected !== 1) throw new DomainError('not-found');
      await tx.delete(Session, { personId });
      await tx.delete(PendingSignIn, { personId });
      await tx.delete(FactorSetup, { personId });
      await this.changes.record(tx, actor, personId, 'reset');
    });
  }
}
