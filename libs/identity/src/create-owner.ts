import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@tandem/contracts';
import { audit, Clock, newId } from '@tandem/platform';
import { ArrayContains, DataSource, type EntityManager } from 'typeorm';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { hashPassword } from './passwords';
import { ResetPassword } from './reset-password';

interface NewOwner {
  email: string;
  name: string;
  locale: Locale;
  /** When false, nothing happens if somebody else is an owner already. */
  besideOthers: boolean;
}

export type OwnerOutcome =
  | { done: 'created' | 'promoted' | 'nothing'; name: string }
  /** There is another owner. */
  | { done: 'refused' };

/** For the operator of a new academy: the portal gives roles to nobody before it has an owner. */
@Injectable()
export class CreateOwner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly resetPassword: ResetPassword,
    private readonly clock: Clock,
  ) {}

  /** An account that exists gets the role; a new one is sent the link to choose its password. */
  async run({ email, name, locale, besideOthers }: NewOwner): Promise<OwnerOutcome> {
    // Nobody knows this password; the account is hers who receives the mail.
    const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('person.roles'))`);
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`email:${email}`]);
      const known = await tx.findOneBy(Person, { email });
      if (known?.roles.includes('owner')) return { done: 'nothing', name: known.name! };
      if (!besideOthers && (await tx.existsBy(Person, { roles: ArrayContains(['owner']) })))
        return { done: 'refused' };
      if (known) {
        await this.promote(tx, known);
        return { done: 'promoted', name: known.name! };
      }
      const id = newId();
      const createdAt = this.clock.now();
      await tx.insert(Person, { id, email, name, passwordHash, locale, createdAt, roles: ['owner'] });
      await this.trace(tx, id, [], ['owner']);
      await this.resetPassword.sendLink(tx, email);
      return { done: 'created', name };
    });
  }

  private async promote(tx: EntityManager, { id, roles }: Person): Promise<void> {
    const after = [...roles, 'owner' as const].sort();
    await tx.update(Person, { id }, { roles: after });
    await tx.delete(Session, { personId: id });
    await this.trace(tx, id, roles, after);
  }

  /** Without an actor: it was done with the keys of the machine. */
  private async trace(tx: EntityManager, subjectId: string, before: string[], after: string[]) {
    await audit(tx, null, this.clock.now(), { action: 'person.set-roles', subjectId, before, after });
  }
}
