import { chargeDifferences, judgedUpTo, type ChargeAtStripe, type ChargeOnBooks } from './reconciliation';

const theirs: ChargeAtStripe = {
  object: 'pi_1',
  orderId: 'o1',
  amount: 900,
  refunded: 100,
  disputed: 0,
  disputes: [],
};
const ours: ChargeOnBooks = {
  orderId: 'o1',
  payment: { amount: 900, refunded: 100 },
  ledger: { paid: 900, refunded: 100, disputed: 0 },
  bookedAt: new Date('2026-11-22T10:00:00Z'),
};
const kinds = (a: Partial<ChargeAtStripe>, b: Partial<ChargeOnBooks> | null) =>
  chargeDifferences({ ...theirs, ...a }, b && { ...ours, ...b }).map(({ kind, remedy }) => [kind, remedy]);

describe('what differs about a charge', () => {
  it('is nothing when both say the same to the cent', () => {
    expect(kinds({}, {})).toEqual([]);
  });

  it('is a payment that nobody booked, of an order or of none', () => {
    expect(kinds({}, null)).toEqual([['payment-missing', 'sync-order']]);
    expect(kinds({ orderId: null }, null)).toEqual([['payment-foreign', 'attach-or-refund']]);
    expect(kinds({ orderId: null, refunded: 900 }, null)).toEqual([]);
  });

  it('is a row lost after it was booked, which no synchronising may pay again', () => {
    expect(kinds({}, { payment: null })).toEqual([['payment-missing', 'restore-payment']]);
  });

  it('is what went back on one side only', () => {
    expect(kinds({ refunded: 900 }, {})).toEqual([['refund-missing', 'sync-order']]);
    expect(kinds({ refunded: 0 }, {})).toEqual([['refund-unsent', 'sync-order']]);
    expect(kinds({ disputed: 800 }, {})).toEqual([['dispute-differs', 'sync-order']]);
  });

  it('is a sum, and a ledger that does not follow its payment', () => {
    expect(kinds({ amount: 901 }, {})).toEqual([['amount-differs', 'compare-by-hand']]);
    expect(kinds({}, { ledger: { paid: 0, refunded: 0, disputed: 0 } })).toEqual([
      ['ledger-differs', 'compare-by-hand'],
    ]);
  });
});

it('judges up to a whole second, five minutes before it began', () => {
  // Asked for charges made before :27.680, Stripe would leave out that of :27.100, which our books hold.
  expect(judgedUpTo(new Date('2026-11-22T10:05:27.680Z'))).toEqual(new Date('2026-11-22T10:00:27.000Z'));
});
