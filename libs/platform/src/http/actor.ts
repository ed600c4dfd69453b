import type { Locale, Relation, Role } from '@tandem/contracts';

/** Who calls, as the guards found out. */
export interface Actor {
  /** Null for a caller without a session. */
  personId: string | null;
  sessionId: string | null;
  roles: readonly Role[];
  /** Roles that she holds, and may not use before she has a second factor. */
  withheldRoles: readonly Role[];
  /** The reach that the policy grants for this endpoint; queries and use cases apply it. */
  scope: Relation;
  locale: Locale;
  address: string;
  requestId: string;
}

/** An actor with a session. The policy cell `guest` or above guarantees one. */
export type KnownActor = Actor & { personId: string; sessionId: string };

export const anonymous: Pick<Actor, 'personId' | 'sessionId' | 'roles' | 'withheldRoles'> = {
  personId: null,
  sessionId: null,
  roles: ['anonymous'],
  withheldRoles: [],
};
