import fc from 'fast-check';
import {
  orderTransition,
  type CheckoutState,
  type Closing,
  type OrderState,
  type StripePayment,
} from './order-transition';

const pending: OrderState = { status: 'pending', lastDecline: null, refunded: null };
const payment: StripePayment = {
  intent: 'pi_1',
  charge: 'ch_1',
  amount: 149_000,
  refunded: 0,
  receiptUrl: null,
  paidAt: new Date('2027-03-01T10:00:00Z'),
};
const paid = (refunded = 0): CheckoutState => ({ session: 'paid', payment: { ...payment, refunded } });
const open = (decline: string | null = null): CheckoutState => ({ session: 'open', decline });
const over = (decline: string | null = null): CheckoutState => ({ session: 'over', decline });
const absent: CheckoutState = { session: 'absent' };
const processing: CheckoutState = { session: 'processing' };

describe('a pending order', () => {
  test('becomes paid when Stripe has the money', () => {
    expect(orderTransition(pending, paid())).toEqual({ change: 'pay', payment });
  });

  test('keeps its seat while somebody may still pay, even when asked to close', () => {
    for (const closing of [null, 'hold-ended', 'given-up'] satisfies Closing[]) {
      expect(orderTransition(pending, open(), closing)).toEqual({ change: 'none', reason: 'open' });
      expect(orderTransition(pending, processing, closing)).toEqual({ change: 'none', reason: 'processing' });
    }
  });

  test('remembers a refusal once', () => {
    const refused = open('insufficient_funds');
    expect(orderTransition(pending, refused)).toEqual({ change: 'decline', decline: 'insufficient_funds' });
    const known = { ...pending, lastDecline: 'insufficient_funds' };
    expect(orderTransition(known, refused)).toEqual({ change: 'none', reason: 'open' });
  });

  test('gives its seat back when the checkout is over', () => {
    expect(orderTransition(pending, over())).toMatchObject({ change: 'release', status: 'expired' });
    expect(orderTransition(pending, over(), 'given-up')).toMatchObject({
      change: 'release',
      status: 'cancelled',
    });
  });

  test('without a checkout gives its seat back only when asked to', () => {
    expect(orderTransition(pending, absent)).toEqual({ change: 'none', reason: 'not-opened' });
    expect(orderTransition(pending, absent, 'hold-ended')).toMatchObject({ status: 'expired' });
    expect(orderTransition(pending, absent, 'given-up')).toMatchObject({ status: 'cancelled' });
  });

  test('that was paid and given back before anybody looked is refunded', () => {
    expect(orderTransition(pending, paid(149_000))).toMatchObject({ change: 'refund', whole: true });
  });
});

describe('an order that is over', () => {
  test('still becomes paid: money outweighs the clock', () => {
    expect(orderTransition({ ...pending, status: 'expired' }, paid())).toMatchObject({ change: 'pay' });
    expect(orderTransition({ ...pending, status: 'cancelled' }, paid())).toMatchObject({ change: 'pay' });
  });

  test('is called cancelled when it was her who ended it and the webhook was faster', () => {
    const expired: OrderState = { ...pending, status: 'expired' };
    expect(orderTransition(expired, over(), 'given-up')).toEqual({ change: 'rename', status: 'cancelled' });
    expect(orderTransition(expired, over(), 'hold-ended')).toEqual({ change: 'none', reason: 'over' });
    const orderPaid: OrderState = { ...pending, status: 'paid', refunded: 0 };
    expect(orderTransition(orderPaid, over(), 'given-up')).toEqual({ change: 'none', reason: 'over' });
  });
});

describe('a paid order', () => {
  const known: OrderState = { ...pending, status: 'paid', refunded: 0 };

  test('follows the sum of refunds, up only', () => {
    expect(orderTransition(known, paid(50_000))).toMatchObject({ change: 'refund', whole: false });
    expect(orderTransition(known, paid(149_000))).toMatchObject({ change: 'refund', whole: true });
    expect(orderTransition({ ...known, refunded: 50_000 }, paid())).toMatchObject({ reason: 'up-to-date' });
  });

  test('is left alone by whatever is older', () => {
    for (const stale of [absent, open('generic_decline'), processing, over()]) {
      for (const closing of [null, 'hold-ended', 'given-up'] satisfies Closing[]) {
        expect(orderTransition(known, stale, closing).change).toBe('none');
      }
    }
  });
});

/** What a transition leaves behind, as the use case writes it; `seats` false plays a full cohort. */
function after(order: OrderState, stripe: CheckoutState, closing: Closing, seats: boolean): OrderState {
  const transition = orderTransition(order, stripe, closing);
  switch (transition.change) {
    case 'none':
      return order;
    case 'decline':
      return { ...order, lastDecline: transition.decline };
    case 'rename':
      return { ...order, status: transition.status };
    case 'release':
      return { ...order, status: transition.status, lastDecline: transition.decline };
    case 'pay': {
      const seated = order.status === 'pending' || seats;
      return {
        status: seated ? 'paid' : 'refunded',
        lastDecline: null,
        refunded: transition.payment.refunded,
      };
    }
    case 'refund':
      return {
        status: transition.whole ? 'refunded' : order.status,
        lastDecline: transition.whole ? null : order.lastDecline,
        refunded: transition.payment.refunded,
      };
  }
}

/** One true story each; whatever was said on the way may come late, twice, or never. */
const stories: CheckoutState[][] = [
  [absent, open(), open('generic_decline'), paid()],
  [absent, open(), paid(), paid(50_000), paid(149_000)],
  [open(), processing, paid(), paid(20_000)],
  [absent, open(), open('expired_card'), over('expired_card')],
  [open(), processing, over('generic_decline')],
];

test.each(stories.map((story) => [story]))('every order of hearing ends the same: %#', (story) => {
  const last = story.at(-1)!;
  const heard = fc.array(fc.constantFrom(...story), { maxLength: 12 });
  const expected = after(pending, last, null, true);
  fc.assert(
    fc.property(heard, (states) => {
      const end = [...states, last].reduce((order, stripe) => after(order, stripe, null, true), pending);
      expect(end).toEqual(expected);
    }),
  );
});

test('hearing the same again never changes anything, with or without a seat left', () => {
  const anything = fc.constantFrom(...stories.flat());
  const closings = fc.constantFrom<Closing>(null, 'hold-ended', 'given-up');
  fc.assert(
    fc.property(fc.array(anything), anything, closings, fc.boolean(), (before, stripe, closing, seats) => {
      const order = before.reduce((state, heard) => after(state, heard, closing, seats), pending);
      const once = after(order, stripe, closing, seats);
      expect(after(once, stripe, closing, seats)).toEqual(once);
    }),
  );
});

test('a released seat never comes back without money', () => {
  const anything = fc.constantFrom(...stories.flat().filter((state) => state.session !== 'paid'));
  const ended = fc.constantFrom<OrderState['status']>('expired', 'cancelled', 'refunded');
  fc.assert(
    fc.property(ended, anything, fc.constantFrom<Closing>(null, 'given-up'), (status, stripe, closing) => {
      const order = after({ ...pending, status }, stripe, closing, true);
      expect(['expired', 'cancelled', 'refunded']).toContain(order.status);
    }),
  );
});
