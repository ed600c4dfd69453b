import { Injectable } from '@nestjs/common';
import type { SessionGranted, SignInAnswer } from '@tandem/contracts';
import { Clock, newId, Outbox, type Actor, type ApiRequest } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { PendingSignIns } from './pending-sign-ins';
import { Sessions } from './sessions';

type Opener = Pick<Person, 'id' | 'email' | 'roles'>;

/** Opens a session: for a guest who starts, or for a person whose password was checked. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly pendingSignIns: PendingSignIns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async forGuest(request: ApiRequest): Promise<SessionGranted> {
    const guest = { id: newId(), email: null, name: null, passwordHash: null, roles: [] };
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(Person, {
        ...guest,
        locale: request.actor.locale,
        createdAt: this.clock.now(),
        termsAcceptedAt: null,
        lastSeenAt: this.clock.now(),
      });
      return this.sessions.start(tx, guest, request.headers['user-agent']);
    });
  }

  /** A session, or the ticket of the second step where the account has one. */
  async forPerson(person: Opener, before: Actor, request: ApiRequest): Promise<SignInAnswer> {
    return this.dataSource.transaction(
      async (tx) =>
        (await this.pendingSignIns.begin(tx, person.id)) ?? this.enter(tx, person, before, request),
    );
  }

  /** The session that called ends: a new one at each sign-in. A guest's doings join the account. */
  async enter(
    tx: EntityManager,
    person: Opener,
    before: Actor,
    request: ApiRequest,
  ): Promise<SessionGranted> {
    if (before.sessionId) await tx.delete(Session, { id: before.sessionId });
    if (before.personId && before.roles.includes('guest')) {
      await this.outbox.publish(tx, 'identity.guest-joined', {
        guestId: before.personId,
        personId: person.id,
      });
    }
    return this.sessions.start(tx, person, request.headers['user-agent']);
  }
}
