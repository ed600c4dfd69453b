import fc from 'fast-check';
import { movementEntries } from './stripe-movement';

const posted = (category: string, amount: number, fee = 0) =>
  movementEntries({ category, amount, fee }).map(({ kind, lines }) => [
    kind,
    ...lines.map((line) => `${line.account} ${line.amount}`),
  ]);

describe('what is posted of a movement at Stripe', () => {
  it('is only what it cost, where an order posts the rest', () => {
    expect(posted('charge', 10_000, 175)).toEqual([['fee', '627 175', '517 -175']]);
    expect(posted('dispute', -10_000, 2000)).toEqual([['fee', '627 2000', '517 -2000']]);
    expect(posted('refund', -10_000)).toEqual([]);
    expect(posted('dispute_reversal', 10_000)).toEqual([]);
  });

  it('is a fee that comes back, or comes by itself, with what is kept of it, as one', () => {
    expect(posted('refund', -10_000, -150)).toEqual([['fee', '627 -150', '517 150']]);
    expect(posted('fee', -600)).toEqual([['fee', '627 600', '517 -600']]);
    expect(posted('fee', -600, 100)).toEqual([['fee', '627 700', '517 -700']]);
  });

  it('is what goes to the bank, and comes back from it', () => {
    expect(posted('payout', -9825)).toEqual([['payout', '512 9825', '517 -9825']]);
    expect(posted('payout_reversal', 9825)).toEqual([['payout', '512 -9825', '517 9825']]);
  });

  it('waits for a name where there is none', () => {
    expect(posted('other_adjustment', -42)).toEqual([['suspense', '517 -42', '471 42']]);
  });

  it('moves account 517 by the net, less what its order moves', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const category = fc.constantFrom('charge', 'refund', 'payout', 'fee', 'topup', 'tax', 'anything');
    fc.assert(
      fc.property(category, cents, cents, (category, amount, fee) => {
        const lines = movementEntries({ category, amount, fee }).flatMap((entry) => entry.lines);
        const moved = lines.reduce((sum, line) => sum + (line.account === '517' ? line.amount : 0), 0);
        const byOrder = category === 'charge' || category === 'refund' ? amount : 0;
        expect(moved).toBe(amount - fee - byOrder);
      }),
    );
  });
});
