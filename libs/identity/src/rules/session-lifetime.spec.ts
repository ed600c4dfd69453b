import { sessionExpiry, sessionKind } from './session-lifetime';

const created = new Date('2027-01-01T00:00:00Z');
const later = (days: number) => new Date(created.getTime() + days * 86_400_000);

describe('session lifetime', () => {
  it('grows with use until the absolute end', () => {
    expect(sessionExpiry('member', created, created)).toEqual(later(30));
    expect(sessionExpiry('member', created, later(10))).toEqual(later(40));
    expect(sessionExpiry('member', created, later(80))).toEqual(later(90));
  });

  it('is shorter for staff', () => {
    expect(sessionExpiry('staff', created, created).getTime()).toBeLessThan(later(1).getTime());
    expect(sessionKind({ email: 'a@b.fr', roles: ['trainer'] })).toBe('staff');
    expect(sessionKind({ email: 'a@b.fr', roles: [] })).toBe('member');
    expect(sessionKind({ email: null, roles: [] })).toBe('guest');
  });
});
