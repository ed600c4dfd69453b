import fc from 'fast-check';
import { chargeTransition, type IntentState, type KnownCharge } from './charge-transition';

const due: KnownCharge = {
  status: 'due',
  lastDecline: null,
  refunded: null,
  superseded: false,
  attempt: null,
};
const money = {
  ...{ charge: 'ch_1', amount: 50_000, refunded: 0, refunds: [], failedRefunds: [], disputes: [] },
  ...{ receiptUrl: null, paidAt: new Date(0) },
};
const paid = (refunded = 0): IntentState => ({
  state: 'paid',
  intent: 'pi_1',
  instalmentId: null,
  money: { ...money, refunded },
});
const failed = (decline: string | null): IntentState => ({ state: 'failed', intent: 'pi_1', decline });
const processing: IntentState = { state: 'processing', intent: 'pi_1' };
const waiting: IntentState = { state: 'waiting', intent: 'pi_1' };

test('money is booked once', () => {
  expect(chargeTransition(due, paid())).toEqual({ change: 'pay', money });
  expect(chargeTransition({ ...due, status: 'paid', refunded: 0 }, paid())).toEqual({ change: 'none' });
});

test('money that comes after the order has ended is booked all the same', () => {
  expect(chargeTransition({ ...due, status: 'cancelled' }, paid())).toMatchObject({ change: 'pay' });
});

test('what went back is cumulative and only grows (medusajs/medusa#8603)', () => {
  const known: KnownCharge = { ...due, status: 'paid', refunded: 10_000 };
  expect(chargeTransition(known, paid(30_000))).toMatchObject({ change: 'refund', by: 20_000 });
  expect(chargeTransition(known, paid(5000))).toEqual({ change: 'none' });
});

test('a refusal is heard once, and never undoes a payment', () => {
  expect(chargeTransition(due, failed('expired_card'))).toEqual({
    change: 'decline',
    decline: 'expired_card',
  });
  expect(chargeTransition({ ...due, lastDecline: 'expired_card' }, failed('expired_card')).change).toBe(
    'none',
  );
  expect(chargeTransition({ ...due, status: 'paid', refunded: 0 }, failed('expired_card')).change).toBe(
    'none',
  );
});

test('a debit on its way is neither paid nor refused, and may still be refused days later', () => {
  expect(chargeTransition(due, processing)).toEqual({ change: 'process' });
  const onItsWay: KnownCharge = { ...due, status: 'processing' };
  expect(chargeTransition(onItsWay, processing)).toEqual({ change: 'none' });
  expect(chargeTransition(onItsWay, failed(null))).toEqual({ change: 'decline', decline: null });
});

test('an attempt that was followed by another has no word but its money', () => {
  const superseded: KnownCharge = { ...due, status: 'processing', superseded: true };
  expect(chargeTransition(superseded, failed('expired_card'))).toEqual({ change: 'none' });
  expect(chargeTransition(superseded, paid())).toMatchObject({ change: 'pay' });
});

function after(known: KnownCharge, stripe: IntentState): KnownCharge {
  const transition = chargeTransition(known, stripe);
  switch (transition.change) {
    case 'none':
      return known;
    case 'process':
      return { ...known, status: 'processing' };
    case 'decline':
      return { ...known, status: 'due', lastDecline: transition.decline };
    case 'pay':
      return { ...known, status: 'paid', lastDecline: null, refunded: 0 };
    case 'refund':
      return { ...known, refunded: known.refunded! + transition.by };
  }
}

test('once Stripe has the money, every order of hearing ends the same', () => {
  const heard = fc.constantFrom(waiting, processing, paid(), paid(20_000));
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 10 }), (states) => {
      // Each state is applied until nothing is new, as the use case does.
      const end = [...states, paid(20_000), paid(20_000)].reduce(after, due);
      expect(end).toMatchObject({ status: 'paid', refunded: 20_000 });
    }),
  );
});
