import fc from 'fast-check';
import { anyHistory } from '../support/any-history';
import { expectBooksInOrder } from '../support/books';
import { play, type Step } from '../support/history-actions';
import { settle } from '../support/history-findings';
import type { Means } from '../support/history-outside';
import { newHistoryWorld, offers, startHistoryShop, type HistoryShop } from '../support/history-world';

/** `HISTORIES=300 SEED=7` searches for longer, and elsewhere. */
const numRuns = Number(process.env['HISTORIES'] ?? 12);
const seed = Number(process.env['SEED'] ?? 20261122);

let shop: HistoryShop;

beforeAll(async () => {
  shop = await startHistoryShop();
});
afterAll(() => shop.close());

/** Plays a history, lets jobs and reconciliation end it, and asks Stripe, the books and the cohorts whether they agree. */
async function replay(steps: Step[]): Promise<void> {
  const world = await newHistoryWorld(shop);
  for (const step of steps) await play(world, step);
  expect(await settle(world)).toEqual([]);
}

const buy = (offer: number, plan: number, means: Means | null, coupon = 3): Step => ({
  ...{ do: 'buy', who: 0, as: 'consumer', waive: false, stale: false },
  ...{ offer, plan, means, coupon },
});
const wait = (minutes: number): Step => ({ do: 'wait', minutes, quietly: true });
const her = { order: 0 };
const day = 24 * 60;
const { small: first, both, training, begun } = offers;
const [atOnce, inThree, deposit] = [0, 1, 2];

const sign = (means: Means | null): Step => ({ do: 'sign', ...her, means });
/** Signed, with a means of payment left. */
const contract = (means: Means = 'good', plan = atOnce): Step[] => [
  { ...buy(training, plan, null), as: 'trainee' } as Step,
  sign(means),
];

/** Decided here, and Stripe is not told of it yet. */
const whileUnsent = (...steps: Step[]): Step[] => [
  { do: 'cut calls', method: 'GET', after: 'before', times: 40 },
  ...steps,
  { do: 'mend' },
];

/** Each of them has failed once, or is where others have. */
const known: Array<[string, Step[]]> = [
  [
    'she withdraws while her bank disputes the payment, and the bank gives it back to her',
    [buy(first, atOnce, 'disputed'), wait(5), { do: 'withdraw', ...her }, wait(5), { do: 'lose', ...her }],
  ],
  [
    'she withdraws while her bank disputes the payment, and the bank gives it back to us',
    [buy(first, atOnce, 'disputed'), wait(5), { do: 'withdraw', ...her }, wait(5), { do: 'win', ...her }],
  ],
  [
    'she withdraws while her bank disputes two payments, and gives one back to her and one to us',
    [
      ...[buy(both, deposit, 'disputed'), wait(5), wait(9 * day), wait(5)],
      ...([{ do: 'withdraw', ...her }, wait(5), { do: 'lose one', ...her }, { do: 'win', ...her }] as Step[]),
    ],
  ],
  [
    'her bank takes a payment for good, and then she withdraws',
    [buy(first, atOnce, 'disputed'), wait(5), { do: 'lose', ...her }, wait(5), { do: 'withdraw', ...her }],
  ],
  [
    'she pays a late instalment on two pages, and her bank takes one of them for good',
    [
      ...[buy(first, inThree, 'failsLater'), wait(5), wait(20 * day + 12 * 60)],
      { do: 'pay late', ...her, means: 'good' },
      { do: 'pay late', ...her, means: 'disputed' },
      ...([wait(5), { do: 'lose', ...her }, wait(25 * 60)] as Step[]),
    ],
  ],
  [
    'the owner ends an order that is disputed, and the bank gives the money back to her',
    [
      ...[buy(both, inThree, 'disputed'), wait(5)],
      { do: 'refund', ...her, percent: 0, ends: true },
      { do: 'lose', ...her },
    ],
  ],
  [
    'a part is given back, the rest disputed, won, and given back as well',
    [
      ...[buy(both, atOnce, 'good'), wait(5)],
      { do: 'refund', ...her, percent: 33, ends: false },
      ...([wait(5), { do: 'dispute', ...her }, wait(5), { do: 'win', ...her }, wait(5)] as Step[]),
      { do: 'refund', ...her, percent: 100, ends: true },
    ],
  ],
  [
    'a process dies after an instalment was charged, and Stripe forgets the key',
    [
      ...[buy(both, inThree, 'good'), wait(5)],
      { do: 'die', call: 'POST /v1/payment_intents', when: 'after', skip: 0 },
      ...([wait(20 * day + 12 * 60), { do: 'mend' }, wait(25 * 60), wait(25 * 60)] as Step[]),
    ],
  ],
  [
    'everything that Stripe does is told as a failure, and asked for again a day later',
    [
      ...[buy(both, inThree, 'good'), wait(5)],
      { do: 'cut calls', method: 'POST', after: 'after', times: 40 },
      ...([wait(20 * day + 12 * 60), wait(23 * 60), { do: 'mend' }, wait(2 * 60), wait(25 * 60)] as Step[]),
    ],
  ],
  [
    'she pays a late instalment on two pages, while a job tries it too',
    [
      ...[buy(first, inThree, 'failsLater'), wait(5), wait(20 * day + 12 * 60)],
      { do: 'pay late', ...her, means: 'good' },
      { do: 'pay late', ...her, means: 'good' },
      wait(25 * 60),
    ],
  ],
  [
    'a bank debit is on its way when she gives up',
    [buy(first, atOnce, 'debit'), { do: 'give up', ...her }, wait(5)],
  ],
  [
    'she pays in the last minute of her hold, and no webhook comes',
    [
      { do: 'disturb webhooks', how: 'drop', times: 100 },
      buy(first, atOnce, null, 2),
      { do: 'wait', minutes: 31, quietly: false },
      ...([{ do: 'pay', ...her, means: 'good' }, wait(31)] as Step[]),
    ],
  ],
  [
    'she signs a contract, her window ends, and she pays 30 % and then the rest while the training is given',
    [...contract(), wait(5), wait(14 * day), wait(8 * day), wait(30 * day), wait(20 * day), wait(day)],
  ],
  [
    'she withdraws from her contract within the window',
    [...contract(), wait(8 * day), { do: 'withdraw', ...her }],
  ],
  [
    'she signs and leaves no means of payment',
    [...contract('refused'), wait(20), { do: 'pay', ...her, means: 'refused' }, wait(62), wait(20 * day)],
  ],
  [
    'the card of a contract is refused for the 30 %, she pays late by a bank debit, and is given half of it back',
    [
      ...[
        ...contract('failsLater', deposit),
        wait(18 * day),
        { do: 'pay late', ...her, means: 'debit' } as Step,
      ],
      ...[wait(5), wait(20 * day), { do: 'refund', ...her, percent: 50, ends: false } as Step, wait(25 * 60)],
    ],
  ],
  [
    'a process dies between her signature and the page, and again when her contract is charged',
    [
      { do: 'die', call: 'POST /v1/checkout', when: 'after', skip: 0 },
      ...[...contract(), { do: 'mend' } as Step, sign('good'), wait(5)],
      { do: 'die', call: 'POST /v1/payment_intents', when: 'after', skip: 0 },
      ...[wait(15 * day), { do: 'mend' } as Step, wait(25 * 60)],
    ],
  ],
  [
    'every message is signed with a wrong secret for two days, while contract and content are bought and given up',
    [
      { do: 'disturb webhooks', how: 'wrongSecret', times: 1000 },
      ...[...contract(), { ...buy(begun, inThree, 'debit'), who: 1 } as Step, wait(10), wait(2 * day)],
      ...([{ do: 'study', who: 1, lesson: 0 }, { do: 'withdraw', order: 1 }, wait(day)] as Step[]),
    ],
  ],
  [
    'the last use of a coupon is held by an order that lapses, taken by another, and the first is paid all the same',
    [
      { do: 'disturb webhooks', how: 'drop', times: 1000 },
      ...[buy(first, atOnce, null, 2), wait(20), { do: 'pay', ...her, means: 'debit' } as Step],
      ...[wait(62), { ...buy(begun, atOnce, 'good', 2), who: 1 } as Step, wait(62)],
    ],
  ],
  [
    'a company signs a convention while a process dies, and pays at once, and the rest in time',
    [
      { do: 'die', call: 'POST /v1/checkout', when: 'before', skip: 0 },
      { ...buy(training, inThree, null), as: 'professional' } as Step,
      ...[sign('good'), { do: 'mend' } as Step, sign('good'), wait(20 * day), wait(20 * day), wait(day)],
    ],
  ],
  [
    'Stripe makes her a customer without an answer, and she comes back when it has forgotten the key',
    [
      { do: 'cut calls', method: 'POST', after: 'after', times: 40 },
      ...[
        buy(first, atOnce, 'good'),
        { do: 'mend' } as Step,
        wait(2 * day),
        buy(first, atOnce, 'good'),
        wait(5),
      ],
    ],
  ],
  [
    'the owner ends an order and gives a part back before she hears that a bank disputes it, and Stripe refuses',
    [
      { do: 'disturb webhooks', how: 'drop', times: 100 },
      ...[buy(first, atOnce, 'good'), { do: 'look', ...her } as Step, { do: 'dispute', ...her } as Step],
      { do: 'refund', ...her, percent: 1, ends: true },
    ],
  ],
  [
    'she withdraws while her bank disputes the payment, and the bank does not decide',
    [buy(first, inThree, 'disputed'), wait(5), { do: 'withdraw', ...her }],
  ],
  [
    'a debit of a later part comes through, and whatever tells of it is lost for days',
    [
      ...[buy(first, inThree, 'debit'), wait(5), wait(20 * day)],
      { do: 'disturb webhooks', how: 'drop', times: 1000 },
      { do: 'cut calls', method: 'GET', after: 'before', times: 1000 },
      ...[wait(5), wait(3 * day), { do: 'mend' } as Step],
    ],
  ],
  [
    'the price changes while she looks and while she pays',
    [
      ...[buy(begun, inThree, null), { do: 'change offer', offer: begun, price: 99_999 } as Step],
      ...[
        { ...buy(begun, atOnce, 'good'), who: 1, stale: true } as Step,
        { do: 'pay', ...her, means: 'good' } as Step,
      ],
      ...[{ ...buy(begun, atOnce, 'good'), who: 1 } as Step, wait(20 * day)],
    ],
  ],
  [
    'the owner gives a half back, and somebody in the dashboard all of the last payment while that is on its way',
    [
      ...[buy(both, deposit, 'good'), wait(5), wait(9 * day), wait(5)],
      ...whileUnsent({ do: 'refund', ...her, percent: 50, ends: true }),
      { do: 'refund at Stripe', ...her, percent: 100 },
    ],
  ],
  [
    'the owner gives all of it back, and somebody in the dashboard a third of it while that is on its way',
    [
      ...[buy(first, atOnce, 'good'), wait(5)],
      ...whileUnsent({ do: 'refund', ...her, percent: 100, ends: true }),
      { do: 'refund at Stripe', ...her, percent: 33 },
    ],
  ],
  [
    'the owner gives two thirds back, and somebody in the dashboard a half while that is on its way',
    [
      ...[buy(first, atOnce, 'good'), wait(5)],
      ...whileUnsent(
        { do: 'refund', ...her, percent: 33, ends: false },
        { do: 'refund', ...her, percent: 50, ends: false },
      ),
      { do: 'refund at Stripe', ...her, percent: 50 },
    ],
  ],
  [
    'she withdraws from content that she began at her wish before it was confirmed to her, and pays for her lessons',
    [
      { do: 'cut mails' },
      ...[{ ...buy(begun, inThree, 'good'), waive: true } as Step, wait(5)],
      ...([0, 1, 2].map((lesson) => ({ do: 'study', who: 0, lesson })) as Step[]),
      ...([{ do: 'withdraw', ...her }, { do: 'mend' }] as Step[]),
    ],
  ],
  ...(
    [
      ['gives it back to us', [{ do: 'win', ...her }]],
      ['gives it back to her', [{ do: 'lose', ...her }]],
      ['does not decide', []],
    ] as Array<[string, Step[]]>
  ).map(([decides, decision]): [string, Step[]] => [
    `she withdraws from content that she began while her bank disputes the payment, and the bank ${decides}`,
    [
      { do: 'cut mails' },
      ...[{ ...buy(begun, inThree, 'disputed'), waive: true } as Step, wait(5)],
      ...([0, 1, 2].map((lesson) => ({ do: 'study', who: 0, lesson })) as Step[]),
      ...([{ do: 'withdraw', ...her }, { do: 'mend' }, wait(5), ...decision] as Step[]),
    ],
  ]),
];

it.each(known)('%s', (_name, steps) => replay(steps));

it(
  'whatever happens, in whatever order, and whatever fails meanwhile: money, books and seats agree',
  async () => {
    await fc.assert(fc.asyncProperty(anyHistory, replay), { numRuns, seed, endOnFailure: true });
    await expectBooksInOrder(shop.dataSource);
  },
  // As long as is asked for.
  86_400_000,
);
