import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { forPerson, grantedRelation, type Endpoint, type Relation } from '@tandem/contracts';
import { DomainError } from '../domain-error';
import type { Actor } from './actor';
import { endpointOf } from './endpoint.decorator';
import type { ApiRequest } from './request';

/** Default deny: a handler that is no endpoint, or whose policy cell grants the caller nothing, is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { actor } = request;
    const endpoint = endpointOf(context);
    const scope = endpoint ? grantedRelation(actor.roles, endpoint.access) : null;
    if (endpoint && wouldReachFurther(actor, endpoint, scope))
      throw new DomainError('second-factor-required');
    if (!scope) throw new DomainError(actor.personId ? 'forbidden' : 'unauthenticated');
    if (!isMeantFor(request.headers[forPerson], actor)) throw new DomainError('other-account');
    actor.scope = scope;
    return true;
  }
}

/**
 * A save that waited on a device names its writer, by id, or `guest` when she had no account: it never counts for whoever
 * has signed in there since.
 */
function isMeantFor(person: string | undefined, actor: Actor): boolean {
  if (person === undefined) return true;
  return person === 'guest' ? !actor.roles.includes('member') : person === actor.personId;
}

/** True where a withheld role counts: a narrower answer would look like rows that are missing. */
function wouldReachFurther(actor: Actor, endpoint: Endpoint, scope: Relation | null): boolean {
  if (actor.withheldRoles.length === 0) return false;
  return grantedRelation([...actor.roles, ...actor.withheldRoles], endpoint.access) !== scope;
}
