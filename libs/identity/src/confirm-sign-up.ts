import { Inject, Injectable } from '@nestjs/common';
import type { confirmSignUp, InputOf, SessionGranted } from '@tandem/contracts';
import {
  Clock,
  CONFIG,
  DomainError,
  newId,
  verifyToken,
  type ApiRequest,
  type Config,
} from '@tandem/platform';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { SignUp } from './entities/sign-up.entity';
import { Sessions } from './sessions';

@Injectable()
export class ConfirmSignUp {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `token-invalid`, also when the address got an account meanwhile */
  async run({ body }: InputOf<typeof confirmSignUp>, request: ApiRequest): Promise<SessionGranted> {
    const id = verifyToken(this.config.SECRET_KEY, 'sign-up', body.token);
    return this.dataSource.transaction(async (tx) => {
      const signUp = await this.take(tx, id);
      const account = {
        email: signUp.email,
        name: signUp.name,
        passwordHash: signUp.passwordHash,
        locale: signUp.locale,
        termsAcceptedAt: this.clock.now(),
      };
      const person = { id: signUp.guestId ?? newId(), email: signUp.email, roles: [] };
      if (signUp.guestId && (await this.upgradeGuest(tx, signUp.guestId, account))) {
        // Whoever else holds the guest's session must not find herself in the account.
        await tx.delete(Session, { personId: signUp.guestId });
      } else {
        person.id = newId();
        await this.createPerson(tx, { ...account, id: person.id, roles: [], createdAt: this.clock.now() });
      }
      return this.sessions.start(tx, person, request.headers['user-agent']);
    });
  }

  /** Only one caller gets the row. */
  private async take(tx: EntityManager, id: string): Promise<SignUp> {
    const now = new Date();
    const { affected } = await tx.update(
      SignUp,
      { id, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    if (affected !== 1) throw new DomainError('token-invalid');
    return tx.findOneByOrFail(SignUp, { id });
  }

  private async upgradeGuest(tx: EntityManager, id: string, account: Partial<Person>): Promise<boolean> {
    await this.refuseTaken(tx, account.email!);
    const { affected } = await tx.update(Person, { id, email: IsNull() }, account);
    return affected === 1;
  }

  private async createPerson(tx: EntityManager, person: Partial<Person>): Promise<void> {
    await this.refuseTaken(tx, person.email!);
    await tx.insert(Person, { ...person, lastSeenAt: null });
  }

  private async refuseTaken(tx: EntityManager, email: string): Promise<void> {
    // Two links for one address at once: the lock lets them pass one after the other.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`email:${email}`]);
    if (await tx.existsBy(Person, { email })) throw new DomainError('token-invalid');
  }
}
