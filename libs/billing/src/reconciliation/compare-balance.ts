import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PostMovements } from '../ledger/post-movements';
import { StripeClient } from '../stripe/stripe-client';

export interface Balances {
  /** Account 517, minor units. */
  ours: number;
  /** What Stripe holds for us, available or not yet. */
  theirs: number;
}

/** Whether account 517 is what Stripe holds, once all that Stripe kept and paid out is posted. */
@Injectable()
export class CompareBalance {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
    private readonly movements: PostMovements,
  ) {}

  /**
   * @param explained by how much the charges that were judged say that Stripe holds more than our books
   * @param since from when on what moved was not judged
   * @returns null when it differs by something else, but money moved since then, on either side
   */
  async run({ explained, since }: { explained: number; since: Date }): Promise<Balances | null> {
    await this.movements.run();
    const now = await this.read();
    if (now.theirs - now.ours === explained) return now;
    // Stripe may have shown a movement later than a reading looks back: all are read before this is called a difference.
    await this.movements.run({ whole: true });
    const again = await this.read();
    const explains = again.theirs - again.ours === explained;
    return explains || !(await this.movedSince(since)) ? again : null;
  }

  private async read(): Promise<Balances> {
    const { available, pending } = await this.stripe.balance.retrieve();
    const theirs = [...available, ...pending].reduce(
      (sum, { amount, currency }) => sum + (currency === 'eur' ? amount : 0),
      0,
    );
    const [row] = await this.dataSource.query<Array<{ ours: string }>>(
      `SELECT coalesce(sum(amount), 0) AS ours FROM ledger_line WHERE account = '517'`,
    );
    return { ours: Number(row!.ours), theirs };
  }

  private async movedSince(since: Date): Promise<boolean> {
    const created = { gt: Math.floor(since.getTime() / 1000) };
    const { data } = await this.stripe.balanceTransactions.list({ currency: 'eur', created, limit: 1 });
    if (data.length > 0) return true;
    const booked = await this.dataSource.query<unknown[]>(
      `SELECT FROM ledger_transaction
       WHERE at >= $1 AND kind IN ('payment', 'refund', 'refund_failed', 'dispute', 'dispute_won') LIMIT 1`,
      [since],
    );
    return booked.length > 0;
  }
}
