import { Injectable } from '@nestjs/common';
import { Id } from '@tandem/contracts';
import type Stripe from 'stripe';
import type { ChargeAtStripe } from '../rules/reconciliation';
import { StripeClient } from '../stripe/stripe-client';

export interface Period {
  /** Instants, the end not included; null without a limit. */
  from: Date | null;
  to: Date | null;
}

export type ReadCharge = ChargeAtStripe & {
  charge: string;
  /** That Stripe was asked to charge; null for the order's own checkout. */
  instalmentId: string | null;
  receiptUrl: string | null;
  at: Date;
};

type Held = Pick<ChargeAtStripe, 'disputes' | 'disputed'>;

const perPage = 100;
const movesMoney = [
  'payment_intent.succeeded',
  'charge.refunded',
  'refund.failed',
  'refund.updated',
  'charge.dispute.created',
  'charge.dispute.closed',
] as const satisfies Stripe.Event.Type[];

/** Asks Stripe for what it took, page by page, so that no year of sales is held at once. */
@Injectable()
export class ReadCharges {
  constructor(private readonly stripe: StripeClient) {}

  async *pages({ from, to }: Period): AsyncGenerator<ReadCharge[]> {
    const since = from && { created: { gte: seconds(from) } };
    const held = await this.heldByBanks(since ?? {});
    const created = { ...since?.created, ...(to && { lt: seconds(to) }) };
    let after: string | undefined;
    for (;;) {
      const page = await this.stripe.charges.list({
        limit: perPage,
        ...((from ?? to) && { created }),
        ...(after && { starting_after: after }),
      });
      yield taken(page.data, held);
      after = page.data.at(-1)?.id;
      if (!page.has_more || !after) return;
    }
  }

  /** Payments, old and new, on which money moved at Stripe since then. */
  async movedSince(at: Date): Promise<Set<string>> {
    const moved = new Set<string>();
    const created = { gte: seconds(at) };
    for await (const { data } of this.stripe.events.list({
      types: [...movesMoney],
      created,
      limit: perPage,
    })) {
      const { id, payment_intent: intent, charge } = data.object as unknown as Record<string, unknown>;
      for (const object of [id, intent, charge]) if (typeof object === 'string') moved.add(object);
    }
    return moved;
  }

  /** Those of one payment. */
  async of(object: string): Promise<ReadCharge[]> {
    const charges = object.startsWith('pi_')
      ? (await this.stripe.charges.list({ payment_intent: object, limit: perPage })).data
      : [await this.stripe.charges.retrieve(object)];
    const disputed = charges.find(({ disputed }) => disputed);
    return taken(charges, disputed ? await this.heldByBanks({ charge: disputed.id }) : new Map());
  }

  /** What banks have taken back, by charge: an inquiry moves nothing, a dispute that was won has come back. */
  private async heldByBanks(of: Stripe.DisputeListParams): Promise<Map<string, Held>> {
    const byCharge = new Map<string, Held>();
    for await (const { id, charge, amount, status } of this.stripe.disputes.list({ limit: perPage, ...of })) {
      const of = typeof charge === 'string' ? charge : charge.id;
      const held = byCharge.get(of) ?? { disputes: [], disputed: 0 };
      const away = status !== 'won' && !status.startsWith('warning');
      byCharge.set(of, { disputes: [...held.disputes, id], disputed: held.disputed + (away ? amount : 0) });
    }
    return byCharge;
  }
}

function taken(charges: Stripe.Charge[], held: Map<string, Held>): ReadCharge[] {
  return charges
    .filter(({ status, captured }) => status === 'succeeded' && captured)
    .map((charge) => ({ ...readCharge(charge), ...(held.get(charge.id) ?? { disputes: [], disputed: 0 }) }));
}

function readCharge(charge: Stripe.Charge): Omit<ReadCharge, keyof Held> {
  const { payment_intent: intent, metadata, created } = charge;
  const [order, instalment] = [metadata['orderId'], metadata['instalmentId']].map((id) => Id.safeParse(id));
  return {
    object: (typeof intent === 'string' ? intent : intent?.id) ?? charge.id,
    orderId: order?.data ?? null,
    instalmentId: instalment?.data ?? null,
    amount: charge.amount_captured,
    refunded: charge.amount_refunded,
    ...{ charge: charge.id, receiptUrl: charge.receipt_url, at: new Date(created * 1000) },
  };
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
