import { Injectable } from '@nestjs/common';
import type { InputOf, signUp } from '@tandem/contracts';
import { newId, Outbox, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { SignUp } from './entities/sign-up.entity';
import { hashPassword } from './passwords';
import { RateLimits } from './rate-limits';

const lifetimeMilliseconds = 24 * 3_600_000;

/**
 * Keeps the request and lets a job write the mail. Whether the address is taken is looked up by that job alone, so that
 * answer and timing are the same for everybody.
 */
@Injectable()
export class RequestAccount {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly rateLimits: RateLimits,
  ) {}

  async run({ body }: InputOf<typeof signUp>, actor: Actor): Promise<void> {
    await this.rateLimits.countMail(body.email, actor.address);
    const passwordHash = await hashPassword(body.password);
    const now = new Date();
    const id = newId();
    await this.dataSource.transaction(async (tx) => {
      await tx.insert(SignUp, {
        id,
        email: body.email,
        name: body.name,
        passwordHash,
        locale: body.locale,
        guestId: actor.roles.includes('guest') ? actor.personId : null,
        createdAt: now,
        expiresAt: new Date(now.getTime() + lifetimeMilliseconds),
        usedAt: null,
      });
      await this.outbox.publish(tx, 'identity.sign-up-requested', { signUpId: id });
    });
  }
}
