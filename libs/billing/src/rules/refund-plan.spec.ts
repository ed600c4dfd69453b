import fc from 'fast-check';
import {
  creditDue,
  givenInstead,
  leftToGive,
  netPaid,
  refundable,
  settledByBank,
  spreadRefund,
  takenByBank,
  unowed,
  withinRoom,
  type RefundablePayment,
} from './refund-plan';

const payment = (id: string, day: number, over: Partial<RefundablePayment> = {}): RefundablePayment => ({
  ...{ id, amount: 500, refunded: 0, asked: 0, failed: 0, elsewhere: 0 },
  ...{ disputed: false, lost: 0, twice: false },
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
  const payments = (lost: number) => [payment('a', 1, { disputed: lost === 0, lost }), payment('b', 2)];
  expect(unowed(payments(0), { invoiced: 1500, credited: 1500 })).toBe(1000);
  expect(unowed(payments(500), { invoiced: 1500, credited: 1500 })).toBe(500);
  expect(unowed(payments(500), { invoiced: 1500, credited: 1400 })).toBe(400);
  expect(unowed(payments(500), { invoiced: 1500, credited: 0 })).toBe(0);
  // What was given of it before leaves less for her bank to settle, and nothing of another payment.
  const promised = [payment('a', 1, { failed: 100, lost: 500 }), payment('b', 2)];
  expect([netPaid(promised), takenByBank(promised)]).toEqual([900, 400]);
  expect(unowed(promised, { invoiced: 1500, credited: 1500 })).toBe(500);
});

test('of what her bank took a part of for good, the rest may go back once it has decided', () => {
  const payments = [payment('a', 1), payment('b', 2, { lost: 300 })];
  expect(refundable(payments)).toBe(700);
  expect(spreadRefund(payments, 300)).toMatchObject({
    parts: [
      { paymentId: 'b', amount: 200 },
      { paymentId: 'a', amount: 100 },
    ],
  });
  expect(spreadRefund(payments, 701)).toEqual({ possible: false, because: 'disputed', left: 700 });
  expect(leftToGive(payment('b', 2, { lost: 300, disputed: true }))).toBe(0);
  expect(leftToGive(payment('b', 2, { lost: 300, asked: 150, elsewhere: 50 }))).toBe(0);
});

test('what was paid twice goes back by itself, and is nothing of what she bought', () => {
  const twice = payment('b', 2, { twice: true });
  const payments = [payment('a', 1), twice];
  expect([netPaid(payments), refundable(payments), leftToGive(twice)]).toEqual([500, 500, 500]);
  expect(spreadRefund(payments, 500)).toMatchObject({ parts: [{ paymentId: 'a' }] });
  expect(unowed(payments, { invoiced: 1500, credited: 1200 })).toBe(200);
  // Lost: the other payment is none of it.
  const lost = [payment('a', 1), payment('b', 2, { twice: true, lost: 500 })];
  expect(unowed(lost, { invoiced: 1500, credited: 1500 })).toBe(500);
});

test.each`
  what                                        | of                                | over     | owed
  ${'a payment of what she keeps'}            | ${{}}                             | ${false} | ${0}
  ${'one of which a part was promised'}       | ${{ asked: 100, failed: 50 }}     | ${false} | ${150}
  ${'one of an order that is over'}           | ${{}}                             | ${true}  | ${200}
  ${'the same, promised already'}             | ${{ failed: 500 }}                | ${true}  | ${500}
  ${'one that was paid twice'}                | ${{ twice: true }}                | ${false} | ${500}
  ${'the same, of an order that is over'}     | ${{ twice: true }}                | ${true}  | ${500}
  ${'the same, its refund refused by a bank'} | ${{ twice: true, failed: 500 }}   | ${false} | ${500}
  ${'the same, a part given back before'}     | ${{ twice: true, refunded: 200 }} | ${false} | ${300}
  ${'the same, all given back before'}        | ${{ twice: true, refunded: 500 }} | ${false} | ${0}
  ${'the same, a part lost before'}           | ${{ twice: true, lost: 200 }}     | ${false} | ${300}
`('of $what $owed settle what she is owed when all that is left is lost', ({ of, over, owed }) => {
  const held = payment('a', 1, { disputed: true, ...(of as Partial<RefundablePayment>) });
  const lost = held.amount - held.refunded - held.lost;
  const money = { payments: [held, payment('b', 2)], invoiced: 1500, credited: 700 };
  expect(settledByBank('a', money, { lost, over: over as boolean })).toBe(owed);
});

test.each`
  what                                    | of                              | over     | owed
  ${'a part was promised, and has room'}  | ${{ failed: 200 }}              | ${false} | ${0}
  ${'more was promised than there is of'} | ${{ failed: 350 }}              | ${false} | ${150}
  ${'it was paid twice'}                  | ${{ twice: true }}              | ${false} | ${300}
  ${'it was paid twice, and promised'}    | ${{ twice: true, failed: 500 }} | ${false} | ${300}
  ${'the order is over'}                  | ${{}}                           | ${true}  | ${200}
`('of 300 that are lost of 500, $owed settle what she is owed where $what', ({ of, over, owed }) => {
  const held = payment('a', 1, { disputed: true, ...(of as Partial<RefundablePayment>) });
  const money = { payments: [held, payment('b', 2)], invoiced: 1500, credited: 700 };
  expect(settledByBank('a', money, { lost: 300, over: over as boolean })).toBe(owed);
});

test('what was given by hand stands for refunds that there is no room left for', () => {
  const waiting = payment('a', 1, { asked: 300, failed: 100 });
  expect([50, 100, 150, 500].map((given) => givenInstead(waiting, given))).toEqual([0, 0, 50, 400]);
  expect(givenInstead(payment('a', 1, { refunded: 100, asked: 400 }), 30)).toBe(30);
  expect(givenInstead(payment('a', 1, { elsewhere: 400 }), 500)).toBe(0);
});

test('refunds are made smaller where there is no room for all of them, and what is given and credited stays equal', () => {
  const [old, young] = [
    { id: 'old', amount: 300 },
    { id: 'young', amount: 100 },
  ];
  expect(withinRoom([old, young], 400)).toEqual([]);
  expect(withinRoom([old, young], 350)).toEqual([{ id: 'young', amount: 50 }]);
  expect(withinRoom([old, young], 200)).toEqual([{ id: 'old', amount: 200 }]);
  expect(withinRoom([old, young], 0)).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 4 }), fc.nat(500), (asked, given) => {
      const sum = asked.reduce((total, amount) => total + amount, 0);
      fc.pre(sum <= 500);
      const instead = givenInstead(payment('a', 1, { asked: sum }), given);
      const room = 500 - given;
      const smaller = withinRoom(
        asked.map((amount, id) => ({ id, amount })),
        room,
      );
      const fits = (amount: number, id: number) => smaller.find((one) => one.id === id)?.amount ?? amount;
      let left = room;
      const later = asked.map(fits).reduce((total, amount) => {
        if (amount > left) return total;
        left -= amount;
        return total + amount;
      }, 0);
      expect(given + later).toBe(given - instead + sum);
    }),
  );
});
