import { Injectable, Logger } from '@nestjs/common';
import { Clock, instantOf, newId, addDays, type KnownActor } from '@tandem/platform';
import Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { chargeDifferences, judgedUpTo } from '../rules/reconciliation';
import { chargesOnBooks } from './charges-on-books';
import { CompareBalance, type Balances } from './compare-balance';
import {
  keepDifferences,
  leaveStanding,
  leaveUnjudged,
  settleVanished,
  type DatedDifference,
} from './keep-differences';
import { LooseEnds } from './loose-ends';
import { refundsNotGiven } from './refunds-not-given';
import { ReadCharges, type Period, type ReadCharge } from './read-charges';

export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** When a comparison began, and until when it judges what moved. */
interface Moments {
  started: Date;
  upTo: Date;
}

interface Compared {
  charges: number;
  ours: number;
  theirs: number;
  balance: Balances | null;
}

/** Compares our books with Stripe, charge by charge. What breaks off in the middle settles nothing and calls nothing fine. */
@Injectable()
export class RunReconciliation {
  private readonly log = new Logger(RunReconciliation.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readCharges: ReadCharges,
    private readonly looseEnds: LooseEnds,
    private readonly compareBalance: CompareBalance,
  ) {}

  /** The id of the run; one that Stripe broke off keeps why, and is not an error of the caller. */
  async run({ from, to }: Days, actor: KnownActor | null): Promise<string> {
    const id = newId();
    const started = this.clock.now();
    const upTo = judgedUpTo(started);
    const period = {
      from: from ? instantOf(from, '00:00', 'Europe/Paris') : null,
      to: to ? instantOf(addDays(to, 1), '00:00', 'Europe/Paris') : null,
    };
    await this.dataSource.query(
      `INSERT INTO reconciliation (id, from_day, to_day, asked_by, started_at, up_to)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, from ?? null, to ?? null, actor?.personId ?? null, started, upTo],
    );
    try {
      await this.finish(id, period, started, await this.compare(period, { started, upTo }));
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      this.log.error(`broke off: ${error.message}`);
      await this.dataSource.query(`UPDATE reconciliation SET failure = $2 WHERE id = $1`, [
        id,
        error.message,
      ]);
    }
    return id;
  }

  /** The same for the charges of one payment. True when nothing differs any more. */
  async check(object: string): Promise<boolean> {
    const now = this.clock.now();
    const { found } = await this.compareCharges(await this.readCharges.of(object), null);
    await keepDifferences(this.dataSource.manager, found, now);
    return found.length === 0;
  }

  private async compare({ from, to }: Period, { started, upTo }: Moments): Promise<Compared> {
    const period = { from, to: to && to < upTo ? to : upTo };
    const met = new Set<string>();
    const unjudged: string[] = [];
    const sum: Compared = { charges: 0, ours: 0, theirs: 0, balance: null };
    for await (const charges of this.readCharges.pages(period)) {
      const { found, late, ours, theirs } = await this.compareCharges(charges, upTo);
      for (const { object } of charges) met.add(object);
      await keepDifferences(this.dataSource.manager, found, started);
      unjudged.push(...late);
      sum.charges += charges.length - late.length;
      sum.ours += ours;
      sum.theirs += theirs;
    }
    const unknown = await this.looseEnds.unknownPayments(period, { met, upTo });
    sum.ours += unknown.reduce((total, { ours }) => total + (ours ?? 0), 0);
    const open = [
      ...(await this.looseEnds.openSessions(started, upTo)),
      ...(await this.looseEnds.openAttempts(started)),
      ...(await refundsNotGiven(this.dataSource.manager, { now: started })),
    ];
    await keepDifferences(this.dataSource.manager, [...unknown, ...open], started);
    await leaveUnjudged(this.dataSource.manager, unjudged, { seenAt: started, upTo });
    if (!from && !to) sum.balance = await this.balanceOf(sum, { started, upTo });
    if (!sum.balance) await leaveStanding(this.dataSource.manager, 'balance-differs', started);
    return sum;
  }

  /** A difference only where the charges do not explain it. */
  private async balanceOf({ ours, theirs }: Compared, { started, upTo }: Moments): Promise<Balances | null> {
    const explained = theirs - ours;
    const balance = await this.compareBalance.run({ explained, since: upTo });
    const expected = balance && balance.ours + explained;
    if (balance && expected !== balance.theirs) {
      const sums = { ours: expected, theirs: balance.theirs };
      const difference = { kind: 'balance-differs', object: 'balance', remedy: 'compare-by-hand' } as const;
      const found = { ...difference, ...sums, orderId: null, at: started };
      await keepDifferences(this.dataSource.manager, [found], started);
    }
    return balance;
  }

  /** @param upTo what differs about a charge that moved since then is `late`, and counts on neither side */
  private async compareCharges(
    charges: ReadCharge[],
    upTo: Date | null,
  ): Promise<{ found: DatedDifference[]; late: string[]; ours: number; theirs: number }> {
    const books = await chargesOnBooks(this.dataSource.manager, charges);
    const compared = charges.map((charge) => {
      const known = books.get(charge.object) ?? null;
      return { charge, known, differences: chargeDifferences(charge, known) };
    });
    const differ = compared.some(({ differences }) => differences.length > 0);
    const moved = upTo && differ ? await this.readCharges.movedSince(upTo) : new Set();
    const sum = { found: [] as DatedDifference[], late: [] as string[], ours: 0, theirs: 0 };
    for (const { charge, known, differences } of compared) {
      const { object, amount, refunded, disputed, at } = charge;
      const booked = upTo && known?.bookedAt && known.bookedAt >= upTo;
      if (differences.length > 0 && (booked || moved.has(object) || moved.has(charge.charge))) {
        sum.late.push(object);
        continue;
      }
      for (const difference of differences) sum.found.push({ ...difference, at });
      if (known) sum.ours += known.ledger.paid - known.ledger.refunded - known.ledger.disputed;
      sum.theirs += amount - refunded - disputed;
    }
    return sum;
  }

  private async finish(
    id: string,
    period: Period,
    started: Date,
    { charges, ours, theirs, balance }: Compared,
  ): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      await settleVanished(tx, period, started, now);
      await tx.query(
        `WITH elsewhere AS (
           -- Other sales on the same account, which the owner has said to be none of these books.
           SELECT coalesce(sum(theirs), 0) AS sum FROM reconciliation_difference
           WHERE kind = 'payment-foreign' AND settlement = 'dismissed' AND seen_at >= $6)
         UPDATE reconciliation SET ended_at = $2, charges = $3, ours = $4, theirs = $5 - elsewhere.sum,
           balance_ours = $7, balance_theirs = $8::bigint - elsewhere.sum,
           open = (SELECT count(*) FROM reconciliation_difference WHERE settled_at IS NULL)
         FROM elsewhere WHERE id = $1`,
        [id, now, charges, ours, theirs, started, balance?.ours ?? null, balance?.theirs ?? null],
      );
    });
  }
}
