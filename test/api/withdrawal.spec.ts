import { unzipSync } from 'fflate';
import * as contract from '@tandem/contracts';
import { addDays, dayIn, RecurringTasks } from '@tandem/platform';
import { getOwnOrder, ReadWithdrawal } from '../../libs/billing/src/refunds/read-withdrawal';
import { balancesOf } from '../support/entries';
import { createCohort, createCoupon, createPerson } from '../support/factories';
import { settled } from '../support/mails';
import { readPdf } from '../support/pdf';
import { problemOf } from '../support/problem';
import { place, read, seatsOf, sessionOf, traineeBody } from '../support/shop';
import {
  backAtStripe,
  buy,
  closeDesk,
  credits,
  desk,
  give,
  later,
  money,
  nextBuyer,
  openDesk,
  pageOf,
  right,
  sent,
  toldOfRefunds,
  withdraw,
} from '../support/refund-desk';
import { waitFor } from '../support/wait-for';

beforeAll(openDesk);
afterAll(closeDesk);
beforeEach(nextBuyer);

const today = () => dayIn('Europe/Paris', new Date());

/** Minutes of the academy's clock until a moment in Paris. */
async function minutesTo(wall: string): Promise<number> {
  const [row] = await desk.shop.dataSource.query<Array<{ at: Date }>>(
    `SELECT ($1::timestamp AT TIME ZONE 'Europe/Paris') AS at`,
    [wall],
  );
  const { now } = await desk.shop.as()(contract.readClock, {});
  return (row!.at.getTime() - Date.parse(now)) / 60_000;
}

/** The mail that says that it was received. */
async function acknowledgement() {
  await settled(desk.shop.dataSource);
  const all = await desk.mails.to(desk.buyer.email);
  return all.find(({ subject }) => subject.includes('rétractation'))!;
}

/** A training contract that she has signed; its means of payment is not left yet. */
async function sign(coupon?: string): Promise<contract.Order> {
  const { dataSource, as } = desk.shop;
  const days = { startsOn: addDays(today(), 90), endsOn: addDays(today(), 180) };
  const { id } = await createCohort(dataSource, { price: 90_000, sale: 'training', ...days });
  const body = { ...traineeBody(desk.buyer, id), plan: 'trois-fois', ...(coupon && { coupon }) };
  const params = { orderId: (await place(desk.shop, desk.buyer, id, body)).id };
  const { hash } = await as(desk.buyer.token)(contract.getOrderContract, { params });
  const signature = { hash, name: desk.buyer.name, accept: true as const };
  return as(desk.buyer.token)(contract.signContract, { params, body: signature });
}

describe('her withdrawal', () => {
  it('on the last day at 23:59 in Paris, and not a minute later', async () => {
    const [order, late] = [await buy(), await buy()];
    const now = await right(order.id);
    expect(now).toMatchObject({
      may: true,
      owed: { amount: { amount: 90_000 }, because: 'nothing-supplied' },
    });
    const end = await minutesTo(`${(now as { until: string }).until} 23:59:30`);
    await later(end);
    expect(await right(order.id)).toMatchObject({ may: true });
    const done = await withdraw(order.id, 'Maëlle Œuvrard', 'Je change de métier.');
    expect(done).toMatchObject({ done: { reason: 'Je change de métier.', amount: { amount: 90_000 } } });
    await later(1);
    expect(await problemOf(withdraw(late.id))).toMatchObject({
      code: 'withdrawal-refused',
      context: { because: 'window-closed', article: 'art. L221-18 du Code de la consommation' },
    });
    await sent(order.id);
    expect(await backAtStripe(order.id)).toEqual([90_000]);
    expect(await seatsOf(desk.shop, order.cohorts[0]!.id)).toMatchObject({ counter: 0 });
    const { text } = await acknowledgement();
    expect(text).toContain('Je change de métier.');
    expect(text).toMatch(/23\sh\s59/);
    const { events } = await desk.shop.as(desk.buyer.token)(contract.getOrderTimeline, {
      params: { orderId: order.id },
    });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'withdrawn' }));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'mailed', detail: 'order-withdrawn' }));
  });

  it('said twice, in two tabs and twenty times at once, it is done once', async () => {
    const order = await buy();
    const answers = await Promise.all(Array.from({ length: 20 }, () => withdraw(order.id)));
    expect(new Set(answers.map(({ done }) => done!.at)).size).toBe(1);
    await sent(order.id);
    expect(await backAtStripe(order.id)).toEqual([90_000]);
    expect(await credits(order.id)).toEqual([90_000]);
    await settled(desk.shop.dataSource);
    const told = (await desk.mails.to(desk.buyer.email)).filter(({ subject }) =>
      subject.includes('rétractation'),
    );
    expect(told).toHaveLength(1);
    expect(await right(order.id)).toMatchObject({ may: false, because: 'ended' });
  });

  it('is lost with content that was begun at her request, pro rata where she had not given it up', async () => {
    const waived = await buy(90_000, { waiveWithdrawal: true });
    await settled(desk.shop.dataSource);
    expect(await right(waived.id)).toMatchObject({ may: true });
    const lessons = desk.academy.course.content.modules.flatMap(({ free, lessons }) => (free ? [] : lessons));
    await desk.shop.as(desk.buyer.token)(contract.openLesson, { params: pageOf(1) });
    expect(await right(waived.id)).toMatchObject({ may: false, because: 'supply-begun' });
    expect(await problemOf(withdraw(waived.id))).toMatchObject({ code: 'withdrawal-refused' });
    const { notSupplied } = await money(waived.id);
    expect(notSupplied.amount).toBe(90_000 - Math.floor(90_000 / lessons.length));
  });

  it('is judged without reading every event that ever was', async () => {
    const order = await buy();
    await settled(desk.shop.dataSource);
    await desk.shop.dataSource.transaction(async (tx) => {
      // Counts of this connection, some of them from before.
      const scans = async () => {
        const [row] = await tx.query<Array<{ whole: number; by: number }>>(
          `SELECT seq_scan::integer AS whole, idx_scan::integer AS by FROM pg_stat_xact_user_tables WHERE relname = 'outbox'`,
        );
        return row!;
      };
      // Few rows would be read one by one, whatever index there is.
      await tx.query('SET LOCAL enable_seqscan = off');
      const { whole, by } = await scans();
      const own = await getOwnOrder(tx, order.id, desk.buyer.id);
      const { right } = await desk.shop.app.get(ReadWithdrawal).right(tx, own, new Date());
      expect(right).toMatchObject({ may: true });
      expect(await scans()).toEqual({ whole, by: by + 1 });
    });
  });

  it('from a contract that is signed and not yet concluded ends its page, and returns its coupon', async () => {
    const { code: coupon } = await createCoupon(desk.shop.dataSource, { percent: 10 });
    const [order, expired] = [await sign(coupon), await sign()];
    const { papers } = await desk.shop.as(desk.buyer.token)(contract.getMyPapers, {});
    const until = papers.find((one) => one.order.id === order.id)?.withdrawUntil;
    expect(await right(order.id)).toMatchObject({ may: true, until: until ?? 'told by the papers too' });
    expect(await withdraw(order.id)).toMatchObject({
      concludedAt: expect.any(String) as string,
      done: { amount: { amount: 0 } },
    });
    expect((await acknowledgement()).text).not.toContain('1970');
    const page = await desk.shop.stripe.checkout.sessions.retrieve(sessionOf(order));
    expect(page.status).toBe('expired');
    const uses = await desk.shop.dataSource.query('SELECT uses FROM coupon WHERE code = $1', [coupon]);
    expect(uses).toEqual([{ uses: 0 }]);
    await later(62);
    await desk.shop.app.get(RecurringTasks).runDue();
    await waitFor(async () => (await read(desk.shop, desk.buyer, expired.id)).status === 'expired');
    expect(await right(expired.id)).toMatchObject({ may: false, because: 'ended' });
  });

  it('gives a company none', async () => {
    const professional = {
      kind: 'professional' as const,
      company: 'Petit & Fils',
      siren: null,
      vatNumber: null,
    };
    const address = { street: '1 rue du Four', postalCode: '35000', city: 'Rennes', country: 'FR' };
    const order = await buy(90_000, { buyer: { ...professional, name: desk.buyer.name, address } });
    expect(await right(order.id)).toMatchObject({ may: false, because: 'professional-buyer' });
  });
});

describe('disputes', () => {
  const disputed = async (): Promise<contract.Order> => {
    const order = await buy(60_000, {}, '4000000000000259');
    await waitFor(async () => (await money(order.id)).disputes.length === 1);
    return order;
  };
  const decide = async (orderId: string, outcome: 'won' | 'lost') => {
    const [dispute] = (await money(orderId)).disputes;
    await fetch(`${desk.shop.sandbox.url}/_sandbox/disputes/${dispute!.stripeDispute}/decide`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    });
    await waitFor(async () => (await money(orderId)).disputes[0]!.status === outcome);
  };

  /** What the list of disputed orders says of one; undefined where it is not in it. */
  const disputeOf = async (orderId: string) => {
    const { orders } = await desk.owner(contract.listOrders, { query: { standing: 'disputed' } });
    return orders.find(({ id }) => id === orderId)?.dispute;
  };
  const happened = async (orderId: string) =>
    (await desk.owner(contract.getOrderTimeline, { params: { orderId } })).events.map(({ kind }) => kind);

  it('a refund on a disputed charge is refused (lago#6257); lost, it is a loss, and the owner ends the order', async () => {
    const order = await disputed();
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({ 517: 0, 467: 60_000 });
    expect(await problemOf(give(order.id, { amount: 100 }))).toMatchObject({ code: 'refund-disputed' });
    const dispute = { amount: { amount: 60_000 }, answerBy: expect.any(String) as string };
    expect(await disputeOf(order.id)).toMatchObject(dispute);
    await settled(desk.shop.dataSource);
    const subjects = (await desk.mails.to(desk.academy.owner.email)).map(({ subject }) => subject);
    expect(subjects).toContain(
      `Paiement contesté\u202f: 600\u00a0€, commande ${order.id.slice(-8).toUpperCase()}`,
    );
    const { jobs } = await waitFor(async () => {
      const story = await desk.owner(contract.getOrderStory, { params: { orderId: order.id } });
      return story.stripeEvents.some(({ type }) => type === 'charge.dispute.created') && story;
    });
    expect(jobs.map(({ handler }) => handler)).toContain('mail-dispute-opened');
    await decide(order.id, 'lost');
    expect(await disputeOf(order.id)).toBeUndefined();
    expect(await happened(order.id)).toEqual(expect.arrayContaining(['disputed', 'dispute-lost']));
    expect(await balancesOf(desk.shop.dataSource, order.id)).toMatchObject({
      517: 0,
      467: 0,
      658: 60_000,
      411: 0,
    });
    expect(await read(desk.shop, desk.buyer, order.id)).toMatchObject({ status: 'paid' });
    // Nothing can only mean its end, ticked or not.
    await give(order.id, { amount: 0 });
    expect(await read(desk.shop, desk.buyer, order.id)).toMatchObject({ status: 'refunded' });
    expect(await credits(order.id)).toEqual([]);
  });

  it('won, the money is ours again; hers, when she has withdrawn meanwhile', async () => {
    const order = await disputed();
    expect(await right(order.id)).toMatchObject({ owed: { held: { amount: 60_000 } } });
    const { done } = await withdraw(order.id);
    expect(done).toMatchObject({ amount: { amount: 60_000 }, held: { amount: 60_000 } });
    expect(await read(desk.shop, desk.buyer, order.id)).toMatchObject({ back: { amount: 0 } });
    const { text: acknowledged } = await acknowledgement();
    expect(acknowledged).toMatch(/600\s€ sont entre les mains de ta banque/);
    expect(acknowledged).not.toContain('L’argent part aujourd’hui');
    expect(await credits(order.id)).toEqual([60_000]);
    expect((await money(order.id)).refunds).toEqual([]);
    await decide(order.id, 'won');
    expect(await sent(order.id)).toMatchObject([{ reason: 'after-dispute', amount: { amount: 60_000 } }]);
    const text = expect.stringContaining('Ta commande est terminée') as string;
    expect(await toldOfRefunds()).toMatchObject([{ subject: 'Nous te remboursons 600\u00a0€', text }]);
    const balances = await balancesOf(desk.shop.dataSource, order.id);
    expect(balances).toMatchObject({ 411: 0, 467: 0, 517: 0, 706: 0 });
  });
});

describe('papers', () => {
  it('are hers: invoice, credit note, receipt, and how long she may withdraw', async () => {
    expect(await desk.shop.as(desk.buyer.token)(contract.getMyPapers, {})).toEqual({ papers: [] });
    const order = await buy();
    await give(order.id, { amount: 10_000 });
    await sent(order.id);
    const { papers } = await desk.shop.as(desk.buyer.token)(contract.getMyPapers, {});
    expect(papers).toMatchObject([
      {
        order: { id: order.id },
        documents: [
          { kind: 'invoice', gross: { amount: 90_000 } },
          { kind: 'credit_note', gross: { amount: 10_000 } },
        ],
        payments: [{ refunded: { amount: 10_000 } }],
        refunds: [{ status: 'sent', creditNote: { number: expect.stringMatching(/^A-/) as string } }],
        withdrawUntil: expect.any(String) as string,
      },
    ]);
    const params = { documentId: papers[0]!.documents[1]!.id };
    const pdf = await desk.shop.as(desk.buyer.token)(contract.getDocumentPdf, { params });
    expect((await readPdf(Buffer.from(pdf as unknown as ArrayBuffer))).text).toContain(
      papers[0]!.documents[1]!.number,
    );
    const story = await desk.owner(contract.getOrderStory, { params: { orderId: order.id } });
    expect(story.documents).toMatchObject([{ identified: true }, { identified: true }]);
    const xml = await desk.owner(contract.getDocumentXml, { params });
    expect(Buffer.from(xml as unknown as ArrayBuffer).toString()).toContain('<CreditNote');
    const { issuedOn: day } = papers[0]!.documents[1]!;
    const archiveOf = async (from: string, to: string) => {
      const archive = await desk.owner(contract.exportDocuments, { query: { from, to } });
      return unzipSync(new Uint8Array(archive as unknown as ArrayBuffer));
    };
    const files = await archiveOf(day, day);
    for (const { number } of papers[0]!.documents) expect(Object.keys(files)).toContain(`${number}.xml`);
    expect(Buffer.from(files[`${papers[0]!.documents[1]!.number}.xml`]!).toString()).toBe(
      Buffer.from(xml as unknown as ArrayBuffer).toString(),
    );
    expect(Object.keys(await archiveOf('2001-01-01', '2001-12-31'))).toEqual([]);
    const stranger = await createPerson(desk.shop.dataSource);
    expect(await problemOf(desk.shop.as(stranger.token)(contract.getDocumentPdf, { params }))).toMatchObject({
      code: 'not-found',
    });
  });
});
