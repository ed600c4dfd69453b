import fc from 'fast-check';
import type { Step } from './history-actions';
import { allMeans } from './history-outside';

const hour = 60;
const day = 24 * hour;

const order = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record<Extract<Step, { do: 'buy' }>>({
      do: fc.constant('buy'),
      who: fc.nat(2),
      offer: fc.nat(4),
      plan: fc.nat(2),
      coupon: fc.constantFrom(0, 1, 2, 3, 3, 3, 3),
      means: fc.option(fc.constantFrom(...allMeans), { freq: 4 }),
      as: fc.constantFrom('consumer', 'trainee', 'trainee', 'professional'),
      waive: fc.boolean(),
      stale: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constant('pay' as const), order, means: fc.constantFrom(...allMeans) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sign' as const),
      order,
      means: fc.option(fc.constantFrom(...allMeans), { freq: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('study' as const), who: fc.nat(2), lesson: fc.nat(5) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change offer' as const),
      offer: fc.nat(4),
      price: fc.constantFrom(50_00, 99_999, 123_456, 250_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('look' as const, 'give up' as const, 'withdraw' as const),
      order,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 5, 31, 62, 12 * hour, 25 * hour, 3 * day, 8 * day, 20 * day),
      quietly: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pay late' as const),
      order,
      means: fc.constantFrom(...allMeans),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      order,
      percent: fc.constantFrom(0, 1, 33, 50, 100),
      ends: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('refund at Stripe' as const),
      order,
      percent: fc.constantFrom(1, 33, 100),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('dispute' as const, 'win' as const, 'lose' as const), order }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change means' as const),
      who: fc.nat(2),
      method: fc.constantFrom('pm_card_visa', 'pm_card_chargeCustomerFail', 'pm_card_authenticationRequired'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('disturb webhooks' as const),
      how: fc.constantFrom(
        ...(['duplicate', 'drop', 'delay', 'reorder', 'wrongSecret', 'wrongSecret'] as const),
      ),
      times: fc.constantFrom(1, 2, 5, 10, 100),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('tell again' as const),
      event: fc.nat(29),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('cut calls' as const),
      method: fc.constantFrom('GET' as const, 'POST' as const),
      after: fc.constantFrom('before' as const, 'after' as const),
      times: fc.constantFrom(1, 3, 6, 40),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      call: fc.constantFrom(
        ...[
          'POST /v1/',
          'POST /v1/payment_intents',
          'POST /v1/refunds',
          'POST /v1/checkout',
          'POST /v1/customers',
        ],
        ...[
          'GET /v1/',
          'GET /v1/checkout',
          'GET /v1/payment_intents',
          'GET /v1/setup_intents',
          'GET /v1/events/',
        ],
      ),
      when: fc.constantFrom('before' as const, 'after' as const),
      skip: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die now' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const) }) },
);

/** More of what people do than of what breaks, so that most histories come to something. */
export const anyHistory = fc.array(step, { minLength: 8, maxLength: 24, size: 'max' });
