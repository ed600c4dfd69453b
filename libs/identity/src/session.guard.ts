import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { callerAsked, callerText, type Me } from '@tandem/contracts';
import { anonymous, localeOf, type ApiRequest, type Reply } from '@tandem/platform';
import { Strategy } from 'passport-http-bearer';
import { nobody } from './me';
import { Sessions } from './sessions';

type Caller = typeof anonymous & { me?: Me };

@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: Sessions) {
    super({ passReqToCallback: true });
  }

  async validate({ headers }: ApiRequest, token: string): Promise<Caller | false> {
    const found = headers[callerAsked] ? this.sessions.findWithMe(token) : this.sessions.find(token);
    return (await found) ?? false;
  }
}

/**
 * Finds out who calls. A missing, unknown or ended session makes an anonymous caller: what she may do is then the
 * policy's question, so that a page for everybody still opens with a cookie that has expired. A request that asks along
 * who she is gets that answer whatever becomes of the rest.
 */
@Injectable()
export class SessionGuard extends AuthGuard('bearer') implements CanActivate {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    if (request.headers.authorization) await super.canActivate(context);
    const { me, ...found }: Caller = (request.user as Caller | undefined) ?? anonymous;
    const locale = localeOf(request);
    if (request.headers[callerAsked])
      http.getResponse<Reply>().header(callerAsked, callerText(me ?? nobody(locale)));
    request.actor = {
      ...found,
      scope: 'own',
      locale,
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
