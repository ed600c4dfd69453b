import type { ResolvedRegime } from '@tandem/contracts';
import { addDays, dayIn, instantOf } from '@tandem/platform';
import type { Shop } from './cohort-members';
import { addressOf, atOnce, threeTimes } from './offers';
import { endSeat } from './end-seat';
import type { Refusal } from './stripe-history';

/** How a sale went; at once and paid unless told otherwise. */
export interface SaleStory {
  inThree?: boolean;
  /** How many instalments are paid. */
  paid?: number;
  /** Why the next one was refused on its day. */
  refused?: Refusal;
  /** When her lessons were closed: two weeks after what she owes was due. */
  pausedDaysAgo?: number;
  /** When all of it went back. */
  refundedDaysAgo?: number;
}

const zone = 'Europe/Paris';
const contentRegime: ResolvedRegime = { kind: 'digital_content', rule: '2026-11-20', withdrawalEndsOn: null };

/** A seat bought some days ago, with its instalments and payments, at Stripe too. */
export async function sellSeat(
  shop: Shop,
  cohortId: string,
  person: { name: string; email?: string },
  daysAgo: number,
  story: SaleStory = {},
): Promise<{ personId: string; enrolmentId: string }> {
  const { seed, addPerson, stripe, price } = shop;
  const at = seed.daysAgo(daysAgo);
  const personId = await addPerson(person, daysAgo + 3);
  const [enrolmentId, orderId] = [seed.id(at), seed.id(at)];
  const [ended, paused] = [story.refundedDaysAgo, story.pausedDaysAgo].map((days) =>
    days === undefined ? null : seed.daysAgo(days),
  ) as [Date | null, Date | null];
  await seed.insert('enrolment', {
    ...{ id: enrolmentId, cohort_id: cohortId, person_id: personId, created_at: at, activated_at: at },
    status: 'active',
  });
  if (ended) await endSeat(seed, enrolmentId, ended);
  else await seed.client.query('UPDATE cohort SET seats_taken = seats_taken + 1 WHERE id = $1', [cohortId]);
  if (paused)
    await seed.client.query(`UPDATE enrolment SET status = 'paused', paused_at = $2 WHERE id = $1`, [
      enrolmentId,
      paused,
    ]);
  const { rows } = await seed.client.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [
    personId,
  ]);
  const customer = await stripe.customer({ name: person.name, email: rows[0]!.email, at });
  await seed.insert('stripe_customer', { person_id: personId, stripe_id: customer });
  const parts = story.inThree ? inThree(price) : [{ amount: price, afterDays: 0 }];
  const paid = story.paid ?? parts.length;
  const whole = paid === parts.length;
  await seed.insert('purchase_order', {
    ...{ id: orderId, person_id: personId, offer_id: cohortId, offer_version: story.inThree ? 2 : 1 },
    ...{ status: ended ? 'refunded' : whole ? 'paid' : 'active', plan: story.inThree ? threeTimes : atOnce },
    ...{ price, amount: price, currency: 'EUR', vat: 'franchise', regime: contentRegime },
    buyer: { kind: 'consumer', name: person.name, address: addressOf(person.name) },
    consents: JSON.stringify(
      (['terms', 'immediate-access', 'withdrawal-loss'] as const).map((kind) => ({
        ...{ kind, textVersion: '2026-11-22', at: at.toISOString(), addressHash: null },
      })),
    ),
    ...{ held_until: at, created_at: at, concluded_at: at, ended_at: ended, paused_at: paused },
    paid_at: whole ? seed.daysAgo(daysAgo - parts.at(-1)!.afterDays) : null,
  });
  await seed.insert('order_seat', { order_id: orderId, cohort_id: cohortId, enrolment_id: enrolmentId });
  for (const [index, { amount, afterDays }] of parts.entries()) {
    const part = { orderId, customer, position: index + 1, amount, at: seed.daysAgo(daysAgo - afterDays) };
    if (index < paid) await pay(shop, part, ended);
    else await owe(shop, part, index === paid ? story.refused : undefined);
  }
  return { personId, enrolmentId };
}

/** Remainder cents go to the first. */
function inThree(price: number): Array<{ amount: number; afterDays: number }> {
  const share = Math.floor(price / 3);
  return [price - 2 * share, share, share].map((amount, index) => ({ amount, afterDays: 20 * index }));
}

interface Part {
  orderId: string;
  customer: string;
  position: number;
  amount: number;
  /** When it is due, at the hour of the order. */
  at: Date;
}

async function pay({ seed, stripe }: Shop, part: Part, refundedAt: Date | null): Promise<void> {
  const { orderId, position, amount, at } = part;
  const charged = await stripe.pay(part);
  const [instalmentId, paymentId] = [seed.id(at), seed.id(at)];
  const due_on = dayIn(zone, at);
  await seed.insert('instalment', {
    ...{ id: instalmentId, order_id: orderId, position, amount, due_on, status: 'paid', paid_at: at },
  });
  await seed.insert('payment', {
    ...{
      id: paymentId,
      order_id: orderId,
      instalment_id: instalmentId,
      amount,
      currency: 'EUR',
      paid_at: at,
    },
    ...{ stripe_payment_intent: charged.paymentIntent, stripe_charge: charged.charge },
    ...{ receipt_url: charged.receiptUrl, refunded: refundedAt ? amount : 0 },
  });
  if (!refundedAt) return;
  await seed.insert('refund', {
    ...{ id: seed.id(refundedAt), order_id: orderId, payment_id: paymentId, amount, reason: 'goodwill' },
    ...{ status: 'sent', stripe_refund: await stripe.refund(charged.paymentIntent, orderId, refundedAt) },
    ...{ requested_at: refundedAt, sent_at: refundedAt },
  });
}

/** A soft refusal is tried again the day after; an expired card waits for another one. */
async function owe({ seed, stripe }: Shop, part: Part, refused: Refusal | undefined): Promise<void> {
  const { orderId, position, amount, at } = part;
  const [id, due_on] = [seed.id(at), dayIn(zone, at)];
  const nextDay = refused === 'expired_card' ? null : refused ? addDays(dayIn(zone, seed.now), 1) : due_on;
  await seed.insert('instalment', {
    ...{ id, order_id: orderId, position, amount, due_on, status: 'due', attempts: refused ? 1 : 0 },
    next_attempt_at: nextDay && instantOf(nextDay, '09:00', zone),
    ...{ first_failed_at: refused ? at : null, last_decline: refused ?? null },
  });
  if (!refused) return;
  await seed.insert('payment_attempt', {
    ...{ instalment_id: id, number: 1, started_at: at, ended_at: at, outcome: 'declined', decline: refused },
    stripe_payment_intent: await stripe.decline(part, refused),
  });
}
