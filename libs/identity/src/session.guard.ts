import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { anonymous, localeOf, type ApiRequest } from '@tandem/platform';
import { Strategy } from 'passport-http-bearer';
import { Sessions, type FoundSession } from './sessions';

@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate(token: string): Promise<FoundSession | false> {
    return (await this.sessions.find(token)) ?? false;
  }
}

/**
 * Finds out who calls. A missing, unknown or ended session makes an anonymous caller: what she may do is then the
 * policy's question, so that a page for everybody still opens with a cookie that has expired.
 */
@Injectable()
export class SessionGuard extends AuthGuard('bearer') implements CanActivate {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (request.headers.authorization) await super.canActivate(context);
    const found = request.user as FoundSession | undefined;
    request.actor = {
      ...(found ?? anonymous),
      scope: 'own',
      locale: localeOf(request),
      address: request.ip,
      requestId: request.id,
    };
    return true;
  }

  override handleRequest<User>(error: Error | null, user: User | false): User {
    if (error) throw error;
    return (user || undefined) as User;
  }
}
