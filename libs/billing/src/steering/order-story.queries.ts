import { Injectable } from '@nestjs/common';
import type { OrderStory } from '@tandem/contracts';
import { Clock, dayIn, DomainError } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { columns } from '../orders/orders.queries';
import {
  cashedByOrder,
  owedByOrder,
  ownerColumns,
  refundFailed,
  toOwnerOrder,
  type OwnerRow,
} from './standing';

type Facts = Pick<
  OrderStory,
  | 'buyer'
  | 'vat'
  | 'offer'
  | 'consents'
  | 'checkoutSession'
  | 'refundFailed'
  | 'attempts'
  | 'documents'
  | 'ledger'
  | 'stripeEvents'
  | 'jobs'
  | 'audit'
>;

/** As every instant of the API is written. */
const at = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const attempts = `
  SELECT json_agg(json_build_object('instalment', i.position, 'number', a.number, 'startedAt', ${at('a.started_at')},
    'endedAt', ${at('a.ended_at')}, 'outcome', a.outcome, 'decline', a.decline,
    'stripePaymentIntent', a.stripe_payment_intent) ORDER BY a.started_at, i.position, a.number)
  FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id WHERE i.order_id = o.id`;

const documents = `
  SELECT json_agg(json_build_object('id', d.id, 'series', d.series, 'number', d.facts->>'number',
    'issuedAt', ${at('d.issued_at')}, 'identified', d.facts->>'seller' IS NOT NULL,
    'gross', json_build_object('amount', (d.facts->'totals'->>'gross')::integer, 'currency', 'EUR'))
    ORDER BY d.issued_at, d.number)
  FROM sales_document d WHERE d.order_id = o.id`;

const ledger = `
  SELECT json_agg(json_build_object('id', t.id, 'at', ${at('t.at')}, 'kind', t.kind, 'reference', t.reference,
    'lines', (SELECT json_agg(json_build_object('account', l.account, 'amount', l.amount) ORDER BY l.position)
              FROM ledger_line l WHERE l.transaction_id = t.id)) ORDER BY t.posted)
  FROM ledger_transaction t WHERE t.order_id = o.id`;

/** Of the checkout, of all that was charged, and of what went or was taken back. */
const stripeEvents = `
  SELECT json_agg(json_build_object('id', e.id, 'type', e.type, 'object', e.object_id,
    'receivedAt', ${at('e.received_at')}, 'doneAt', ${at('e.done_at')}) ORDER BY e.received_at, e.id)
  FROM stripe_event e WHERE e.object_id IN (
    SELECT o.checkout_session_id
    UNION SELECT unnest(ARRAY[pay.stripe_payment_intent, pay.stripe_charge]) FROM payment pay WHERE pay.order_id = o.id
    UNION SELECT a.stripe_payment_intent FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
      WHERE i.order_id = o.id
    UNION SELECT d.stripe_dispute FROM dispute d WHERE d.order_id = o.id
    UNION SELECT r.stripe_refund FROM refund r WHERE r.order_id = o.id)`;

const jobs = `
  SELECT json_agg(json_build_object('id', j.id, 'event', j.event, 'handler', j.handler,
    'createdAt', ${at('j.created_at')}, 'doneAt', ${at('j.done_at')}, 'parkedAt', ${at('j.parked_at')})
    ORDER BY j.created_at, j.id)
  FROM (
    SELECT * FROM outbox WHERE payload ? 'orderId' AND payload->>'orderId' = o.id::text
    UNION ALL SELECT x.* FROM outbox x JOIN instalment i
      ON x.payload ? 'instalmentId' AND x.payload->>'instalmentId' = i.id::text WHERE i.order_id = o.id
    UNION ALL SELECT x.* FROM outbox x JOIN payment pay
      ON x.payload ? 'paymentId' AND x.payload->>'paymentId' = pay.id::text WHERE pay.order_id = o.id
    UNION ALL SELECT x.* FROM outbox x JOIN refund r
      ON x.payload ? 'refundId' AND x.payload->>'refundId' = r.id::text WHERE r.order_id = o.id
    UNION ALL SELECT x.* FROM outbox x JOIN dispute d
      ON x.payload ? 'disputeId' AND x.payload->>'disputeId' = d.id::text WHERE d.order_id = o.id) AS j`;

const auditLog = `
  SELECT json_agg(json_build_object('id', a.id, 'at', ${at('a.at')}, 'action', a.action, 'actor', who.name,
    'before', a.before, 'after', a.after) ORDER BY a.id)
  FROM audit_log a LEFT JOIN person who ON who.id = a.actor_id WHERE a.subject_id = o.id::text`;

@Injectable()
export class OrderStoryQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async get(orderId: string): Promise<OrderStory> {
    const [row] = await this.dataSource.query<Array<OwnerRow & { facts: Facts }>>(
      `SELECT ${columns}, ${ownerColumns},
         coalesce((SELECT owed.left FROM (${owedByOrder}) owed WHERE owed.order_id = o.id), 0) AS left,
         coalesce((SELECT owed.late FROM (${owedByOrder}) owed WHERE owed.order_id = o.id), 0) AS late,
         coalesce((SELECT cash.cashed FROM (${cashedByOrder}) cash WHERE cash.order_id = o.id), 0) AS cashed,
         json_build_object('buyer', o.buyer, 'vat', o.vat, 'consents', o.consents,
           'offer', json_build_object('id', o.offer_id, 'version', o.offer_version),
           'checkoutSession', o.checkout_session_id,
           'refundFailed', (SELECT CASE WHEN sum(f.amount) > 0 THEN json_build_object('amount', sum(f.amount)::integer,
             'currency', 'EUR') END FROM (${refundFailed}) f WHERE f.order_id = o.id), 'attempts', coalesce((${attempts}), '[]'),
           'documents', coalesce((${documents}), '[]'), 'ledger', coalesce((${ledger}), '[]'),
           'stripeEvents', coalesce((${stripeEvents}), '[]'), 'jobs', coalesce((${jobs}), '[]'),
           'audit', coalesce((${auditLog}), '[]')) AS facts
       FROM purchase_order o JOIN person p ON p.id = o.person_id WHERE o.id = $2`,
      [dayIn('Europe/Paris', this.clock.now()), orderId],
    );
    if (!row) throw new DomainError('not-found');
    return { ...toOwnerOrder(row), ...row.facts };
  }
}
