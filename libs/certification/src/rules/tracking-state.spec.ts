import { trackingState } from './tracking-state';

const now = new Date('2027-03-01T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const standing = { revokedAt: null, revokedReason: null, expiresAt: null };
const state = (eligible: boolean, certificate: Parameters<typeof trackingState>[0]['certificate']) =>
  trackingState({ eligible, seated: true, certificate }, now);

test('without a certificate, what she has done decides', () => {
  expect([state(false, null), state(true, null)]).toEqual(['missing', 'eligible']);
});

test('with one, it decides, also when the course asks for more today', () => {
  expect(state(false, standing)).toBe('issued');
  expect(state(true, { ...standing, expiresAt: inDays(61) })).toBe('issued');
  expect(state(true, { ...standing, expiresAt: inDays(60) })).toBe('expiring');
  expect(state(true, { ...standing, expiresAt: inDays(-1) })).toBe('expired');
});

test('one that the owner took back is not issued again by meeting the criteria; one that ended with its order is', () => {
  const ended = { ...standing, revokedAt: now };
  expect(state(true, { ...ended, revokedReason: 'misconduct' })).toBe('revoked');
  expect(state(true, { ...ended, revokedReason: 'order-ended' })).toBe('eligible');
  expect(state(false, ended)).toBe('missing');
});

test('without a seat nothing is open to her: what became of her certificate decides', () => {
  const unseated = (certificate: Parameters<typeof trackingState>[0]['certificate']) =>
    trackingState({ eligible: true, seated: false, certificate }, now);
  expect(unseated(standing)).toBe('issued');
  expect(unseated({ ...standing, revokedAt: now, revokedReason: 'order-ended' })).toBe('revoked');
});
