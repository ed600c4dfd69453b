import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, fieldError, unseal, type Config } from '@tandem/platform';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { RecoveryCode } from './entities/recovery-code.entity';
import { SecondFactor } from './entities/second-factor.entity';
import { hashRecoveryCode } from './recovery-codes';
import { readCode } from './rules/recovery-code';
import { matchingStep } from './rules/totp';

/** What a code would use up, if nobody has before. */
export type FactorProof =
  { kind: 'totp'; personId: string; step: number } | { kind: 'recovery'; personId: string; hash: Buffer };

export const wrongCode = () => fieldError('code', 'wrong-code');

@Injectable()
export class FactorProofs {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Compares and hashes, before any transaction. With another SECRET_KEY no code of an authenticator fits any more;
   * recovery codes still do.
   * @throws DomainError `validation` for a code that cannot be right
   */
  async read(personId: string, typed: string): Promise<FactorProof> {
    const found = readCode(typed);
    const factor = found && (await this.dataSource.manager.findOneBy(SecondFactor, { personId }));
    if (!factor) throw wrongCode();
    if (found.kind === 'recovery') {
      return { kind: 'recovery', personId, hash: await hashRecoveryCode(found.code, factor.recoverySalt) };
    }
    const secret = unseal(this.config.SECRET_KEY, 'second-factor', personId, factor.secret);
    const step = secret && matchingStep(secret, found.code, new Date());
    if (step === null) throw wrongCode();
    return { kind: 'totp', personId, step };
  }

  /** Only one caller gets a code. @throws DomainError `validation` when it was used, or is nobody's */
  async use(tx: EntityManager, proof: FactorProof): Promise<void> {
    const { personId } = proof;
    const { affected } =
      proof.kind === 'recovery'
        ? await tx.update(
            RecoveryCode,
            { personId, hash: proof.hash, usedAt: IsNull() },
            { usedAt: new Date() },
          )
        : await tx
            .createQueryBuilder()
            .update(SecondFactor)
            .set({ lastStep: proof.step })
            .where('person_id = :personId AND last_step < :step', proof)
            .execute();
    if (affected !== 1) throw wrongCode();
  }
}
