import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { grantedRelation, type Endpoint, type Relation } from '@tandem/contracts';
import { DomainError } from '../domain-error';
import type { Actor } from './actor';
import { endpointOf } from './endpoint.decorator';
import type { ApiRequest } from './request';

/** Default deny: a handler that is no endpoint, or whose policy cell grants the caller nothing, is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { actor } = context.switchToHttp().getRequest<ApiRequest>();
    const endpoint = endpointOf(context);
    const scope = endpoint ? grantedRelation(actor.roles, endpoint.access) : null;
    if (endpoint && wouldReachFurther(actor, endpoint, scope))
      throw new DomainError('second-factor-required');
    if (!scope) throw new DomainError(actor.personId ? 'forbidden' : 'unauthenticated');
    actor.scope = scope;
    return true;
  }
}

/** True where a withheld role counts: a narrower answer would look like rows that are missing. */
function wouldReachFurther(actor: Actor, endpoint: Endpoint, scope: Relation | null): boolean {
  if (actor.withheldRoles.length === 0) return false;
  return grantedRelation([...actor.roles, ...actor.withheldRoles], endpoint.access) !== scope;
}
