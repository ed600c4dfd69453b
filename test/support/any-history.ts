import fc from 'fast-check';
import type { Step } from './history-actions';
import { allMeans } from './history-outside';
import { offers } from './history-world';

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
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('die now' as const, 'cut mails' as const, 'mend' as const),
    }),
  },
);

/** She begins at her wish before it is confirmed to her: the one case in which a part of the price is kept. */
const begun: fc.Arbitrary<Step[]> = fc
  .record({
    plan: fc.nat(2),
    coupon: fc.nat(3),
    means: fc.constantFrom(...allMeans),
    lessons: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
    minutes: fc.constantFrom(1, 5),
  })
  .map(({ lessons, minutes, ...order }) => [
    { do: 'cut mails' },
    { do: 'buy', who: 0, offer: offers.begun, as: 'consumer', waive: true, stale: false, ...order },
    { do: 'wait', minutes, quietly: true },
    ...lessons.map((lesson): Step => ({ do: 'study', who: 0, lesson })),
    { do: 'withdraw', order: 0 },
  ]);

/** More of what people do than of what breaks, so that most histories come to something. */
export const anyHistory: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: begun }),
    fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }),
  )
  .map((parts) => parts.flat());
