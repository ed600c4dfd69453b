import * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import {
  atStripe,
  changeMeans,
  disturb,
  payOn,
  tellAgain,
  type Means,
  type OutsideOrder,
  type OutsideStep,
} from './history-outside';
import { advanceQuietly, type HistoryWorld } from './history-world';
import { orderBody } from './shop';

/** One step of a history. Numbers choose among what there is, so that any list of steps can be played. */
export type Step =
  | {
      do: 'buy';
      who: number;
      offer: number;
      plan: number;
      coupon: number;
      as: contract.BuyerKind;
      /** To begin at once, and lose the right to withdraw. */
      waive: boolean;
      /** On a page that was opened before the offer changed. */
      stale: boolean;
      means: Means | null;
    }
  | { do: 'pay'; order: number; means: Means }
  | { do: 'sign'; order: number; means: Means | null }
  | { do: 'look' | 'give up' | 'withdraw'; order: number }
  | { do: 'study'; who: number; lesson: number }
  | { do: 'wait'; minutes: number; quietly: boolean }
  | { do: 'pay late'; order: number; means: Means }
  | { do: 'refund'; order: number; percent: number; ends: boolean }
  | { do: 'change offer'; offer: number; price: number }
  | { do: 'cut calls'; method: 'GET' | 'POST'; after: 'before' | 'after'; times: number }
  | { do: 'die'; call: string; when: 'before' | 'after'; skip: number }
  | { do: 'die now' | 'cut mails' | 'mend' }
  | OutsideOrder
  | OutsideStep;

type Placed = HistoryWorld['orders'][number];

/** In minutes: mails are tried for an hour, and then kept for somebody to look at. */
const longestSilence = 20;

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
      if (step.minutes > longestSilence) shop.post.open();
      return step.quietly ? advanceQuietly(shop, step.minutes) : shop.advance(step.minutes);
    case 'change means':
      return changeMeans(shop, at(world.buyers, step.who)!.email, step.method);
    case 'disturb webhooks':
      return disturb(shop, step);
    case 'tell again':
      return tellAgain(shop, step);
    case 'cut calls':
      world.faulty = true;
      return shop.fault({
        failApi: { path: '/v1/', method: step.method, times: step.times, after: step.after },
      });
    case 'die':
      world.faulty = true;
      return shop.proxy.arm({
        call: step.call,
        when: step.when,
        spring: () => void shop.cutDatabase(),
        skip: step.skip,
      });
    case 'die now':
      world.faulty = true;
      return shop.cutDatabase();
    case 'cut mails':
      return shop.post.shut();
    case 'study':
      return shop.as(at(world.buyers, step.who)!.token)(contract.openLesson, {
        params: at(shop.lessons, step.lesson)!,
      });
    case 'change offer':
      return changeOffer(world, step);
    case 'mend':
      shop.proxy.arm(null);
      shop.post.open();
      return shop.sandbox.faults.clear();
    default:
      return onOrder(world, step);
  }
}

async function buy(world: HistoryWorld, step: Extract<Step, { do: 'buy' }>): Promise<void> {
  const buyer = at(world.buyers, step.who)!;
  const offerId = at(world.offerIds, step.offer)!;
  const body = orderBody(buyer, offerId);
  const buyers = {
    consumer: body.buyer,
    trainee: { ...body.buyer, kind: 'trainee' as const },
    professional: { ...body.buyer, kind: 'professional' as const, ...company },
  };
  const order = await world.shop.as(buyer.token)(contract.placeOrder, {
    body: {
      ...{ ...body, plan: at(plans, step.plan)!, buyer: buyers[step.as] as contract.Buyer },
      ...(step.coupon < world.coupons.length && { coupon: world.coupons[step.coupon]! }),
      waiveWithdrawal: step.waive && step.as !== 'professional',
      offerVersion: step.stale ? 1 : await versionOf(world, offerId),
    },
  });
  if (!world.orders.some(({ id }) => id === order.id)) world.orders.push({ id: order.id, buyer });
  if (!step.means) return;
  if (order.checkoutUrl) await payOn(world.shop, order.checkoutUrl, step.means);
  else if (order.status === 'pending') await sign(world, { id: order.id, buyer }, step.means);
}

async function sign(
  { shop }: HistoryWorld,
  { id: orderId, buyer }: Placed,
  means: Means | null,
): Promise<void> {
  const hers = shop.as(buyer.token);
  const params = { orderId };
  const { kind, hash, signer: name } = await hers(contract.getOrderContract, { params });
  const signsAs = kind === 'convention' ? { signsAs: 'gérante' } : {};
  const { checkoutUrl } = await hers(contract.signContract, {
    params,
    body: { hash, name, ...signsAs, accept: true },
  });
  if (checkoutUrl && means) await payOn(shop, checkoutUrl, means);
}

const company = { company: 'Atelier Martin', siren: null, vatNumber: null };

async function versionOf({ shop }: HistoryWorld, offerId: string): Promise<number> {
  return (await shop.owner(contract.getOffer, { params: { offerId } })).version;
}

async function changeOffer(
  world: HistoryWorld,
  step: Extract<Step, { do: 'change offer' }>,
): Promise<unknown> {
  const params = { offerId: at(world.offerIds, step.offer)! };
  const { version, terms } = await world.shop.owner(contract.getOffer, { params });
  return world.shop.owner(contract.saveOffer, {
    params,
    body: { version, terms: { ...terms, price: step.price } },
  });
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
      return checkoutUrl && payOn(shop, checkoutUrl, step.means);
    }
    case 'sign':
      return sign(world, order, step.means);
    case 'look':
      return hers(contract.syncOrder, { params });
    case 'give up':
      return hers(contract.cancelOrder, { params });
    case 'withdraw':
      return withdraw(world, order);
    case 'pay late': {
      const { instalments } = await hers(contract.getOrder, { params });
      const due = instalments.find(({ status }) => status === 'due');
      if (!due) return;
      const { url } = await hers(contract.payInstalment, { params: { ...params, instalmentId: due.id } });
      return payOn(shop, url, step.means);
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
      return atStripe(shop, order.id, step);
  }
}

/** In two steps, as the law has it: she is shown what follows, and confirms. */
async function withdraw({ shop, untrue }: HistoryWorld, { id: orderId, buyer }: Placed): Promise<unknown> {
  const hers = shop.as(buyer.token);
  const { right, concludedAt } = await hers(contract.getWithdrawal, { params: { orderId } });
  const days =
    concludedAt === null
      ? null
      : (shop.app.get(Clock).now().getTime() - Date.parse(concludedAt)) / 86_400_000;
  if (!right.may && right.because === 'window-closed' && days !== null && days < 13)
    untrue.push(`the window is said to be closed after ${days} days: ${orderId}`);
  if (right.may && days !== null && days > 20)
    untrue.push(`the window is said to be open after ${days} days: ${orderId}`);
  return right.may && hers(contract.withdraw, { params: { orderId }, body: { name: buyer.name } });
}
