import { endOf, isRenewable, reminderDue, stateOf } from './certificate-state';

const now = new Date('2027-03-01T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const standing = { revokedAt: null, revokedReason: null, expiresAt: null };

test('a certificate stands until it expires, is taken back or is replaced', () => {
  expect(stateOf(standing, now)).toBe('valid');
  expect(stateOf({ ...standing, expiresAt: inDays(0.001) }, now)).toBe('valid');
  expect(stateOf({ ...standing, expiresAt: now }, now)).toBe('expired');
  const ended = { ...standing, revokedAt: now, expiresAt: inDays(-3) };
  expect(stateOf({ ...ended, revokedReason: 'misconduct' }, now)).toBe('revoked');
  expect(stateOf({ ...ended, revokedReason: 'corrected' }, now)).toBe('replaced');
  expect(stateOf({ ...ended, revokedReason: 'renewed' }, now)).toBe('replaced');
});

test('one that ended before reasons were kept ended with its order', () => {
  expect(endOf(standing)).toBeNull();
  expect(endOf({ ...standing, revokedAt: now })).toEqual({ at: now.toISOString(), reason: 'order-ended' });
  expect(stateOf({ ...standing, revokedAt: now }, now)).toBe('revoked');
});

test('renewal begins with the first reminder and never ends by itself', () => {
  expect(isRenewable(standing, now)).toBe(false);
  expect(isRenewable({ ...standing, expiresAt: inDays(61) }, now)).toBe(false);
  expect(isRenewable({ ...standing, expiresAt: inDays(60) }, now)).toBe(true);
  expect(isRenewable({ ...standing, expiresAt: inDays(-400) }, now)).toBe(true);
  expect(isRenewable({ revokedAt: now, revokedReason: 'renewed', expiresAt: inDays(3) }, now)).toBe(false);
});

test('two reminders; after a long silence, the later one alone', () => {
  expect([61, 60, 15.1, 15, 0.01, 0, -1].map((days) => reminderDue(inDays(days), now))).toEqual([
    ...[null, 60, 60, 15, 15, null, null],
  ]);
});
