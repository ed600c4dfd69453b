const hour = 3_600_000;
const day = 24 * hour;

/** Idle and absolute lifetime of a session (ASVS 5.0 7.3), shorter for those who see other people's data. */
const lifetimes = {
  guest: { idle: 180 * day, absolute: 365 * day },
  member: { idle: 30 * day, absolute: 90 * day },
  staff: { idle: 12 * hour, absolute: 7 * day },
};

export type SessionKind = keyof typeof lifetimes;

/** When a session ends if it is not used again. */
export function sessionExpiry(kind: SessionKind, createdAt: Date, usedAt: Date): Date {
  const { idle, absolute } = lifetimes[kind];
  return new Date(Math.min(usedAt.getTime() + idle, createdAt.getTime() + absolute));
}

export function sessionKind(person: { email: string | null; roles: readonly string[] }): SessionKind {
  if (person.email === null) return 'guest';
  return person.roles.length > 0 ? 'staff' : 'member';
}
