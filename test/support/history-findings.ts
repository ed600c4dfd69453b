import { addDays, Clock, dayIn } from '@tandem/platform';
import { againstStripe, balanceFindings, type Database, type Findings } from './history-at-stripe';
import { advanceQuietly, type HistoryWorld } from './history-world';

/**
 * Ends the faults and lets jobs and reconciliation do their work, hour by hour.
 * @returns what is still wrong then
 */
export async function settle(world: HistoryWorld): Promise<Findings> {
  const { shop } = world;
  shop.proxy.arm(null);
  shop.post.open();
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
  lesson AS (SELECT l->>'id' AS id FROM course_version v, jsonb_array_elements(v.content->'modules') m,
    jsonb_array_elements(m->'lessons') l WHERE NOT (m->>'free')::boolean),
  paid AS (SELECT p.*, EXISTS (SELECT FROM dispute d WHERE d.payment_id = p.id AND d.status = 'open') AS disputed,
      p.amount - p.refunded - (SELECT coalesce(sum(d.amount), 0) FROM dispute d WHERE d.payment_id = p.id AND d.status = 'lost')
        - (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.status = 'elsewhere') AS held
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
  AND (SELECT count(*) FROM paid p WHERE p.instalment_id = i.id AND p.held > 0 AND NOT p.disputed) > 1
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
    - coalesce((SELECT greatest(0, sum(d.amount) - w.kept) FROM dispute d JOIN paid p ON p.id = d.payment_id
    JOIN withdrawal w ON w.order_id = p.order_id WHERE p.order_id = o.id AND d.status = 'open' AND w.held > 0 GROUP BY w.kept), 0) END
UNION ALL SELECT 'a refund stays ' || r.status || ': ' || r.id FROM refund r JOIN paid p ON p.id = r.payment_id
  WHERE r.status = 'asked' OR (r.status = 'failed' AND NOT p.disputed AND p.held > 0)
UNION ALL SELECT 'not her price: ' || o.id FROM o JOIN offer_version v ON (v.offer_id, v.number) = (o.offer_id, o.offer_version)
  WHERE o.price <> (v.terms->>'price')::int OR o.amount <> o.price - coalesce((o.coupon->>'off')::int, 0)
UNION ALL SELECT 'instalments do not add up: ' || id FROM o
  WHERE amount <> (SELECT coalesce(sum(i.amount), 0) FROM i WHERE i.order_id = o.id)
UNION ALL SELECT 'bound without a signature: ' || id FROM o
  WHERE (regime->>'kind' = 'training_contract' OR contract IS NOT NULL) AND amount > 0
  AND concluded_at IS NOT NULL AND NOT EXISTS (SELECT FROM signed_contract c WHERE c.order_id = o.id)
UNION ALL SELECT 'kept of a contract: ' || o.id FROM o JOIN withdrawal w ON w.order_id = o.id
  WHERE o.regime->>'kind' = 'training_contract' AND w.kept <> 0
UNION ALL SELECT 'withdrawn, and not given back: ' || o.id FROM o JOIN withdrawal w ON w.order_id = o.id
  CROSS JOIN LATERAL (SELECT coalesce(sum(r.amount) FILTER (WHERE r.reason = 'withdrawal'), 0) AS by_us, coalesce(sum(r.amount)
    FILTER (WHERE r.reason = 'at-stripe' AND r.requested_at >= w.stated_at), 0) AS instead FROM refund r WHERE r.order_id = o.id) g
  WHERE o.status <> 'refunded' OR w.amount - w.held NOT BETWEEN by_us AND by_us + instead
UNION ALL SELECT 'kept of content: ' || o.id FROM o JOIN withdrawal w ON w.order_id = o.id
  WHERE o.regime->>'kind' = 'digital_content' AND w.kept <> CASE WHEN o.consents @> '[{"kind": "immediate-access"}]'
    THEN least(w.amount + w.kept, o.amount * (SELECT count(*) FROM lesson_progress l JOIN lesson ON lesson.id = l.lesson_id::text
      WHERE l.person_id = o.person_id AND l.opened_at BETWEEN o.concluded_at AND w.stated_at) / (SELECT count(*) FROM lesson))
    ELSE 0 END
UNION ALL SELECT 'revenue or VAT: ' || o.id FROM o WHERE EXISTS (SELECT FROM (VALUES ('706', 'net'), ('44571', 'vat')) AS x (account, total)
  WHERE (SELECT coalesce(sum(l.amount), 0) FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id
      WHERE t.order_id = o.id AND l.account = x.account)
    <> (SELECT coalesce(sum(CASE series WHEN 'F' THEN -1 ELSE 1 END * (facts->'totals'->>x.total)::int), 0)
      FROM document d WHERE d.order_id = o.id))
UNION ALL SELECT 'disputed: ' || o.id FROM o WHERE (SELECT coalesce(sum(l.amount), 0) FROM ledger_line l
    JOIN ledger_transaction t ON t.id = l.transaction_id WHERE t.order_id = o.id AND l.account = '467')
  <> (SELECT coalesce(sum(d.amount), 0) FROM dispute d WHERE d.order_id = o.id AND d.status = 'open')
UNION ALL SELECT 'not named: ' || description FROM ledger_transaction WHERE kind = 'suspense'
UNION ALL SELECT 'an attempt hangs: instalment ' || i.id FROM payment_attempt a JOIN i ON i.id = a.instalment_id
  WHERE a.ended_at IS NULL AND a.started_at < $3::date
UNION ALL SELECT 'told twice: ' || event || ' ' || payload FROM outbox JOIN o ON o.id::text = payload->>'orderId'
  WHERE event IN ('billing.order-concluded', 'billing.order-refunded-unseated', 'billing.order-withdrawn', 'billing.order-ended')
  GROUP BY event, handler, payload HAVING count(*) > 1
UNION ALL SELECT 'thanked twice: instalment ' || i.id FROM outbox JOIN i ON i.id::text = payload->>'instalmentId'
  WHERE event = 'billing.instalment-paid' GROUP BY i.id, handler HAVING count(*) > 1
UNION ALL SELECT 'bound, and nobody told: ' || o.id FROM o WHERE concluded_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM outbox WHERE event = 'billing.order-concluded' AND payload->>'orderId' = o.id::text AND done_at IS NOT NULL)
UNION ALL SELECT 'left undone: ' || handler || ' ' || coalesce(last_error, '') FROM outbox
  WHERE done_at IS NULL AND parked_at IS NULL AND created_at < $3::date
UNION ALL SELECT 'parked: ' || handler || ' ' || coalesce(last_error, '') FROM outbox WHERE parked_at IS NOT NULL
UNION ALL SELECT 'unheard: ' || id FROM stripe_event WHERE done_at IS NULL`;
