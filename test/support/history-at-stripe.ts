import { addDays, dayIn, daysBetween } from '@tandem/platform';
import type Stripe from 'stripe';
import type { EntityManager } from 'typeorm';

export type Database = Pick<EntityManager, 'query'>;

/** What is wrong, in words; empty when every promise about money and seats holds. */
export type Findings = string[];

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
  /** Of a training contract: the day in Paris of its signature, and the first and the last of the training. */
  signedOn: string | null;
  startsOn: string;
  endsOn: string;
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
  min(c.starts_on)::text AS "startsOn", max(c.ends_on)::text AS "endsOn"
FROM purchase_order o JOIN order_seat s ON s.order_id = o.id JOIN cohort c ON c.id = s.cohort_id WHERE o.person_id = $1 GROUP BY o.id`;

/** Account 517 of everybody, fees and payouts included. */
export async function balanceFindings(stripe: Stripe, database: Database): Promise<Findings> {
  const { available, pending } = await stripe.balance.retrieve();
  const theirs = [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
  const rows = await database.query<Array<{ ours: number }>>(
    `SELECT coalesce(sum(amount), 0)::int AS ours FROM ledger_line WHERE account = '517'`,
  );
  const { ours } = rows[0]!;
  return ours === theirs ? [] : [`Stripe holds ${theirs} in all, account 517 ${ours}`];
}

/** Orders as Stripe tells them, with nothing of ours but the metadata. */
export async function againstStripe(
  stripe: Stripe,
  database: Database,
  personIds: string[],
): Promise<Findings> {
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
    findings.push(...(await chargedTwice(stripe, taken)), ...(await disputesDiffer(stripe, database, taken)));
    const orders = await database.query<OrderInBooks[]>(ordersSql, [id]);
    findings.push(...chargedForNothing(taken, orders));
    for (const order of orders) {
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
 * so that the day of the intent is the first on which money may have moved. What is paid twice is another finding.
 */
function beforeTheLaw(order: OrderInBooks, taken: Stripe.PaymentIntent[]): Findings {
  const { id, signedOn, startsOn, endsOn, amount } = order;
  if (signedOn === null) return [];
  const once = new Map(taken.map((intent) => [intent.metadata['instalmentId'] ?? intent.id, intent]));
  const charges = [...once.values()].sort((one, other) => one.created - other.created);
  const cap = amount * 0.3;
  const length = daysBetween(startsOn, endsOn);
  let sum = 0;
  return charges.flatMap(({ created, amount_received }) => {
    const day = dayOf(created);
    sum += amount_received;
    if (day < addDays(signedOn, 15)) return [`charged on ${day}, signed on ${signedOn}: ${id}`];
    const given = Math.min(length, Math.max(0, daysBetween(startsOn, day)));
    const ahead = day < endsOn && (sum - cap) * length > (amount - cap) * given;
    return ahead ? [`charged ${sum} of ${amount} by ${day}, ahead of the training: ${id}`] : [];
  });
}

const dayOf = (seconds: number) => dayIn('Europe/Paris', new Date(seconds * 1000));

/** What went back, or is with her bank, is as if never charged. */
async function chargedTwice(stripe: Stripe, taken: Stripe.PaymentIntent[]): Promise<Findings> {
  const seen = new Map<string, number>();
  for (const intent of taken) {
    const { metadata } = intent;
    if ((await moneyAt(stripe, [intent])).net <= 0) continue;
    const what = `${metadata['orderId']} ${metadata['instalmentId'] ?? 'first'}`;
    seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).map(([what, times]) => `charged ${times} times: ${what}`);
}

function chargedForNothing(taken: Stripe.PaymentIntent[], orders: OrderInBooks[]): Findings {
  return taken
    .filter(({ metadata }) => !orders.some(({ id }) => id === metadata['orderId']))
    .map(({ id }) => `charged for nothing: ${id}`);
}

async function disputesDiffer(
  stripe: Stripe,
  database: Database,
  taken: Stripe.PaymentIntent[],
): Promise<Findings> {
  const disputed = taken.filter(({ latest_charge: charge }) => (charge as Stripe.Charge).disputed);
  const lists = await Promise.all(disputed.map(({ id }) => stripe.disputes.list({ payment_intent: id })));
  const theirs = lists.flatMap(({ data }) => data);
  const ours = await database.query<Array<{ id: string; as: string }>>(
    `SELECT stripe_dispute AS id, amount || ' ' || status AS as FROM dispute WHERE stripe_dispute = ANY ($1)`,
    [theirs.map(({ id }) => id)],
  );
  return theirs
    .map(({ id, amount, status }) => ({
      id,
      as: `${amount} ${status === 'won' || status === 'lost' ? status : 'open'}`,
    }))
    .filter(({ id, as }) => !ours.some((one) => one.id === id && one.as === as))
    .map(({ id, as }) => `Stripe says that a dispute is ${as}: ${id}`);
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
