import { Injectable } from '@nestjs/common';
import type { InputOf, setRoles } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type Actor } from '@tandem/platform';
import { DataSource, IsNull, Not } from 'typeorm';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';

@Injectable()
export class SetRoles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `last-owner` */
  async run({ params, body }: InputOf<typeof setRoles>, actor: Actor): Promise<void> {
    const roles = [...new Set(body.roles)].sort();
    await this.dataSource.transaction(async (tx) => {
      // One change of roles at a time, so that two owners cannot remove each other together.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('person.roles'))`);
      const person = await tx.findOneBy(Person, { id: params.personId, email: Not(IsNull()) });
      if (!person) throw new DomainError('not-found');
      if (person.roles.includes('owner') && !roles.includes('owner'))
        await this.refuseLastOwner(tx.query.bind(tx));
      await tx.update(Person, { id: person.id }, { roles });
      if (person.roles.includes('trainer') && !roles.includes('trainer'))
        await this.outbox.publish(tx, 'identity.trainer-role-taken', { personId: person.id });
      // Rights changed: the session that had the old ones ends (but not the owner's own, when she changes hers).
      if (person.id !== actor.personId) await tx.delete(Session, { personId: person.id });
      await audit(tx, actor, this.clock.now(), {
        action: 'person.set-roles',
        subjectId: person.id,
        before: person.roles,
        after: roles,
      });
    });
  }

  private async refuseLastOwner(query: (sql: string) => Promise<Array<{ owners: number }>>): Promise<void> {
    const [count] = await query(`SELECT count(*)::int AS owners FROM person WHERE 'owner' = ANY (roles)`);
    if (count!.owners <= 1) throw new DomainError('last-owner');
  }
}
