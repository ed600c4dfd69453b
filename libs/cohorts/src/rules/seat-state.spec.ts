import { seatsToOffer, seatState, type SeatFacts } from './seat-state';

const now = new Date('2027-03-10T22:30:00Z');
const facts = (some: Partial<SeatFacts> = {}): SeatFacts => ({
  ...{ status: 'open', startsOn: '2027-03-01', endsOn: '2027-06-01', zone: 'Europe/Paris' },
  ...{ capacity: 10, seatsTaken: 8, waiting: 0, archivedAt: null },
  ...some,
});

it('is open while a seat is left that nobody waits for', () => {
  expect(seatState(facts(), now)).toEqual({ state: 'open', left: 2 });
  expect(seatState(facts({ waiting: 1 }), now)).toEqual({ state: 'open', left: 1 });
});

it.each([
  [10, 0],
  [10, 3],
  [8, 2],
  [0, 12],
])('is full with %i taken and %i who wait', (seatsTaken, waiting) => {
  expect(seatState(facts({ seatsTaken, waiting }), now)).toEqual({ state: 'full', waiting });
});

it.each([
  ['not-yet-open', { status: 'draft' }],
  ['sales-ended', { status: 'closed' }],
  ['archived', { status: 'closed', archivedAt: now }],
  ['over', { endsOn: '2027-03-09' }],
] as const)('is closed: %s', (reason, some) => {
  expect(seatState(facts(some), now)).toEqual({ state: 'closed', reason });
  expect(seatsToOffer(facts({ ...some, waiting: 3 }), now)).toBe(0);
});

it('is over when its last day is, in its own zone', () => {
  expect(seatState(facts({ endsOn: '2027-03-10' }), now).state).toBe('open');
  expect(seatState(facts({ endsOn: '2027-03-10', zone: 'Asia/Tokyo' }), now).state).toBe('closed');
});

it.each([
  [8, 5, 2],
  [8, 1, 1],
  [10, 5, 0],
  [8, 0, 0],
])('with %i taken and %i who wait, offers %i', (seatsTaken, waiting, offers) => {
  expect(seatsToOffer(facts({ seatsTaken, waiting }), now)).toBe(offers);
});
