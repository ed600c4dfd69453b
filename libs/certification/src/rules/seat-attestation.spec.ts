import { seatAttestation } from './seat-attestation';

const left = new Date('2027-02-01T09:00:00Z');
const hours = (presentMinutes: number, heldMinutes: number, plannedMinutes = heldMinutes) => ({
  ...{ presentMinutes, heldMinutes, plannedMinutes },
});

it.each([
  ['who attended and left', left, hours(60, 120), { state: 'ready' }],
  ['whose seat is hers', null, hours(60, 120), { state: 'refused', reasons: ['still-hers'] }],
  ['who never came', left, hours(0, 120), { state: 'refused', reasons: ['not-attended'] }],
  ['who left in the middle', left, hours(60, 120, 180), { state: 'refused', reasons: ['not-over'] }],
])('%s', (_, until, attended, expected) => {
  expect(seatAttestation({ issued: null, until, hours: attended })).toEqual(expected);
});

it('says what was issued, whatever is known since', () => {
  const issued = { number: 'ATT-4KQ7-9XWD', issuedAt: left };
  expect(seatAttestation({ issued, until: left, hours: hours(0, 0) })).toEqual({
    ...{ state: 'issued', number: 'ATT-4KQ7-9XWD', issuedAt: left.toISOString() },
  });
});
