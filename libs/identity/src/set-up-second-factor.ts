import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { confirmSecondFactor, InputOf, ResponseOf, startSecondFactor } from '@tandem/contracts';
import { CONFIG, DomainError, seal, unseal, type Config, type KnownActor } from '@tandem/platform';
import { DataSource, IsNull, MoreThan, Not } from 'typeorm';
import { ConfirmPassword } from './confirm-password';
import { PendingSignIn } from './entities/pending-sign-in.entity';
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

  /** @throws DomainError `second-factor-on`, `validation` for a wrong password, `too-many-requests` */
  async start(
    { body }: InputOf<typeof startSecondFactor>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof startSecondFactor>> {
    await this.confirmPassword.check(personId, body.password);
    const secret = randomBytes(secretBytes);
    const [row] = await this.dataSource.query<Array<{ email: string }>>(
      `WITH begun AS (
         INSERT INTO second_factor (person_id, secret, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
           WHERE second_factor.confirmed_at IS NULL
         RETURNING person_id)
       SELECT email FROM person JOIN begun ON person_id = id`,
      [personId, seal(this.config.SECRET_KEY, 'second-factor', personId, secret), new Date()],
    );
    if (!row) throw new DomainError('second-factor-on');
    return setupOf(secret, this.config.ACADEMY_NAME, row.email);
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
    const begun = await this.dataSource.manager.findOneBy(SecondFactor, {
      personId,
      confirmedAt: IsNull(),
      createdAt: MoreThan(new Date(Date.now() - setupMilliseconds)),
    });
    if (!begun) throw new DomainError('second-factor-not-started');
    const lastStep = this.stepOf(begun, body.code);
    const { codes, salt, hashes } = await drawRecoveryCodes();
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(
        SecondFactor,
        // The very secret that the code fits: another tab may have drawn a new one.
        { personId, secret: begun.secret, confirmedAt: IsNull() },
        { confirmedAt: new Date(), lastStep, recoverySalt: salt },
      );
      if (affected !== 1) throw new DomainError('second-factor-not-started');
      await storeRecoveryCodes(tx, personId, hashes);
      await tx.delete(Session, { personId, id: Not(sessionId) });
      await tx.delete(PendingSignIn, { personId });
      await this.changes.record(tx, actor, personId, 'enabled');
    });
    return { recoveryCodes: codes };
  }

  private stepOf(begun: SecondFactor, typed: string): number {
    const secret = unseal(this.config.SECRET_KEY, 'second-factor', begun.personId, begun.secret);
    const read = readCode(typed);
    const step = secret && read?.kind === 'totp' ? matchingStep(secret, read.code, new Date()) : null;
    if (step === null) throw wrongCode();
    return step;
  }
}
