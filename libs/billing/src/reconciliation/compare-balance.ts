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
   * @param explained by how much the charges say that Stripe holds more than our books
   * @returns null when it differs by something else, but money moved since: these would be the balances of two moments
   */
  async run({ explained, since }: { explained: number; since: Date }): Promise<Balances | null> {
    await this.movements.run({ whole: true });
    const { available, pending } = await this.stripe.balance.retrieve();
    const theirs = [...available, ...pending].reduce(
      (sum, { amount, currency }) => sum + (currency === 'eur' ? amount : 0),
      0,
    );
    const [row] = await this.dataSource.query<Array<{ ours: string }>>(
      `SELECT coalesce(sum(amount), 0) AS ours FROM ledger_line WHERE account = '517'`,
    );
    const ours = Number(row!.ours);
    if (theirs - ours !== explained && (await this.movedSince(since))) return null;
    return { ours, theirs };
  }

  private async movedSince(since: Date): Promise<boolean> {
    const created = { gt: Math.floor(since.getTime() / 1000) };
    const { data } = await this.stripe.balanceTransactions.list({ currency: 'eur', created, limit: 1 });
    return data.length > 0;
  }
}
