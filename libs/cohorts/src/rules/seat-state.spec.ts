import { offerEndsAt, seatSale, seatsToOffer, seatState, type SeatFacts } from './seat-state';

const now = new Date('2027-03-10T22:30:00Z');
const facts = (some: Partial<SeatFacts> = {}): SeatFacts => ({
  ...{ status: 'open', endsOn: '2027-06-01', zone: 'Europe/Paris' },
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
  ['over', { endsOn: '2027-03-09', status: 'closed' }],
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

it('sells to anybody what is on sale', () => {
  for (const offered of [false, true])
    expect(seatSale(facts(), offered, now)).toEqual({ sells: true, because: 'on-sale' });
});

it.each([
  ['sales-ended', { status: 'closed' }],
  ['not-yet-open', { status: 'draft' }],
] as const)('keeps to what was offered, and sells nothing more: %s', (because, some) => {
  expect(seatSale(facts(some), true, now)).toEqual({ sells: true, because: 'offered' });
  expect(seatSale(facts(some), false, now)).toEqual({ sells: false, because });
});

it.each([
  ['archived', { status: 'closed', archivedAt: now }],
  ['over', { status: 'closed', endsOn: '2027-03-09' }],
  ['not-yet-open', { status: 'draft', endsOn: '2027-03-09' }],
] as const)('sells to nobody, offered or not: %s', (because, some) => {
  for (const offered of [false, true])
    expect(seatSale(facts(some), offered, now)).toEqual({ sells: false, because });
});

it('holds what is offered for two days, and not past the last day of the cohort', () => {
  expect(offerEndsAt(facts(), now)).toEqual(new Date('2027-03-12T22:30:00Z'));
  expect(offerEndsAt(facts({ endsOn: '2027-03-11' }), now)).toEqual(new Date('2027-03-11T23:00:00Z'));
});
