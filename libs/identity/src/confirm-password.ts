import { Injectable } from '@nestjs/common';
import { fieldError } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Person } from './entities/person.entity';
import { verifyPassword } from './passwords';
import { RateLimits } from './rate-limits';

/** Asks for the password again before something that opens or closes the account changes. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rateLimits: RateLimits,
  ) {}

  /** @throws DomainError `validation` for a wrong password, `too-many-requests` */
  async check(personId: string, password: string): Promise<void> {
    await this.rateLimits.countProof('password', personId);
    const person = await this.dataSource.manager.findOneOrFail(Person, {
      where: { id: personId },
      select: { id: true, passwordHash: true },
    });
    if (!(await verifyPassword(person.passwordHash, password))) {
      throw fieldError('password', 'wrong-password');
    }
    await this.rateLimits.forgetProofs('password', personId);
  }
}
