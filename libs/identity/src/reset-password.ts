import { Inject, Injectable } from '@nestjs/common';
import type { confirmPasswordReset, InputOf, requestPasswordReset, SignInAnswer } from '@tandem/contracts';
import {
  audit,
  Clock,
  CONFIG,
  DomainError,
  newId,
  Outbox,
  verifyToken,
  type Actor,
  type ApiRequest,
  type Config,
} from '@tandem/platform';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { PasswordReset } from './entities/password-reset.entity';
import { PendingSignIn } from './entities/pending-sign-in.entity';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { hashPassword } from './passwords';
import { PendingSignIns } from './pending-sign-ins';
import { RateLimits } from './rate-limits';
import { Sessions } from './sessions';

const lifetimeMilliseconds = 3_600_000;

@Injectable()
export class ResetPassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly pendingSignIns: PendingSignIns,
    private readonly outbox: Outbox,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Same work whether the account exists or not: the job that writes the mail looks. */
  async request({ body }: InputOf<typeof requestPasswordReset>, actor: Actor): Promise<void> {
    await this.rateLimits.countMail(body.email, actor.address);
    await this.dataSource.transaction((tx) => this.sendLink(tx, body.email));
  }

  /** The mail with the link, for whoever has the address. */
  async sendLink(tx: EntityManager, email: string): Promise<void> {
    const id = newId();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + lifetimeMilliseconds);
    await tx.insert(PasswordReset, { id, email, createdAt, expiresAt, usedAt: null });
    await this.outbox.publish(tx, 'identity.password-reset-requested', { passwordResetId: id });
  }

  /** Ends every session of the account and opens one, after the second step where there is one. @throws DomainError `token-invalid` */
  async confirm({ body }: InputOf<typeof confirmPasswordReset>, request: ApiRequest): Promise<SignInAnswer> {
    const id = verifyToken(this.config.SECRET_KEY, 'password-reset', body.token);
    const passwordHash = await hashPassword(body.password);
    return this.dataSource.transaction(async (tx) => {
      const now = new Date();
      const fresh = { id, usedAt: IsNull(), expiresAt: MoreThan(now) };
      const { affected } = await tx.update(PasswordReset, fresh, { usedAt: now });
      if (affected !== 1) throw new DomainError('token-invalid');
      const { email } = await tx.findOneByOrFail(PasswordReset, { id });
      const person = await tx.findOneBy(Person, { email });
      if (!person) throw new DomainError('token-invalid');
      await tx.update(Person, { id: person.id }, { passwordHash });
      await tx.delete(Session, { personId: person.id });
      await tx.delete(PendingSignIn, { personId: person.id });
      await audit(tx, request.actor, this.clock.now(), {
        action: 'person.reset-password',
        subjectId: person.id,
      });
      return (
        (await this.pendingSignIns.begin(tx, person.id)) ??
        this.sessions.start(tx, person, request.headers['user-agent'])
      );
    });
  }
}
