import type { Locale, Me } from '@tandem/contracts';

export interface MeRow {
  name: string | null;
  email: string | null;
  locale: Locale;
  roles: Me['roles'];
  enrolled: boolean;
  unread: number;
}

/**
 * What `MeRow` has besides a person's address and roles; `p` is the person. Unread is not counted to the end: the bell
 * shows no more than two digits.
 */
export const moreOfMe = `
  p.name, p.locale,
  EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status IN ('active', 'paused')) AS enrolled,
  (SELECT count(*)::int FROM (SELECT FROM notification n
   WHERE n.person_id = p.id AND n.read_at IS NULL LIMIT 100) u) AS unread`;

export function toMe(id: string, { name, email, locale, roles, enrolled, unread }: MeRow): Me {
  return { id, kind: email === null ? 'guest' : 'member', name, email, locale, roles, enrolled, unread };
}

/** A caller without a session. */
export const nobody = (locale: Locale): Me => ({
  ...{ id: null, kind: 'anonymous', name: null, email: null },
  ...{ locale, roles: [], enrolled: false, unread: 0 },
});
