import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { confirmSecondFactor, InputOf, ResponseOf, startSecondFactor } from '@tandem/contracts';
import { CONFIG, DomainError, seal, unseal, type Config, type KnownActor } from '@tandem/platform';
import { DataSource, MoreThan, Not } from 'typeorm';
import { ConfirmPassword } from './confirm-password';
import { FactorSetup } from './entities/factor-setup.entity';
import { PendingSignIn } from './entities/pending-sign-in.entity';
import { Person } from './entities/person.entity';
import { SecondFactor } from './entities/second-factor.entity';
import { Session } from './entities/session.entity';
import { FactorChanges } from './factor-changes';
import { wrongCode } from './factor-proofs';
import { drawRecoveryCodes, storeRecoveryCodes } from './recovery-codes';
import { readCode } from './rules/recovery-code';
import { matchingStep, secretBytes, setupOf } from './rules/totp';

/** A set-up left lying is not taken up again: somebody may have read its secret meanwhile. */
export const setupMilliseconds = 3_600_000;

@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly confirmPassword: ConfirmPassword,
    private readonly changes: FactorChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A factor that is on counts until the new one is confirmed.
   * @throws DomainError `validation` for a wrong password, `too-many-requests`
   */
  async start(
    { body }: InputOf<typeof startSecondFactor>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof startSecondFactor>> {
    await this.confirmPassword.check(personId, body.password);
    const secret = randomBytes(secretBytes);
    const sealed = seal(this.config.SECRET_KEY, 'second-factor', personId, secret);
    const { manager } = this.dataSource;
    await manager.upsert(FactorSetup, { personId, secret: sealed, createdAt: new Date() }, ['personId']);
    const { email } = await manager.findOneByOrFail(Person, { id: personId });
    return setupOf(secret, this.config.ACADEMY_NAME, email!);
  }

  /**
   * The code that turns the factor on is used up by it. Other sessions end: they were opened without.
   * @throws DomainError `second-factor-not-started`, `validation` for a wrong code
   */
  async confirm(
    { body }: InputOf<typeof confirmSecondFactor>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof confirmSecondFactor>> {
    const { personId, sessionId } = actor;
    const createdAt = MoreThan(new Date(Date.now() - setupMilliseconds));
    const setup = await this.dataSource.manager.findOneBy(FactorSetup, { personId, createdAt });
    if (!setup) throw new DomainError('second-factor-not-started');
    const lastStep = this.stepOf(setup, body.code);
    const { codes, salt, hashes } = await drawRecoveryCodes();
    await this.dataSource.transaction(async (tx) => {
      // The very secret that the code fits: another tab may have drawn a new one.
      const { affected } = await tx.delete(FactorSetup, { personId, secret: setup.secret });
      if (affected !== 1) throw new DomainError('second-factor-not-started');
      const replaced = await tx.existsBy(SecondFactor, { personId });
      const on = { personId, secret: setup.secret, confirmedAt: new Date(), lastStep, recoverySalt: salt };
      await tx.upsert(SecondFactor, on, ['personId']);
      await storeRecoveryCodes(tx, personId, hashes);
      await tx.delete(Session, { personId, id: Not(sessionId) });
      await tx.delete(PendingSignIn, { personId });
      await this.changes.record(tx, actor, personId, replaced ? 'replaced' : 'enabled');
    });
    return { recoveryCodes: codes };
  }

  private stepOf(setup: FactorSetup, typed: string): number {
    const secret = unseal(this.config.SECRET_KEY, 'second-factor', setup.personId, setup.secret);
    const read = readCode(typed);
    const step = secret && read?.kind === 'totp' ? matchingStep(secret, read.code, new Date()) : null;
    if (step === null) throw wrongCode();
    return step;
  }
}
