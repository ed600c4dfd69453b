import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { signIn } from '@tandem/contracts';
import { DomainError, parseInput, type ApiRequest } from '@tandem/platform';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { Person } from './entities/person.entity';
import { verifyPassword } from './passwords';
import { RateLimits } from './rate-limits';

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rateLimits: RateLimits,
  ) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: ApiRequest, email: string, password: string): Promise<Person> {
    await this.rateLimits.checkSignIn(email, request.ip);
    const person = await this.dataSource.manager.findOne(Person, {
      where: { email },
      select: { id: true, email: true, roles: true, passwordHash: true },
    });
    if (!(await verifyPassword(person?.passwordHash ?? null, password))) {
      await this.rateLimits.countFailedSignIn(email, request.ip);
      throw new DomainError('wrong-credentials');
    }
    await this.rateLimits.forgetFailedSignIns(email, request.ip);
    return person!;
  }
}

/** Checks the form first, so that a missing field answers like on every other endpoint. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    request.body = (parseInput(signIn, request) as { body: unknown }).body;
    return super.canActivate(context);
  }
}
