import * as contract from '@tandem/contracts';
import type Stripe from 'stripe';
import { advanceQuietly, type HistoryWorld } from './history-world';
import { accounts, cards, orderBody } from './shop';

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

/** One step of a history. Numbers choose among what there is, so that any list of steps can be played. */
export type Step =
  | {
      do: 'buy';
      who: number;
      offer: number;
      plan: number;
      coupon: number;
      company: boolean;
      means: Means | null;
    }
  | { do: 'pay'; order: number; means: Means }
  | { do: 'look' | 'give up' | 'withdraw'; order: number }
  | { do: 'wait'; minutes: number; quietly: boolean }
  | { do: 'pay late'; order: number; means: Means }
  | { do: 'refund'; order: number; percent: number; ends: boolean }
  | { do: 'refund at Stripe'; order: number; percent: number }
  | { do: 'dispute' | 'win' | 'lose' | 'lose one'; order: number }
  | { do: 'change means'; who: number; method: string }
  | { do: 'disturb webhooks'; how: 'duplicate' | 'drop' | 'delay' | 'reorder'; times: number }
  | { do: 'tell again'; event: number; times: number }
  | { do: 'cut calls'; method: 'GET' | 'POST'; after: 'before' | 'after'; times: number }
  | { do: 'die'; call: string; when: 'before' | 'after' }
  | { do: 'mend' };

const plans = ['comptant', 'trois-fois', 'acompte'];
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Plays a step. A refusal that the contract knows is an answer like another; anything else needs a fault to explain it. */
export async function play(world: HistoryWorld, step: Step): Promise<void> {
  try {
    await act(world, step);
  } catch (error) {
    const known = error instanceof contract.ProblemError && error.problem.status < 500;
    if (!known && !world.faulty) throw error;
  }
}

async function act(world: HistoryWorld, step: Step): Promise<unknown> {
  const { shop } = world;
  switch (step.do) {
    case 'buy':
      return buy(world, step);
    case 'wait':
      return step.quietly ? advanceQuietly(shop, step.minutes) : shop.advance(step.minutes);
    case 'change means':
      return changeMeans(world, step);
    case 'disturb webhooks':
      return disturb(world, step);
    case 'tell again':
      return tellAgain(world, step);
    case 'cut calls':
      world.faulty = true;
      return shop.fault({
        failApi: { path: '/v1/', method: step.method, times: step.times, after: step.after },
      });
    case 'die':
      world.faulty = true;
      return shop.proxy.arm({ call: step.call, when: step.when, spring: shop.cutDatabase });
    case 'mend':
      shop.proxy.arm(null);
      return shop.sandbox.faults.clear();
    default:
      return onOrder(world, step);
  }
}

async function buy(world: HistoryWorld, step: Extract<Step, { do: 'buy' }>): Promise<void> {
  const buyer = at(world.buyers, step.who)!;
  const coupon = step.coupon < world.coupons.length ? { coupon: world.coupons[step.coupon]! } : {};
  const body = orderBody(buyer, at(world.offerIds, step.offer)!);
  const company = { kind: 'professional' as const, company: 'Atelier Martin', siren: null, vatNumber: null };
  const order = await world.shop.as(buyer.token)(contract.placeOrder, {
    body: {
      ...{ ...body, ...coupon, plan: at(plans, step.plan)! },
      buyer: step.company ? { ...body.buyer, ...company } : body.buyer,
    },
  });
  if (!world.orders.some(({ id }) => id === order.id)) world.orders.push({ id: order.id, buyer });
  if (step.means && order.checkoutUrl) await payOn(world, order.checkoutUrl, step.means);
}

async function onOrder(world: HistoryWorld, step: Extract<Step, { order: number }>): Promise<unknown> {
  const order = at(world.orders, step.order);
  if (!order) return;
  const { shop } = world;
  const params = { orderId: order.id };
  const hers = shop.as(order.buyer.token);
  switch (step.do) {
    case 'pay': {
      const { checkoutUrl } = await hers(contract.getOrder, { params });
      return checkoutUrl && payOn(world, checkoutUrl, step.means);
    }
    case 'look':
      return hers(contract.syncOrder, { params });
    case 'give up':
      return hers(contract.cancelOrder, { params });
    case 'withdraw':
      return hers(contract.withdraw, { params, body: { name: order.buyer.name } });
    case 'pay late': {
      const { instalments } = await hers(contract.getOrder, { params });
      const due = instalments.find(({ status }) => status === 'due');
      if (!due) return;
      const { url } = await hers(contract.payInstalment, { params: { ...params, instalmentId: due.id } });
      return payOn(world, url, step.means);
    }
    case 'refund': {
      const { refundable } = await shop.owner(contract.getOrderMoney, { params });
      const amount = Math.round((refundable.amount * step.percent) / 100);
      const reason = 'goodwill' as const;
      return shop.owner(contract.giveRefund, {
        params,
        body: { amount, ends: step.ends, reason, refundable: refundable.amount },
      });
    }
    default:
      return atStripe(world, order.id, step);
  }
}

/** At Stripe's page, also through the confirmation that her bank asks for. */
async function payOn({ shop }: HistoryWorld, pageUrl: string, name: Means): Promise<void> {
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
async function atStripe(
  { shop }: HistoryWorld,
  orderId: string,
  step: Extract<Step, { do: 'refund at Stripe' | 'dispute' | 'win' | 'lose' | 'lose one' }>,
): Promise<void> {
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

async function changeMeans({ shop, buyers }: HistoryWorld, step: Extract<Step, { do: 'change means' }>) {
  const { data } = await shop.stripe.customers.list({ email: at(buyers, step.who)!.email });
  if (data[0]) await shop.stripe.paymentMethods.attach(step.method, { customer: data[0].id });
}

function disturb(world: HistoryWorld, { how, times }: Extract<Step, { do: 'disturb webhooks' }>): void {
  if (how === 'delay') world.shop.fault({ delayMs: times * 20 });
  else if (how === 'reorder') world.shop.fault({ reorder: true });
  else world.shop.fault({ [how]: times });
}

async function tellAgain({ shop }: HistoryWorld, step: Extract<Step, { do: 'tell again' }>): Promise<void> {
  const { data } = await shop.stripe.events.list({ limit: 30 });
  const event = at(data, step.event);
  if (event) await post(`${shop.sandbox.url}/_sandbox/events/${event.id}/redeliver`, { times: step.times });
}
