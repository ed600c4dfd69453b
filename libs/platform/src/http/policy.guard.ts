import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { grantedRelation } from '@tandem/contracts';
import { DomainError } from '../domain-error';
import { endpointOf } from './endpoint.decorator';
import type { ApiRequest } from './request';

/** Default deny: a handler that is no endpoint, or whose policy cell grants the caller nothing, is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { actor } = context.switchToHttp().getRequest<ApiRequest>();
    const endpoint = endpointOf(context);
    const scope = endpoint && grantedRelation(actor.roles, endpoint.access);
    if (!scope) throw new DomainError(actor.personId ? 'forbidden' : 'unauthenticated');
    actor.scope = scope;
    return true;
  }
}
