import type { Role } from '@tandem/contracts';

interface Holder {
  email: string | null;
  roles: ReadonlyArray<'trainer' | 'owner'>;
  /** Whether her second factor is on. */
  hasFactor: boolean;
}

type Setting = 'required' | 'optional';

/** What a person may act as; roles of staff are withheld while the second factor that the academy requires is missing. */
export function heldRoles(person: Holder, setting: Setting): { roles: Role[]; withheldRoles: Role[] } {
  if (person.email === null) return { roles: ['guest'], withheldRoles: [] };
  if (!person.hasFactor && isFactorMandatory(person.roles, setting)) {
    return { roles: ['member'], withheldRoles: [...person.roles] };
  }
  return { roles: ['member', ...person.roles], withheldRoles: [] };
}

export function isFactorMandatory(roles: readonly Role[], setting: Setting): boolean {
  return setting === 'required' && roles.some((role) => role === 'trainer' || role === 'owner');
}
