import { addDays, Clock, dayIn } from '@tandem/platform';
import type Stripe from 'stripe';
import type { EntityManager } from 'typeorm';
import { advanceQuietly, type HistoryWorld } from './history-world';

type Database = Pick<EntityManager, 'query'>;

/** What is wrong, in words; empty when every promise about money and seats holds. */
export type Findings = string[];

/**
 * Ends the faults and lets jobs and reconciliation do their work, hour by hour.
 * @returns what is still wrong then
 */
export async function settle(world: HistoryWorld): Promise<Findings> {
  const { shop } = world;
  shop.proxy.arm(null);
  shop.sandbox.faults.clear();
  let findings: Findings = [];
  for (let hour = 0; hour < 14; hour++) {
    await advanceQuietly(shop, 70);
    if (hour < 1) continue;
    findings = await findingsOf(world);
    if (findings.length === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return findings;
}

/** @param database as it is, or as a transaction sees it */
export async function findingsOf(
  { shop, buyers, untrue }: HistoryWorld,
  database: Database = shop.dataSource,
): Promise<Findings> {
  const personIds = buyers.map(({ id }) => id);
  const today = dayIn('Europe/Paris', shop.app.get(Clock).now());
  const late = addDays(today, -2);
  const inDatabase = await database.query<Array<{ what: string }>>(inDatabaseSql, [personIds, today, late]);
  const atStripe = await againstStripe(shop.stripe, database, personIds);
  const inAll = await balanceFindings(shop.stripe, database);
  return [...untrue, ...inDatabase.map(({ what }) => what), ...atStripe, ...inAll];
}

/** $1 the buyers, $2 today, $3 the day from which something is late. */
export const inDatabaseSql = `
WITH o AS (SELECT * FROM purchase_order WHERE person_id = ANY ($1)),
  seat AS (SELECT o.id AS order_id, o.status, o.paused_at, e.* FROM o JOIN order_seat s ON s.order_id = o.id
    JOIN (SELECT id AS enrolment_id, cohort_id, status AS seat, paused_at AS seat_paused_at FROM enrolment) e USING (enrolment_id)),
  i AS (SELECT i.* FROM instalment i JOIN o ON o.id = i.order_id),
  document AS (SELECT d.*, (facts->'totals'->>'gross')::int AS gross FROM sales_document d JOIN o ON o.id = d.order_id),
  paid AS (SELECT p.*, EXISTS (SELECT FROM dispute d WHERE d.payment_id = p.id AND d.status <> 'won') AS disputed
    FROM payment p JOIN o ON o.id = p.order_id)
SELECT 'an order is left pending: ' || id AS what FROM o WHERE status = 'pending'
UNION ALL SELECT 'paid and not entitled: ' || order_id FROM seat
  WHERE status IN ('active', 'paid') AND seat <> CASE WHEN paused_at IS NULL THEN 'active' ELSE 'paused' END
UNION ALL SELECT 'over and still entitled: ' || order_id FROM seat
  WHERE status NOT IN ('pending', 'active', 'paid') AND seat <> 'released'
UNION ALL SELECT 'paid, with something due: ' || i.order_id FROM i JOIN o ON o.id = i.order_id
  WHERE (o.status = 'paid' AND i.status <> 'paid') OR (o.status = 'refunded' AND i.status IN ('due', 'processing'))
UNION ALL SELECT 'bound without money: ' || id FROM o WHERE status IN ('active', 'paid') AND amount > 0
  AND regime->>'kind' <> 'training_contract' AND NOT EXISTS (SELECT FROM paid p WHERE p.order_id = o.id)
UNION ALL SELECT 'paid twice or never: instalment ' || id FROM i WHERE status = 'paid'
  AND (SELECT count(*) FROM paid p WHERE p.instalment_id = i.id AND (p.refunded < p.amount OR p.disputed)) > 1
UNION ALL SELECT 'paid, without a payment: instalment ' || id FROM i WHERE status = 'paid'
  AND NOT EXISTS (SELECT FROM paid p WHERE p.instalment_id = i.id AND p.amount = i.amount)
UNION ALL SELECT 'forgotten: instalment ' || i.id FROM i JOIN o ON o.id = i.order_id
  WHERE o.status = 'active' AND i.status = 'due' AND i.due_on < $3::date AND i.first_failed_at IS NULL
UNION ALL SELECT 'grace is over: order ' || o.id FROM o JOIN i ON i.order_id = o.id
  WHERE o.status = 'active' AND o.paused_at IS NULL AND i.status = 'due' AND i.first_failed_at IS NOT NULL
    AND greatest(i.due_on + 14, (i.first_failed_at AT TIME ZONE 'Europe/Paris')::date + 7) < $3::date
UNION ALL SELECT 'paused without a reason: ' || id FROM o WHERE paused_at IS NOT NULL AND NOT EXISTS (SELECT FROM i
  WHERE i.order_id = o.id AND i.status IN ('due', 'processing') AND i.first_failed_at IS NOT NULL AND i.due_on + 7 <= $2::date)
UNION ALL SELECT 'counter: cohort ' || c.id FROM cohort c WHERE c.id IN (SELECT cohort_id FROM seat) AND (c.seats_taken > c.capacity
  OR c.seats_taken <> (SELECT count(*) FROM enrolment e WHERE e.cohort_id = c.id AND e.status <> 'released'))
UNION ALL SELECT 'coupon: ' || code FROM coupon c WHERE uses > coalesce(uses_at_most, uses) OR uses <> (
  SELECT CASE WHEN c.uses_at_most < count(*) THEN c.uses_at_most ELSE count(*) END FROM purchase_order b
  WHERE b.coupon->>'id' = c.id::text AND (b.status = 'pending' OR b.concluded_at IS NOT NULL))
UNION ALL SELECT 'not invoiced: ' || id FROM o WHERE concluded_at IS NOT NULL
  AND (amount = 0 OR EXISTS (SELECT FROM paid p WHERE p.order_id = o.id))
  AND (SELECT coalesce(sum(gross), -1) FROM document d WHERE d.order_id = o.id AND series = 'F') <> amount
UNION ALL SELECT 'customer account: ' || o.id FROM o WHERE (SELECT coalesce(sum(l.amount), 0) FROM ledger_line l
    JOIN ledger_transaction t ON t.id = l.transaction_id WHERE t.order_id = o.id AND l.account = '411')
  <> CASE WHEN NOT EXISTS (SELECT FROM document d WHERE d.order_id = o.id) THEN 0 ELSE (SELECT coalesce(sum(i.amount), 0) FROM i
    WHERE i.order_id = o.id AND i.status IN ('due', 'processing')) - (SELECT coalesce(sum(r.amount), 0)
    FROM refund r JOIN dispute d USING (payment_id) WHERE r.order_id = o.id AND r.status = 'failed' AND d.status = 'open')
    - (SELECT coalesce(sum(d.amount), 0) FROM dispute d JOIN paid p ON p.id = d.payment_id
    WHERE p.order_id = o.id AND d.status = 'open' AND EXISTS (SELECT FROM withdrawal w WHERE w.order_id = o.id AND held > 0)) END
UNION ALL SELECT 'a refund stays ' || r.status || ': ' || r.id FROM refund r JOIN paid p ON p.id = r.payment_id
  WHERE r.status = 'asked' OR (r.status = 'failed' AND NOT p.disputed AND p.refunded < p.amount)
UNION ALL SELECT 'not her price: ' || o.id FROM o JOIN offer_version v ON (v.offer_id, v.number) = (o.offer_id, o.offer_version)
  WHERE o.price <> (v.terms->>'price')::int OR o.amount <> o.price - coalesce((o.coupon->>'off')::int, 0)
UNION ALL SELECT 'instalments do not add up: ' || id FROM o
  WHERE amount <> (SELECT coalesce(sum(i.amount), 0) FROM i WHERE i.order_id = o.id)
UNION ALL SELECT 'bound without a signature: ' || id FROM o
  WHERE (regime->>'kind' = 'training_contract' OR contract IS NOT NULL) AND amount > 0
  AND concluded_at IS NOT NULL AND NOT EXISTS (SELECT FROM signed_contract c WHERE c.order_id = o.id)
UNION ALL SELECT 'kept of a contract: ' || o.id FROM o JOIN withdrawal w ON w.order_id = o.id
  WHERE o.regime->>'kind' = 'training_contract' AND w.kept <> 0
UNION ALL SELECT 'withdrawn, and not given back: ' || o.id FROM o JOIN withdrawal w ON w.order_id = o.id WHERE o.status <> 'refunded'
  OR w.amount - w.held <> (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.order_id = o.id AND r.reason = 'withdrawal')
UNION ALL SELECT 'parked: ' || handler || ' ' || coalesce(last_error, '') FROM outbox WHERE parked_at IS NOT NULL
UNION ALL SELECT 'unheard: ' || id FROM stripe_event WHERE done_at IS NULL`;

interface OrderInBooks {
  id: string;
  status: string;
  amount: number;
  /** On account 517, but for what Stripe keeps. */
  net: number;
  /** Whether it has its invoice, and that less its credit notes. */
  invoiced: boolean;
  due: number;
  /** Instalments that are asked for, or on their way. */
  open: number;
  /** Of a training contract: the day in Paris of its signature, and that on which the training begins. */
  signedOn: string | null;
  startsOn: string;
}

const ordersSql = `
SELECT o.id, o.status, o.amount,
  (SELECT coalesce(sum(l.amount), 0)::int FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id
   WHERE t.order_id = o.id AND l.account = '517' AND t.kind NOT IN ('fee', 'payout')) AS net,
  EXISTS (SELECT FROM sales_document d WHERE d.order_id = o.id AND d.series = 'F') AS invoiced,
  (SELECT coalesce(sum(CASE d.series WHEN 'F' THEN 1 ELSE -1 END * (facts->'totals'->>'gross')::int), 0)::int
   FROM sales_document d WHERE d.order_id = o.id) AS due,
  (SELECT coalesce(sum(i.amount), 0)::int FROM instalment i
   WHERE i.order_id = o.id AND i.status IN ('due', 'processing')) AS open,
  (SELECT (c.signed_at AT TIME ZONE 'Europe/Paris')::date::text FROM signed_contract c
   WHERE c.order_id = o.id AND o.regime->>'kind' = 'training_contract') AS "signedOn",
  (SELECT min(c.starts_on)::text FROM order_seat s JOIN cohort c ON c.id = s.cohort_id WHERE s.order_id = o.id) AS "startsOn"
FROM purchase_order o WHERE o.person_id = $1`;

/** Account 517 of everybody, fees and payouts included. */
async function balanceFindings(stripe: Stripe, database: Database): Promise<Findings> {
  const { available, pending } = await stripe.balance.retrieve();
  const theirs = [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
  const rows = await database.query<Array<{ ours: number }>>(
    `SELECT coalesce(sum(amount), 0)::int AS ours FROM ledger_line WHERE account = '517'`,
  );
  const { ours } = rows[0]!;
  return ours === theirs ? [] : [`Stripe holds ${theirs} in all, account 517 ${ours}`];
}

/** Orders as Stripe tells them, with nothing of ours but the metadata. */
async function againstStripe(stripe: Stripe, database: Database, personIds: string[]): Promise<Findings> {
  const findings: Findings = [];
  const customers = await database.query<Array<{ id: string; email: string; stripe: string | null }>>(
    `SELECT p.id, p.email, c.stripe_id AS stripe FROM person p LEFT JOIN stripe_customer c ON c.person_id = p.id
     WHERE p.id = ANY ($1)`,
    [personIds],
  );
  for (const { id, email, stripe: known } of customers) {
    const { data } = await stripe.customers.list({ email });
    if (data.length > 1) findings.push(`${data.length} customers at Stripe: ${id}`);
    const intents = known
      ? await stripe.paymentIntents
          .list({ customer: known, limit: 100, expand: ['data.latest_charge'] })
          .autoPagingToArray({ limit: 1000 })
      : [];
    const taken = intents.filter(({ status }) => status === 'succeeded');
    findings.push(...chargedTwice(taken));
    for (const order of await database.query<OrderInBooks[]>(ordersSql, [id])) {
      const hers = taken.filter(({ metadata }) => metadata['orderId'] === order.id);
      findings.push(...inBooks(order, await moneyAt(stripe, hers)), ...beforeTheLaw(order, hers));
    }
  }
  return findings;
}

function inBooks(order: OrderInBooks, money: { net: number; disputed: boolean }): Findings {
  const findings: Findings = [];
  const of = `${order.status} ${order.id}`;
  if (money.net !== order.net) findings.push(`Stripe holds ${money.net} and account 517 ${order.net}: ${of}`);
  if (['expired', 'cancelled'].includes(order.status) && money.net !== 0)
    findings.push(`Stripe holds ${money.net} of an order that is over: ${of}`);
  if (!money.disputed && (order.invoiced || money.net !== 0) && money.net + order.open !== order.due)
    findings.push(`Stripe holds ${money.net}, asked are ${order.open}, invoiced ${order.due}: ${of}`);
  return findings;
}

/**
 * What a training contract was charged too early (Code du travail L6353-6). Stripe charges bank debits later than it says,
 * so that the day of the intent is the first on which money may have moved.
 */
function beforeTheLaw(order: OrderInBooks, taken: Stripe.PaymentIntent[]): Findings {
  if (order.signedOn === null) return [];
  const opensOn = addDays(order.signedOn, 15);
  const findings = taken
    .filter(({ created }) => dayOf(created) < opensOn)
    .map(({ created }) => `charged on ${dayOf(created)}, signed on ${order.signedOn}: ${order.id}`);
  const early = taken
    .filter(({ created }) => dayOf(created) < order.startsOn)
    .reduce((sum, { amount_received: amount }) => sum + amount, 0);
  if (early > order.amount * 0.3)
    findings.push(`charged ${early} of ${order.amount} before the training: ${order.id}`);
  return findings;
}

const dayOf = (seconds: number) => dayIn('Europe/Paris', new Date(seconds * 1000));

/** Refunded in full is as if never charged. */
function chargedTwice(taken: Stripe.PaymentIntent[]): Findings {
  const seen = new Map<string, number>();
  for (const { metadata, latest_charge: charge } of taken) {
    if ((charge as Stripe.Charge).refunded) continue;
    const what = `${metadata['orderId']} ${metadata['instalmentId'] ?? 'first'}`;
    seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).map(([what, times]) => `charged ${times} times: ${what}`);
}

async function moneyAt(stripe: Stripe, taken: Stripe.PaymentIntent[]) {
  let [net, disputed] = [0, false];
  for (const { id, amount_received, latest_charge } of taken) {
    const charge = latest_charge as Stripe.Charge;
    net += amount_received - charge.amount_refunded;
    if (!charge.disputed) continue;
    const { data } = await stripe.disputes.list({ payment_intent: id });
    for (const dispute of data) {
      if (dispute.status === 'won') continue;
      net -= dispute.amount;
      disputed = true;
    }
  }
  return { net, disputed };
}
