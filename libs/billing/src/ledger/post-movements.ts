import { Injectable } from '@nestjs/common';
import { Clock, RecurringTasks } from '@tandem/platform';
import type Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { movementEntries } from '../rules/stripe-movement';
import { StripeClient } from '../stripe/stripe-client';
import { postLedger } from './post-ledger';

const everySeconds = 3600;
const perPage = 100;
/** Read again each time: what Stripe shows late is not missed, what is known is not posted again. */
const overlapSeconds = 3 * 24 * 3600;

/** Posts fees and payouts from Stripe's own list of what moved its balance, which no webhook has to tell of. */
@Injectable()
export class PostMovements {
  constructor(
    tasks: RecurringTasks,
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    tasks.every(everySeconds, 'billing.stripe-movements', () => this.run());
  }

  /** Those since the last reading; all of all time at the first, or when asked. */
  async run({ whole = false } = {}): Promise<void> {
    const since = whole ? null : await this.readUntil();
    let newest = 0;
    let after: string | undefined;
    for (;;) {
      const page = await this.stripe.balanceTransactions.list({
        ...{ currency: 'eur', limit: perPage },
        ...(since !== null && { created: { gte: since - overlapSeconds } }),
        ...(after && { starting_after: after }),
      });
      await this.dataSource.transaction((tx) => postMovements(tx, page.data, () => this.clock.now()));
      newest = Math.max(newest, ...page.data.map(({ created }) => created));
      after = page.data.at(-1)?.id;
      if (!page.has_more || !after) break;
    }
    // Only now: a reading that broke off is begun again where it began.
    if (newest > 0) await this.keep(newest);
  }

  private async readUntil(): Promise<number | null> {
    const [row] = await this.dataSource.query<Array<{ until: number }>>(
      'SELECT extract(epoch FROM read_until)::integer AS until FROM stripe_balance',
    );
    return row?.until ?? null;
  }

  private async keep(newest: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO stripe_balance (id, read_until) VALUES (1, to_timestamp($1))
       ON CONFLICT (id) DO UPDATE SET read_until = greatest(stripe_balance.read_until, excluded.read_until)`,
      [newest],
    );
  }
}

/** Posts each once, whoever else does, on the day that `dayOf` gives it; the oldest first. */
export async function postMovements(
  tx: EntityManager,
  newestFirst: readonly Stripe.BalanceTransaction[],
  dayOf: (movement: Stripe.BalanceTransaction) => Date,
): Promise<void> {
  const ids = newestFirst.map(({ id }) => id);
  const rows = await tx.query<Array<{ id: string }>>(
    `SELECT reference AS id FROM ledger_transaction WHERE split_part(reference, ':', 1) = ANY ($1)`,
    [ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  for (const movement of newestFirst.toReversed()) {
    const { id: reference, reporting_category: category, amount, fee, balance_type: of } = movement;
    // Money that Stripe keeps apart, as a reserve, is no part of the balance.
    if (known.has(reference) || of !== 'payments') continue;
    for (const entry of movementEntries({ category, amount, fee }))
      await postLedger(tx, { ...entry, orderId: null, reference, at: dayOf(movement) });
  }
}
