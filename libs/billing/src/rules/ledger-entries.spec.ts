import fc from 'fast-check';
import * as entries from './ledger-entries';

const cents = fc.integer({ min: 0, max: 10_000_000 });
const { invoiceEntry, creditNoteEntry, ...moves } = entries;
const simple = Object.values(moves).filter((make) => typeof make === 'function');

describe('ledger entries', () => {
  it('sum to zero, whatever moves', () => {
    expect(simple).toHaveLength(11);
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const [gross, vat] = [Math.max(one, other), Math.min(one, other)];
        const made = [
          invoiceEntry(gross, vat),
          creditNoteEntry(gross, vat),
          ...simple.map((make) => make(gross)),
        ];
        for (const { lines } of made) {
          expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
          expect(lines.every(({ amount }) => amount !== 0)).toBe(true);
        }
      }),
    );
  });

  it('leave out VAT where there is none, and everything where nothing is owed', () => {
    expect(invoiceEntry(149_000, 0).lines).toEqual([
      { account: '411', amount: 149_000 },
      { account: '706', amount: -149_000 },
    ]);
    expect(invoiceEntry(0, 0).lines).toEqual([]);
  });

  it('settle by a lost dispute what was owed back, and call only the rest a loss', () => {
    expect(entries.disputeLostEntry(500, 200).lines).toEqual([
      { account: '411', amount: 200 },
      { account: '658', amount: 300 },
      { account: '467', amount: -500 },
    ]);
  });

  it('take back by a whole credit note what the invoice wrote', () => {
    const sums = new Map<string, number>();
    for (const { account, amount } of [...invoiceEntry(120, 20).lines, ...creditNoteEntry(120, 20).lines])
      sums.set(account, (sums.get(account) ?? 0) + amount);
    expect([...sums.values()]).toEqual([0, 0, 0]);
  });
});
