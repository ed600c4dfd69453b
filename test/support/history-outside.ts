import type Stripe from 'stripe';
import { accounts, cards, type Shop } from './shop';

const means = {
  good: cards.good,
  refused: cards.refused,
  failsLater: '4000000000000341',
  secure: '4000002760003155',
  disputed: '4000000000000259',
  debit: accounts.good,
  badDebit: accounts.refused,
};
export type Means = keyof typeof means;
export const allMeans = Object.keys(means) as Means[];

/** What somebody does to an order in Stripe's dashboard, or a bank. */
export type OutsideOrder =
  | { do: 'refund at Stripe'; order: number; percent: number }
  | { do: 'dispute' | 'win' | 'lose' | 'lose one'; order: number };

/** What else happens without us. */
export type OutsideStep =
  | { do: 'change means'; who: number; method: string }
  | {
      do: 'disturb webhooks';
      how: 'duplicate' | 'drop' | 'delay' | 'reorder' | 'wrongSecret';
      times: number;
    }
  | { do: 'tell again'; event: number; times: number };

/** At Stripe's page, also through the confirmation that her bank asks for. */
export async function payOn(shop: Shop, pageUrl: string, name: Means): Promise<void> {
  const chosen = means[name];
  const answer = await fetch(`${shop.sandbox.url}/_sandbox/checkout/${pageUrl.split('/').at(-1)}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(/^[A-Z]/.test(chosen) ? { iban: chosen } : { card: chosen }),
  });
  const outcome = (await answer.json()) as { kind: string; url?: string };
  if (outcome.kind !== 'requires_action') return;
  const body = new URLSearchParams({ answer: 'approve' });
  await fetch(outcome.url!, { method: 'POST', body, redirect: 'manual' });
}

/** What happens without us: by somebody in the dashboard, or by her bank. */
export async function atStripe(shop: Shop, orderId: string, step: OutsideOrder): Promise<void> {
  const all = await shop.stripe.paymentIntents
    .list({ limit: 100, expand: ['data.latest_charge'] })
    .autoPagingToArray({ limit: 10_000 });
  const charges = all
    .filter(({ metadata, status }) => metadata['orderId'] === orderId && status === 'succeeded')
    .map(({ latest_charge: charge }) => charge as Stripe.Charge);
  const last = charges[0];
  if (!last) return;
  const left = last.amount - last.amount_refunded;
  if (step.do === 'refund at Stripe') {
    const amount = Math.round((left * step.percent) / 100);
    if (amount > 0) await shop.stripe.refunds.create({ charge: last.id, amount }).catch(() => undefined);
    return;
  }
  if (step.do === 'dispute') return post(`${shop.sandbox.url}/_sandbox/charges/${last.id}/dispute`, {});
  for (const charge of step.do === 'lose one' ? [last] : charges) {
    const { data } = await shop.stripe.disputes.list({ charge: charge.id });
    const outcome = step.do === 'win' ? 'won' : 'lost';
    for (const { id } of data) await post(`${shop.sandbox.url}/_sandbox/disputes/${id}/decide`, { outcome });
  }
}

async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

export async function changeMeans({ stripe }: Shop, email: string, method: string): Promise<void> {
  const { data } = await stripe.customers.list({ email });
  if (data[0]) await stripe.paymentMethods.attach(method, { customer: data[0].id });
}

export function disturb(shop: Shop, { how, times }: Extract<OutsideStep, { do: 'disturb webhooks' }>): void {
  if (how === 'delay') shop.fault({ delayMs: times * 20 });
  else if (how === 'reorder') shop.fault({ reorder: true });
  else shop.fault({ [how]: times });
}

export async function tellAgain(
  { stripe, sandbox }: Shop,
  step: Extract<OutsideStep, { do: 'tell again' }>,
): Promise<void> {
  const { data } = await stripe.events.list({ limit: 30 });
  const event = data[step.event % Math.max(1, data.length)];
  if (event) await post(`${sandbox.url}/_sandbox/events/${event.id}/redeliver`, { times: step.times });
}
