import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StripeClient } from '../stripe/stripe-client';
import type { DatedDifference } from './keep-differences';
import type { Period } from './read-charges';

const attemptDays = 15;

/** What should have ended, and payments of ours that Stripe did not tell of. */
@Injectable()
export class LooseEnds {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
  ) {}

  /** Pages at Stripe that can still be paid for an order that was over by `upTo`. */
  async openSessions(now: Date, upTo: Date): Promise<DatedDifference[]> {
    const open = await this.stripe.checkout.sessions
      .list({ status: 'open', limit: 100 })
      .autoPagingToArray({ limit: 1000 });
    const rows = await this.dataSource.query<Array<{ object: string; order_id: string }>>(
      `SELECT page.object, page.order_id FROM (
         SELECT checkout_session_id AS object, id AS order_id FROM purchase_order WHERE checkout_session_id = ANY ($1)
         UNION ALL
         SELECT a.checkout_session, i.order_id FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
         WHERE a.checkout_session = ANY ($1)) page
       JOIN purchase_order o ON o.id = page.order_id AND o.status IN ('expired', 'cancelled', 'refunded')
         AND (o.ended_at IS NULL OR o.ended_at < $2)`,
      [open.map(({ id }) => id), upTo],
    );
    // One that is given up ends its page first: it may have since the pages were listed.
    const pages = await Promise.all(rows.map(({ object }) => this.stripe.checkout.sessions.retrieve(object)));
    const left = rows.filter((_, index) => pages[index]!.status === 'open');
    return left.map(({ object, order_id: orderId }) => ({
      ...{
        kind: 'session-open',
        remedy: 'close-session',
        object,
        orderId,
        ours: null,
        theirs: null,
        at: now,
      },
    }));
  }

  /** Charges whose outcome never came, though a bank debit takes a fortnight at most. */
  async openAttempts(now: Date): Promise<DatedDifference[]> {
    const rows = await this.dataSource.query<
      Array<{ object: string; order_id: string; amount: number; at: Date }>
    >(
      `SELECT a.stripe_payment_intent AS object, i.order_id, i.amount, a.started_at AS at
       FROM payment_attempt a JOIN instalment i ON i.id = a.instalment_id
       WHERE a.ended_at IS NULL AND a.stripe_payment_intent IS NOT NULL AND a.started_at < $1`,
      [new Date(now.getTime() - attemptDays * 86_400_000)],
    );
    return rows.map(({ object, order_id: orderId, amount: ours, at }) => ({
      ...{ kind: 'attempt-open', remedy: 'sync-order', object, orderId, ours, theirs: null, at },
    }));
  }

  /** Payments of the period, booked by `upTo`, that were not met at Stripe, and what they come to. */
  async unknownPayments(
    { from, to }: Period,
    { met, upTo }: { met: ReadonlySet<string>; upTo: Date },
  ): Promise<DatedDifference[]> {
    const rows = await this.dataSource.query<
      Array<{ object: string; order_id: string; amount: number; refunded: number; at: Date }>
    >(
      `SELECT stripe_payment_intent AS object, order_id, amount, refunded, paid_at AS at FROM payment p
       WHERE ($1::timestamptz IS NULL OR paid_at >= $1) AND ($2::timestamptz IS NULL OR paid_at < $2)
         AND NOT EXISTS (SELECT FROM ledger_transaction t
           WHERE t.kind = 'payment' AND t.reference = p.stripe_payment_intent AND t.at >= $3)`,
      [from, to, upTo],
    );
    return rows
      .filter(({ object }) => !met.has(object))
      .map(({ object, order_id: orderId, amount, refunded, at }) => ({
        ...{ kind: 'payment-unknown', remedy: 'check-account', object, orderId },
        ...{ ours: amount - refunded, theirs: null, at },
      }));
  }
}
