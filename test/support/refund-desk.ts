import * as contract from '@tandem/contracts';
import { createAcademy, type Academy } from './academy';
import { createCohort, createPerson, openSession, type TestPerson } from './factories';
import { settled, startMails, type TestMails } from './mails';
import { insertSeller } from './seller';
import { cards, place, read, startShop, type Shop } from './shop';
import { waitFor } from './wait-for';

/** A shop with an owner who gives money back, and the buyer of the test that runs. */
export const desk = {} as {
  shop: Shop;
  mails: TestMails;
  academy: Academy;
  owner: contract.Client;
  buyer: TestPerson;
};

export async function openDesk(): Promise<void> {
  desk.mails = await startMails();
  desk.shop = await startShop({ SMTP_URL: desk.mails.smtpUrl });
  desk.academy = await createAcademy(desk.shop);
  desk.owner = desk.shop.as(await openSession(desk.shop.dataSource, desk.academy.owner.id));
  await insertSeller(desk.shop.dataSource);
}

export async function closeDesk(): Promise<void> {
  await desk.shop.close();
  await desk.mails.close();
}

export async function nextBuyer(): Promise<void> {
  desk.shop.sandbox.faults.clear();
  desk.buyer = await createPerson(desk.shop.dataSource, { name: 'Maëlle Œuvrard' });
}

/** Bought and paid as far as it is due. */
export async function buy(
  price = 90_000,
  more: Parameters<typeof place>[3] = {},
  card = cards.good,
): Promise<contract.Order> {
  const cohort = await createCohort(desk.shop.dataSource, { price, capacity: 3 });
  const order = await place(desk.shop, desk.buyer, cohort.id, more);
  await desk.shop.pay(order, card);
  return waitFor(async () => {
    const now = await read(desk.shop, desk.buyer, order.id);
    return now.status !== 'pending' && now;
  });
}

export const money = (orderId: string) => desk.owner(contract.getOrderMoney, { params: { orderId } });
export const give = async (orderId: string, body: { amount: number; ends?: boolean; refundable?: number }) =>
  desk.owner(contract.giveRefund, {
    params: { orderId },
    body: {
      ...{ ends: false, reason: 'goodwill' as const, ...body },
      refundable: body.refundable ?? (await money(orderId)).refundable.amount,
    },
  });
export const withdraw = (orderId: string, name = desk.buyer.name, reason?: string) =>
  desk.shop.as(desk.buyer.token)(contract.withdraw, {
    params: { orderId },
    body: { name, ...(reason && { reason }) },
  });
export const right = async (orderId: string) =>
  (await desk.shop.as(desk.buyer.token)(contract.getWithdrawal, { params: { orderId } })).right;

/** What Stripe has given back for an order. */
export async function backAtStripe(orderId: string): Promise<number[]> {
  const { payments } = await money(orderId);
  const all = await Promise.all(
    payments.map(async ({ stripePaymentIntent: payment_intent }) =>
      (await desk.shop.stripe.refunds.list({ payment_intent })).data.map(({ amount }) => amount),
    ),
  );
  return all.flat().sort((one, other) => one - other);
}

export const sent = (orderId: string) =>
  waitFor(async () => {
    const { refunds } = await money(orderId);
    return refunds.every(({ status }) => status !== 'asked') && refunds;
  });

/** The mails that tell her of a refund, once all that was to be done is. */
export async function toldOfRefunds() {
  await settled(desk.shop.dataSource);
  const mails = await desk.mails.to(desk.buyer.email);
  return mails.filter(({ subject }) => subject.startsWith('Nous te remboursons'));
}

/** Her session may have ended on the way to the day that is asked for. */
export async function later(minutes: number): Promise<void> {
  await desk.shop.advance(minutes);
  desk.buyer = { ...desk.buyer, token: await openSession(desk.shop.dataSource, desk.buyer.id) };
  desk.owner = desk.shop.as(await openSession(desk.shop.dataSource, desk.academy.owner.id));
}

export const credits = async (orderId: string): Promise<number[]> =>
  (
    await desk.shop.dataSource.query<Array<{ gross: number }>>(
      `SELECT (facts->'totals'->>'gross')::int AS gross FROM sales_document
       WHERE order_id = $1 AND series = 'A' ORDER BY number`,
      [orderId],
    )
  ).map(({ gross }) => gross);

/** The first page of a module, as its address names it. */
export function pageOf(module: number) {
  const { slug, lessons } = desk.academy.course.content.modules[module]!;
  return { courseSlug: 'obm', moduleSlug: slug, lessonSlug: lessons[0]!.slug };
}
