import fc from 'fast-check';
import { creditDue, netPaid, refundable, spreadRefund, unowed, type RefundablePayment } from './refund-plan';

const payment = (id: string, day: number, over: Partial<RefundablePayment> = {}): RefundablePayment => ({
  ...{ id, amount: 500, refunded: 0, asked: 0, failed: 0, elsewhere: 0, disputed: false },
  paidAt: new Date(Date.UTC(2027, 0, day)),
  ...over,
});

test('the last payment goes back first', () => {
  const payments = [payment('a', 1), payment('c', 3, { refunded: 100, asked: 50 }), payment('b', 2)];
  expect(spreadRefund(payments, 900)).toMatchObject({
    possible: true,
    parts: [
      { paymentId: 'c', amount: 350 },
      { paymentId: 'b', amount: 500 },
      { paymentId: 'a', amount: 50 },
    ],
  });
});

test('no more goes back than is left, and nothing of a disputed payment (lago#6257)', () => {
  const payments = [payment('a', 1), payment('b', 2, { disputed: true })];
  expect(spreadRefund(payments, 500)).toMatchObject({ parts: [{ paymentId: 'a', amount: 500 }] });
  expect(spreadRefund(payments, 501)).toEqual({ possible: false, because: 'disputed', left: 500 });
  expect(spreadRefund(payments, 1001)).toEqual({ possible: false, because: 'above-paid', left: 500 });
});

test('an order that ends is owed for what is kept, and for nothing else', () => {
  expect(creditDue({ invoiced: 1500, credited: 0, net: 500 }, { amount: 500, ends: true })).toBe(1500);
  expect(creditDue({ invoiced: 1500, credited: 200, net: 800 }, { amount: 500, ends: true })).toBe(1000);
  expect(creditDue({ invoiced: 0, credited: 0, net: 500 }, { amount: 500, ends: true })).toBe(0);
  // She withdraws while her bank holds the money: nothing is kept.
  expect(creditDue({ invoiced: 500, credited: 0, net: 500 }, { amount: 0, ends: true, kept: 0 })).toBe(500);
});

test('what was paid twice goes back without a credit note', () => {
  expect(creditDue({ invoiced: 500, credited: 0, net: 1000 }, { amount: 500, ends: false })).toBe(0);
  expect(creditDue({ invoiced: 500, credited: 0, net: 1000 }, { amount: 600, ends: false })).toBe(100);
});

test('whatever is given back, she never owes less than we hold, nor holds a credit beyond the invoice', () => {
  const step = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), ends: fc.boolean() });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.array(step, { maxLength: 6 }), (price, steps) => {
      const books = { invoiced: price, credited: 0, net: price };
      for (const { share, ends } of steps) {
        const amount = Math.floor(books.net * share);
        const credit = creditDue(books, { amount, ends });
        books.credited += credit;
        books.net -= amount;
        expect(books.credited).toBeLessThanOrEqual(books.invoiced);
        expect(books.invoiced - books.credited).toBe(books.net);
      }
    }),
  );
});

test('parts sum to what was asked for, each within its payment', () => {
  const arbitrary = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 1000 }),
      refunded: fc.integer({ min: 0, max: 1000 }),
      disputed: fc.boolean(),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(arbitrary, fc.nat(5000), (rows, amount) => {
      const payments = rows.map((row, i) =>
        payment(String(i), i + 1, { ...row, refunded: Math.min(row.refunded, row.amount) }),
      );
      const spread = spreadRefund(payments, amount);
      expect(spread.possible).toBe(amount <= refundable(payments));
      expect(refundable(payments)).toBeLessThanOrEqual(netPaid(payments));
      if (!spread.possible) return;
      expect(spread.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
    }),
  );
});

test('what her bank has taken for good is not owed to her a second time', () => {
  const payments = [payment('a', 1, { disputed: true }), payment('b', 2)];
  expect(unowed(payments, { invoiced: 1500, credited: 1500, lost: 0 })).toBe(1000);
  expect(unowed(payments, { invoiced: 1500, credited: 1500, lost: 500 })).toBe(500);
  expect(unowed(payments, { invoiced: 1500, credited: 1400, lost: 500 })).toBe(400);
  expect(unowed(payments, { invoiced: 1500, credited: 0, lost: 500 })).toBe(0);
});
