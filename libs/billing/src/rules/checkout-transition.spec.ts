import fc from 'fast-check';
import { checkoutTransition, type CheckoutState, type Closing } from './checkout-transition';

type OrderState = Parameters<typeof checkoutTransition>[0];

const pending: OrderState = { status: 'pending', lastDecline: null };
const paid: CheckoutState = { session: 'paid' };
const setUp: CheckoutState = { session: 'set-up' };
const open = (decline: string | null = null): CheckoutState => ({ session: 'open', decline });
const over = (decline: string | null = null): CheckoutState => ({ session: 'over', decline });
const absent: CheckoutState = { session: 'absent' };
const processing: CheckoutState = { session: 'processing' };

describe('a pending order', () => {
  test('binds without money once she has left a means of payment', () => {
    expect(checkoutTransition(pending, setUp)).toEqual({ change: 'conclude' });
  });

  test('leaves it to the charge to say that it is paid', () => {
    expect(checkoutTransition(pending, paid)).toEqual({ change: 'none', reason: 'paid' });
  });

  test('keeps its seat while somebody may still pay, even when asked to close', () => {
    for (const closing of [null, 'hold-ended', 'given-up'] satisfies Closing[]) {
      expect(checkoutTransition(pending, open(), closing)).toEqual({ change: 'none', reason: 'open' });
      expect(checkoutTransition(pending, processing, closing)).toEqual({
        change: 'none',
        reason: 'processing',
      });
    }
  });

  test('remembers a refusal once', () => {
    const refused = open('insufficient_funds');
    expect(checkoutTransition(pending, refused)).toEqual({
      change: 'decline',
      decline: 'insufficient_funds',
    });
    const known = { ...pending, lastDecline: 'insufficient_funds' };
    expect(checkoutTransition(known, refused)).toEqual({ change: 'none', reason: 'open' });
  });

  test('gives its seat back when the checkout is over', () => {
    expect(checkoutTransition(pending, over())).toMatchObject({ change: 'release', status: 'expired' });
    expect(checkoutTransition(pending, over(), 'given-up')).toMatchObject({
      change: 'release',
      status: 'cancelled',
    });
  });

  test('without a checkout gives its seat back only when asked to', () => {
    expect(checkoutTransition(pending, absent)).toEqual({ change: 'none', reason: 'not-opened' });
    expect(checkoutTransition(pending, absent, 'hold-ended')).toMatchObject({ status: 'expired' });
    expect(checkoutTransition(pending, absent, 'given-up')).toMatchObject({ status: 'cancelled' });
  });
});

describe('an order that is over', () => {
  test('still binds when she had finished: what she agreed to outweighs the clock', () => {
    expect(checkoutTransition({ ...pending, status: 'expired' }, setUp)).toEqual({ change: 'conclude' });
    expect(checkoutTransition({ ...pending, status: 'cancelled' }, setUp)).toEqual({ change: 'conclude' });
  });

  test('is called cancelled when it was her who ended it and the webhook was faster', () => {
    const expired: OrderState = { ...pending, status: 'expired' };
    expect(checkoutTransition(expired, over(), 'given-up')).toEqual({
      change: 'rename',
      status: 'cancelled',
    });
    expect(checkoutTransition(expired, over(), 'hold-ended')).toEqual({ change: 'none', reason: 'over' });
    const orderPaid: OrderState = { ...pending, status: 'paid' };
    expect(checkoutTransition(orderPaid, over(), 'given-up')).toEqual({ change: 'none', reason: 'over' });
  });
});

test.each(['active', 'paid', 'refunded'] as const)(
  '%s is left alone by whatever its checkout says',
  (status) => {
    for (const stale of [absent, open('generic_decline'), processing, over(), paid, setUp]) {
      for (const closing of [null, 'hold-ended', 'given-up'] satisfies Closing[]) {
        expect(checkoutTransition({ ...pending, status }, stale, closing).change).toBe('none');
      }
    }
  },
);

/** What a transition leaves behind, as the use case writes it. */
function after(order: OrderState, stripe: CheckoutState, closing: Closing): OrderState {
  const transition = checkoutTransition(order, stripe, closing);
  switch (transition.change) {
    case 'none':
      return order;
    case 'decline':
      return { ...order, lastDecline: transition.decline };
    case 'rename':
      return { ...order, status: transition.status };
    case 'release':
      return { ...order, status: transition.status, lastDecline: transition.decline };
    case 'conclude':
      return { status: 'active', lastDecline: null };
  }
}

/** One true story each; whatever was said on the way may come late, twice, or never. */
const stories: CheckoutState[][] = [
  [absent, open(), open('generic_decline'), setUp],
  [absent, open(), open('expired_card'), over('expired_card')],
  [open(), processing, over('generic_decline')],
];

test.each(stories.map((story) => [story]))('every order of hearing ends the same: %#', (story) => {
  const last = story.at(-1)!;
  const heard = fc.array(fc.constantFrom(...story), { maxLength: 12 });
  const expected = after(pending, last, null);
  fc.assert(
    fc.property(heard, (states) => {
      const end = [...states, last].reduce((order, stripe) => after(order, stripe, null), pending);
      expect(end).toEqual(expected);
    }),
  );
});

test('hearing the same again never changes anything', () => {
  const anything = fc.constantFrom(...stories.flat());
  const closings = fc.constantFrom<Closing>(null, 'hold-ended', 'given-up');
  fc.assert(
    fc.property(fc.array(anything), anything, closings, (before, stripe, closing) => {
      const order = before.reduce((state, heard) => after(state, heard, closing), pending);
      const once = after(order, stripe, closing);
      expect(after(once, stripe, closing)).toEqual(once);
    }),
  );
});

test('a released seat never comes back of itself', () => {
  const anything = fc.constantFrom(...stories.flat().filter((state) => state.session !== 'set-up'));
  const ended = fc.constantFrom<OrderState['status']>('expired', 'cancelled', 'refunded');
  fc.assert(
    fc.property(ended, anything, fc.constantFrom<Closing>(null, 'given-up'), (status, stripe, closing) => {
      const order = after({ ...pending, status }, stripe, closing);
      expect(['expired', 'cancelled', 'refunded']).toContain(order.status);
    }),
  );
});
