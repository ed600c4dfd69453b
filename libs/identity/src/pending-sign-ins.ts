import { Inject, Injectable } from '@nestjs/common';
import type { SecondStep } from '@tandem/contracts';
import { CONFIG, DomainError, newId, signToken, verifyToken, type Config } from '@tandem/platform';
import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import { PendingSignIn } from './entities/pending-sign-in.entity';
import { SecondFactor } from './entities/second-factor.entity';

const lifetimeMilliseconds = 10 * 60_000;

/** Sign-ins that wait for the second factor. Their ticket is no session: the guard knows nothing of it. */
@Injectable()
export class PendingSignIns {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A ticket for the second step; null when the account has no second factor. */
  async begin(tx: EntityManager, personId: string): Promise<SecondStep | null> {
    if (!(await tx.existsBy(SecondFactor, { personId }))) return null;
    const now = new Date();
    await tx.delete(PendingSignIn, { personId, expiresAt: LessThan(now) });
    const id = newId();
    const expiresAt = new Date(now.getTime() + lifetimeMilliseconds);
    await tx.insert(PendingSignIn, { id, personId, expiresAt });
    return {
      ticket: signToken(this.config.SECRET_KEY, 'second-step', id),
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** @throws DomainError `token-invalid` for what was never a ticket, `second-step-expired` */
  async find(db: EntityManager, ticket: string): Promise<PendingSignIn> {
    const id = verifyToken(this.config.SECRET_KEY, 'second-step', ticket);
    const pending = await db.findOneBy(PendingSignIn, { id, expiresAt: MoreThan(new Date()) });
    if (!pending) throw new DomainError('second-step-expired');
    return pending;
  }

  /** Only one caller gets it. @throws DomainError `second-step-expired` */
  async take(tx: EntityManager, { id }: PendingSignIn): Promise<void> {
    const { affected } = await tx.delete(PendingSignIn, { id });
    if (affected !== 1) throw new DomainError('second-step-expired');
  }
}
