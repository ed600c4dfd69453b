import { Relay } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { expectBooksInOrder } from '../support/books';
import { play, type Step } from '../support/history-actions';
import { findingsOf, inDatabaseSql, settle } from '../support/history-findings';
import {
  newHistoryWorld,
  offers,
  startHistoryShop,
  type HistoryShop,
  type HistoryWorld,
} from '../support/history-world';

let shop: HistoryShop;
let world: HistoryWorld;

/** Orders of the history below, by what became of them. */
const [begunLeft, paid, active, contract, withdrawn, cancelled, contractLeft] = [0, 1, 2, 3, 4, 5, 6];

const bought = (who: number, offer: number, more: object = {}): Step => ({
  ...{ do: 'buy', who, offer, plan: 0, coupon: 3, as: 'consumer' },
  ...{ waive: false, stale: false, means: 'good', ...more },
});
const history: Step[] = [
  // Begun at her wish before it is confirmed: a part is kept.
  { do: 'cut mails' },
  bought(2, offers.begun, { waive: true }),
  { do: 'wait', minutes: 5, quietly: true },
  { do: 'study', who: 2, lesson: 0 },
  { do: 'study', who: 2, lesson: 1 },
  { do: 'withdraw', order: begunLeft },
  { do: 'mend' },
  bought(0, offers.begun, { coupon: 2 }),
  bought(1, offers.both, { plan: 1 }),
  bought(2, offers.training, { as: 'trainee' }),
  bought(0, offers.wide),
  bought(2, offers.small, { means: null }),
  bought(1, offers.training, { as: 'trainee' }),
  { do: 'give up', order: cancelled },
  { do: 'wait', minutes: 5, quietly: true },
  { do: 'withdraw', order: withdrawn },
  { do: 'withdraw', order: contractLeft },
  // Past the longest window, and not yet at the second part of three.
  { do: 'wait', minutes: 19 * 24 * 60, quietly: true },
];

beforeAll(async () => {
  shop = await startHistoryShop();
  world = await newHistoryWorld(shop);
  for (const step of history) await play(world, step);
  expect(await settle(world)).toEqual([]);
  const states = await shop.dataSource.query<Array<{ status: string }>>(
    'SELECT status FROM unnest($1::uuid[]) WITH ORDINALITY AS x (id, place) JOIN purchase_order o USING (id) ORDER BY place',
    [world.orders.map(({ id }) => id)],
  );
  const expected = ['refunded', 'paid', 'active', 'active', 'refunded', 'cancelled', 'refunded'];
  expect(states.map(({ status }) => status)).toEqual(expected);
  // From here on nobody mends what the tests break.
  await shop.app.get(Relay).onApplicationShutdown();
});
afterAll(() => shop.close());

class TakenBack extends Error {}

/** Changes what the triggers would not let pass, looks, and takes it back. */
async function whileBroken(sql: string, order: number, look: (tx: EntityManager) => Promise<void>) {
  const change = shop.dataSource.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    const [, changed] = await tx.query<[unknown, number]>(
      sql.replaceAll('$1', `'${world.orders[order]!.id}'`),
    );
    expect(changed).toBeGreaterThan(0);
    await look(tx);
    throw new TakenBack();
  });
  await expect(change).rejects.toThrow(TakenBack);
}

const seat = '(SELECT enrolment_id FROM order_seat WHERE order_id = $1)';
const line = (account: number) =>
  `(transaction_id, position) = (SELECT l.transaction_id, l.position FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id
   WHERE t.order_id = $1 AND account = '${account}' LIMIT 1)`;

/** What is found, of which order, and the change that has to be noticed. */
const breaks: Array<[string, number, string]> = [
  ['an order is left pending', cancelled, `UPDATE purchase_order SET status = 'pending' WHERE id = $1`],
  ['paid and not entitled', paid, `UPDATE enrolment SET status = 'released' WHERE id = ${seat}`],
  ['over and still entitled', cancelled, `UPDATE enrolment SET status = 'active' WHERE id = ${seat}`],
  ['paid, with something due', paid, `UPDATE instalment SET status = 'due' WHERE order_id = $1`],
  ['bound without money', paid, 'DELETE FROM payment WHERE order_id = $1'],
  [
    'paid twice or never',
    paid,
    `UPDATE payment p SET order_id = $1, instalment_id = i.id FROM instalment i
     WHERE i.order_id = $1 AND p.order_id <> $1 AND p.refunded = 0`,
  ],
  ['paid, without a payment', paid, 'UPDATE payment SET amount = amount - 1 WHERE order_id = $1'],
  ['forgotten', active, `UPDATE instalment SET due_on = due_on - 60 WHERE order_id = $1 AND status = 'due'`],
  [
    'grace is over',
    active,
    `UPDATE instalment SET due_on = due_on - 60, first_failed_at = now() - interval '30 days'
     WHERE order_id = $1 AND status = 'due'`,
  ],
  ['paused without a reason', active, 'UPDATE purchase_order SET paused_at = now() WHERE id = $1'],
  [
    'counter',
    paid,
    'UPDATE cohort SET seats_taken = seats_taken - 1 WHERE id = (SELECT cohort_id FROM order_seat WHERE order_id = $1)',
  ],
  [
    'coupon',
    paid,
    `UPDATE coupon SET uses = 0 WHERE id = (SELECT (coupon->>'id')::uuid FROM purchase_order WHERE id = $1)`,
  ],
  ['not invoiced', paid, `DELETE FROM sales_document WHERE order_id = $1`],
  ['customer account', paid, `UPDATE ledger_line SET amount = amount + 1 WHERE ${line(411)}`],
  [
    'a refund stays asked',
    withdrawn,
    `UPDATE refund SET status = 'asked', sent_at = NULL WHERE order_id = $1`,
  ],
  [
    'a refund stays failed',
    withdrawn,
    `WITH p AS (UPDATE payment SET refunded = 0 WHERE order_id = $1)
     UPDATE refund SET status = 'failed', sent_at = NULL WHERE order_id = $1`,
  ],
  [
    'not her price',
    paid,
    `UPDATE offer_version SET terms = terms || '{"price": 1}' FROM purchase_order o WHERE o.id = $1 AND o.offer_id = offer_version.offer_id`,
  ],
  ['instalments do not add up', active, 'UPDATE instalment SET amount = amount + 1 WHERE order_id = $1'],
  ['bound without a signature', contract, 'DELETE FROM signed_contract WHERE order_id = $1'],
  ['kept of a contract', contractLeft, 'UPDATE withdrawal SET kept = 1 WHERE order_id = $1'],
  [
    'withdrawn, and not given back',
    withdrawn,
    'UPDATE withdrawal SET amount = amount + 1 WHERE order_id = $1',
  ],
  ['kept of content', begunLeft, 'UPDATE withdrawal SET kept = 0 WHERE order_id = $1 AND kept > 0'],
  ['revenue or VAT', paid, `UPDATE ledger_line SET amount = amount + 1 WHERE ${line(706)}`],
  ['revenue or VAT', active, `UPDATE ledger_line SET amount = amount + 1 WHERE ${line(44571)}`],
  ['disputed', paid, `UPDATE ledger_line SET account = '467' WHERE ${line(517)}`],
  ['not named', paid, `UPDATE ledger_transaction SET kind = 'suspense' WHERE order_id = $1`],
  [
    'an attempt hangs',
    active,
    `WITH left_open AS (INSERT INTO payment_attempt (instalment_id, number, started_at)
       SELECT id, 9, now() FROM instalment WHERE order_id = $1 AND status = 'due' LIMIT 1)
     UPDATE instalment SET attempts = 9 WHERE order_id = $1 AND status = 'due'`,
  ],
  [
    'told twice',
    paid,
    `UPDATE outbox SET payload = jsonb_build_object('orderId', $1::text) WHERE event = 'billing.order-concluded'`,
  ],
  [
    'thanked twice',
    active,
    `UPDATE outbox SET event = 'billing.instalment-paid', payload = jsonb_build_object('instalmentId', i.id)
     FROM instalment i WHERE i.order_id = $1 AND i.position = 2 AND event = 'billing.order-concluded'`,
  ],
  [
    'bound, and nobody told',
    paid,
    `DELETE FROM outbox WHERE event = 'billing.order-concluded' AND payload->>'orderId' = $1::text`,
  ],
  [
    'left undone',
    paid,
    'UPDATE outbox SET done_at = NULL, created_at = now() WHERE id = (SELECT id FROM outbox LIMIT 1)',
  ],
  ['parked', paid, 'UPDATE outbox SET parked_at = now() WHERE id = (SELECT id FROM outbox LIMIT 1)'],
  [
    'unheard',
    paid,
    'UPDATE stripe_event SET done_at = NULL WHERE id = (SELECT id FROM stripe_event LIMIT 1)',
  ],
  ['and account 517', paid, `UPDATE ledger_line SET amount = amount + 1 WHERE ${line(517)}`],
  [
    'in all',
    paid,
    `UPDATE ledger_line SET amount = amount + 1 WHERE account = '517' AND $1::uuid IS NOT NULL
     AND transaction_id = (SELECT id FROM ledger_transaction WHERE kind = 'fee' LIMIT 1)`,
  ],
  ['of an order that is over', paid, `UPDATE purchase_order SET status = 'expired' WHERE id = $1`],
  ['asked are', active, `UPDATE instalment SET status = 'cancelled' WHERE order_id = $1 AND status = 'due'`],
  [
    'signed on',
    contract,
    `UPDATE signed_contract SET signed_at = signed_at + interval '10 days' WHERE order_id = $1`,
  ],
  ['ahead of the training', contract, 'UPDATE purchase_order SET amount = amount / 2 WHERE id = $1'],
  [
    'ahead of the training',
    contract,
    // 30 % of it were charged about the fifteenth of 63 days: more than that allows of an order of 40 %.
    `WITH begun AS (UPDATE cohort SET starts_on = starts_on - 21
       WHERE id = (SELECT cohort_id FROM order_seat WHERE order_id = $1))
     UPDATE purchase_order SET amount = amount * 0.4 WHERE id = $1`,
  ],
];

it.each(breaks)('is found: %s', (what, order, sql) =>
  whileBroken(sql, order, async (tx) => {
    expect(await findingsOf(world, tx)).toContainEqual(expect.stringContaining(what));
  }),
);

it('what came twice and her bank took back is no double; what it left of that is', () =>
  whileBroken(
    `WITH taken AS (INSERT INTO dispute (id, order_id, payment_id, stripe_dispute, amount, reason, status, opened_at, closed_at)
       SELECT gen_random_uuid(), $1, id, id, amount, 'duplicate', 'lost', now(), now() FROM payment
       WHERE order_id <> $1 AND refunded = 0)
     UPDATE payment p SET order_id = $1, instalment_id = i.id FROM instalment i
     WHERE i.order_id = $1 AND p.order_id <> $1 AND p.refunded = 0`,
    paid,
    async (tx) => {
      const double = expect.stringContaining('paid twice or never') as unknown;
      expect(await findingsOf(world, tx)).not.toContainEqual(double);
      await tx.query(`UPDATE dispute SET amount = amount - 1 WHERE reason = 'duplicate'`);
      expect(await findingsOf(world, tx)).toContainEqual(double);
    },
  ));

it('nothing else is looked for in the database', () => {
  const sought = [...inDatabaseSql.matchAll(/SELECT '([^':]+)/g)].map(([, what]) => what!.trim());
  expect(sought.length).toBeGreaterThan(20);
  for (const what of sought)
    expect(breaks.map(([found]) => found)).toContainEqual(expect.stringContaining(what));
});

it.each([
  [
    'a number is missing',
    `UPDATE sales_document SET number = number + 1000 WHERE order_id = $1 AND series = 'F'`,
  ],
  [
    'a day goes back',
    `UPDATE sales_document SET facts = facts || '{"issuedOn": "2001-01-01"}'
     WHERE (series, number) = (SELECT series, max(number) FROM sales_document WHERE series = 'F' GROUP BY 1)`,
  ],
  [
    'more is credited than was invoiced',
    `UPDATE sales_document SET facts = jsonb_set(facts, '{totals,gross}', '99999999') WHERE series = 'A'`,
  ],
  ['an entry does not balance', `UPDATE ledger_line SET amount = amount + 1 WHERE ${line(706)}`],
  ['money is paid that no entry tells of', 'UPDATE payment SET amount = amount + 1 WHERE order_id = $1'],
])('books are out of order when %s', (_what, sql) =>
  whileBroken(sql, paid, async (tx) => {
    await expect(expectBooksInOrder(tx)).rejects.toThrow();
  }),
);

it('is found: a window that is told wrong', async () => {
  const tell = async (regime: object, concluded: string) => {
    await shop.dataSource.query(
      `UPDATE purchase_order SET regime = regime || $2, concluded_at = concluded_at + $3::interval WHERE id = $1`,
      [world.orders[active]!.id, regime, concluded],
    );
    await play(world, { do: 'withdraw', order: active });
    return world.untrue.splice(0);
  };
  // Concluded nineteen days ago.
  expect(await tell({ withdrawalEndsOn: '2001-01-01' }, '0 days')).toEqual([]);
  expect(await tell({ withdrawalEndsOn: '2001-01-01' }, '7 days')).toEqual([
    expect.stringContaining('the window is said to be closed after'),
  ]);
  expect(await tell({ withdrawalEndsOn: '2099-12-31' }, '-10 days')).toEqual([
    expect.stringContaining('the window is said to be open after'),
  ]);
});

it('is found: a dispute that nobody here has heard of', async () => {
  await play(world, { do: 'dispute', order: active });
  expect(await findingsOf(world)).toContainEqual(
    expect.stringMatching(/^Stripe says that a dispute is \d+ open/),
  );
});

it('is found: a second customer, a charge that was made twice, and one that nothing asked for', async () => {
  const { stripe } = shop;
  const { id, buyer } = world.orders[paid]!;
  const { data } = await stripe.customers.list({ email: buyer.email });
  const customer = data[0]!.id;
  const cards = await stripe.paymentMethods.list({ customer });
  const payment_method =
    cards.data[0]?.id ?? (await stripe.paymentMethods.attach('pm_card_visa', { customer })).id;
  const how = { confirm: true, off_session: true, metadata: { orderId: id } };
  await stripe.paymentIntents.create({ amount: 63_001, currency: 'eur', customer, payment_method, ...how });
  expect(await findingsOf(world)).toContainEqual(expect.stringMatching(/^charged 2 times/));
  await stripe.paymentIntents.create({
    ...{ amount: 63_001, currency: 'eur', customer, payment_method, confirm: true, off_session: true },
  });
  expect(await findingsOf(world)).toContainEqual(expect.stringMatching(/^charged for nothing/));
  await stripe.customers.create({ email: buyer.email });
  expect(await findingsOf(world)).toContainEqual(expect.stringMatching(/^2 customers at Stripe/));
});
