import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn } from '@tandem/platform';
import { createCohort, createPerson } from '../support/factories';
import { loseSeat } from '../support/lost-seat';
import { settled } from '../support/mails';
import { closeDesk, desk, nextBuyer, openDesk } from '../support/refund-desk';
import { place, read, traineeBody } from '../support/shop';
import { waitFor } from '../support/wait-for';

beforeAll(openDesk, 60_000);
afterAll(closeDesk);
beforeEach(nextBuyer);

/** Pays, or saves her means of payment, when her seat is somebody else's; what the order comes to, and its mail. */
async function comeLate(order: contract.Order, next = desk.buyer) {
  const { shop, buyer, mails } = desk;
  await loseSeat(shop, order);
  await place(shop, next, order.cohorts[0]!.id, { ...(next === buyer && { plan: 'comptant' }) });
  await shop.pay(order);
  const over = await waitFor(async () => {
    const now = await read(shop, buyer, order.id);
    return now.status === 'refunded' && now;
  });
  await settled(shop.dataSource);
  const all = await mails.to(buyer.email);
  return { over, mail: all.find(({ text }) => text.includes(order.id.slice(-8).toUpperCase()))! };
}

describe('an order that comes to no seat', () => {
  it.each([
    ['somebody else took it', false, 'Promotion d’essai est complète', /la dernière place/],
    ['she has it by another order', true, 'tu as déjà une place', /par ailleurs une place/],
  ])('says what was charged and returned, when %s', async (_, hers, subject, why) => {
    const cohort = await createCohort(desk.shop.dataSource, { price: 39_000, capacity: 1 });
    const order = await place(desk.shop, desk.buyer, cohort.id, { plan: 'trois-fois' });
    const other = hers ? desk.buyer : await createPerson(desk.shop.dataSource);
    const { mail } = await comeLate(order, other);
    expect(await read(desk.shop, desk.buyer, order.id)).toMatchObject({
      ...{ outcome: { kind: 'refunded' }, back: { amount: 13_000 } },
      instalments: Array.from({ length: 3 }, () => ({ status: 'cancelled', paidAt: null })),
    });
    expect(mail.subject).toContain('Nous te remboursons');
    expect(mail.subject).toContain(subject);
    expect(mail.text).toMatch(why);
    expect(mail.text).toMatch(/130\s€/);
    expect(mail.text).not.toContain('390');
  });

  it('says that nothing was charged, of a contract whose means of payment was saved too late', async () => {
    const { dataSource, as, app } = desk.shop;
    const today = dayIn('Europe/Paris', app.get(Clock).now());
    const days = { startsOn: addDays(today, 30), endsOn: addDays(today, 114) };
    const cohort = await createCohort(dataSource, { sale: 'training', capacity: 1, ...days });
    const body = { ...traineeBody(desk.buyer, cohort.id), plan: 'trois-fois' };
    const placed = await place(desk.shop, desk.buyer, cohort.id, body);
    const params = { orderId: placed.id };
    const { hash } = await as(desk.buyer.token)(contract.getOrderContract, { params });
    const signature = { hash, name: desk.buyer.name, accept: true as const };
    const order = await as(desk.buyer.token)(contract.signContract, { params, body: signature });
    const { events } = await as(desk.buyer.token)(contract.getOrderTimeline, { params });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'signed', detail: 'training-contract' }));
    const { over, mail } = await comeLate(order, await createPerson(dataSource));
    expect(over).toMatchObject({ outcome: { kind: 'ended' }, back: { amount: 0 } });
    expect(mail.subject).toContain('Commande terminée');
    expect(mail.text).toContain('Rien n’a été débité');
    expect(mail.text).not.toMatch(/€|rembours/i);
  });
});
