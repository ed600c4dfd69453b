import { Injectable } from '@nestjs/common';
import type { getOrderTimeline, InputOf, ResponseOf, TimelineEvent } from '@tandem/contracts';
import { DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';

interface Row {
  kind: TimelineEvent['kind'];
  at: Date;
  position: number | null;
  amount: number | null;
  detail: string | null;
}

/**
 * One SELECT for each thing that can happen, in the order of what falls on the same second: Stripe dates by whole seconds.
 * (kind, at, position, amount, detail); `o` is the order.
 */
const sources = [
  `SELECT 'placed', o.created_at, NULL::int, o.amount, NULL FROM o`,
  `SELECT 'signed', (c->>'at')::timestamptz, NULL, NULL, o.contract FROM o, jsonb_array_elements(o.consents) c
   WHERE c->>'kind' = 'contract'`,
  `SELECT 'concluded', o.concluded_at, NULL, NULL, NULL FROM o WHERE o.concluded_at IS NOT NULL`,
  `SELECT 'debit-sent', a.started_at, i.position, i.amount, NULL
   FROM o JOIN instalment i ON i.order_id = o.id JOIN payment_attempt a ON a.instalment_id = i.id
   WHERE a.outcome = 'processing'`,
  `SELECT 'declined', a.ended_at, i.position, i.amount, a.decline
   FROM o JOIN instalment i ON i.order_id = o.id JOIN payment_attempt a ON a.instalment_id = i.id
   WHERE a.outcome = 'declined'`,
  `SELECT 'paid', p.paid_at, i.position, p.amount, NULL
   FROM o JOIN payment p ON p.order_id = o.id JOIN instalment i ON i.id = p.instalment_id`,
  `SELECT CASE l.action WHEN 'order.pause' THEN 'paused' ELSE 'resumed' END, l.at, NULL, NULL, NULL
   FROM o JOIN audit_log l ON l.subject_id = o.id::text WHERE l.action IN ('order.pause', 'order.resume')`,
  `SELECT 'withdrawn', w.stated_at, NULL, NULL, NULL FROM o JOIN withdrawal w ON w.order_id = o.id`,
  `SELECT 'ended', o.ended_at, NULL, NULL, NULL FROM o WHERE o.ended_at IS NOT NULL`,
  `SELECT 'refunded', l.at, NULL, (l.after->>'refunded')::int - (l.before->>'refunded')::int, NULL
   FROM o JOIN audit_log l ON l.subject_id = o.id::text WHERE l.action = 'order.refund'`,
  `SELECT 'refund-failed', f.failed_at, NULL, r.amount, NULL
   FROM o JOIN refund r ON r.order_id = o.id JOIN refund_failure f ON f.refund_id = r.id`,
  `SELECT 'refund-transferred', t.recorded_at, NULL, r.amount, NULL
   FROM o JOIN refund r ON r.order_id = o.id JOIN refund_transfer t ON t.refund_id = r.id`,
  `SELECT 'disputed', d.opened_at, NULL, d.amount, NULL FROM o JOIN dispute d ON d.order_id = o.id`,
  `SELECT 'dispute-' || d.status, d.closed_at, NULL, d.amount, NULL FROM o JOIN dispute d ON d.order_id = o.id
   WHERE d.closed_at IS NOT NULL`,
  // A job that had nothing left to say sent none.
  `SELECT 'mailed', m.sent_at, NULL, NULL, substr(x.handler, 6) FROM o JOIN outbox x
     ON x.payload ? 'orderId' AND x.payload->>'orderId' = o.id::text JOIN sent_mail m ON m.id = x.id::text
   WHERE x.handler LIKE 'mail-%'`,
  `SELECT 'mailed', m.sent_at, i.position, NULL, substr(x.handler, 6) FROM o JOIN instalment i ON i.order_id = o.id
     JOIN outbox x ON x.payload ? 'instalmentId' AND x.payload->>'instalmentId' = i.id::text
     JOIN sent_mail m ON m.id = x.id::text
   WHERE x.handler LIKE 'mail-%'`,
];

const ranked = sources.map((source, rank) => source.replace('SELECT', `SELECT ${rank},`));

@Injectable()
export class TimelineQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The same for her and for the owner. @throws DomainError `not-found` */
  async run(
    { params }: InputOf<typeof getOrderTimeline>,
    { scope, personId }: Actor,
  ): Promise<ResponseOf<typeof getOrderTimeline>> {
    const rows = await this.dataSource.query<Row[]>(
      `WITH o AS (SELECT * FROM purchase_order WHERE id = $1 AND ($2 OR person_id = $3)),
         story (rank, kind, at, position, amount, detail) AS (${ranked.join(' UNION ALL ')})
       SELECT kind, at, position, amount, detail FROM story ORDER BY date_trunc('second', at), rank, at`,
      [params.orderId, scope === 'any', personId],
    );
    if (rows.length === 0) throw new DomainError('not-found');
    return { events: rows.map(toEvent) };
  }
}

function toEvent({ at, amount, ...event }: Row): TimelineEvent {
  return {
    ...event,
    at: at.toISOString(),
    amount: amount === null ? null : { amount, currency: 'EUR' },
  };
}
