import * as contract from '@tandem/contracts';
import { createPerson } from '../support/factories';
import { holdTasks } from '../support/hold-tasks';
import { startOwnedShop, type OwnedShop } from '../support/sales';
import { place, read } from '../support/shop';
import { waitFor } from '../support/wait-for';

let { shop, owner, cohortId, buy, list, download } = {} as OwnedShop;

beforeAll(async () => {
  ({ shop, owner, cohortId, buy, list, download } = await startOwnedShop());
  // Nobody asks after what no webhook told, so that it is left for the comparison to find.
  const asking = ['billing.missed-events', 'billing.pending-orders', 'billing.ended-holds'];
  await holdTasks(shop.dataSource, asking);
});
afterAll(() => shop.close());
afterEach(() => shop.sandbox.faults.clear());

describe('the comparison of our books with Stripe', () => {
  const compareNow = (body: contract.RequestOf<typeof contract.reconcile>['body'] = {}) =>
    owner(contract.reconcile, { body });
  /** Once what moved has had the time to reach the books. */
  const compare = async (body: contract.RequestOf<typeof contract.reconcile>['body'] = {}) => {
    await shop.advance(6);
    return compareNow(body);
  };
  const open = async () => (await owner(contract.getReconciliation, {})).open;
  const findOpen = async (kind: contract.DifferenceKind) => (await open()).find((one) => one.kind === kind);
  const remedy = (differenceId: string) => owner(contract.carryOutRemedy, { params: { differenceId } });
  const bank = async (path: string, body: object): Promise<{ id: string }> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${shop.sandbox.url}/_sandbox/${path}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    });
    return (await answer.json()) as { id: string };
  };
  const intentOf = async (orderId: string) =>
    (await owner(contract.getOrderStory, { params: { orderId } })).payments[0]!.stripePaymentIntent;

  it('agrees to the cent when all went well, refunds included', async () => {
    const { order } = await buy('Paul Concorde');
    await shop.stripe.refunds.create({ payment_intent: await intentOf(order.id), amount: 1_234 });
    await waitFor(async () => (await list({ search: 'Paul Concorde' })).sums.cashed.amount === 28_766);
    const run = await compare();
    expect(run).toMatchObject({ failure: null, open: 0, from: null, askedBy: 'Nora Direction' });
    expect(run.charges).toBeGreaterThan(0);
    expect(run.ours).toEqual(run.theirs);
    expect(run.ours).toEqual((await list({})).cashed);
  });

  it('lists a charge made in the dashboard until somebody has dealt with it', async () => {
    const customer = await shop.stripe.customers.create({ name: 'Vente à part' });
    const intent = await shop.stripe.paymentIntents.create({
      ...{
        amount: 5_000,
        currency: 'eur',
        customer: customer.id,
        payment_method: 'pm_card_visa',
        confirm: true,
      },
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    });
    const run = await compare();
    expect(run.theirs.amount - run.ours.amount).toBe(5_000);
    const [found] = await open();
    expect(found).toMatchObject({
      ...{ kind: 'payment-foreign', stripeObject: intent.id, order: null, remedy: 'attach-or-refund' },
      ...{ ours: null, theirs: { amount: 5_000 } },
    });
    await expect(remedy(found!.id)).rejects.toMatchObject({ problem: { code: 'not-found' } });
    const params = { differenceId: found!.id };
    await owner(contract.dismissDifference, { params, body: { note: 'Un livre, vendu au salon.' } });
    const calm = await compare();
    expect(calm).toMatchObject({ open: 0, theirs: calm.ours });
    // Nor is it part of what is left at Stripe for these books.
    expect(calm.balance!.theirs).toEqual(calm.balance!.ours);
    const { settled } = await owner(contract.getReconciliation, {});
    expect(settled[0]).toMatchObject({ settlement: 'dismissed', settledBy: 'Nora Direction' });
    const again = owner(contract.dismissDifference, { params, body: { note: 'Encore' } });
    await expect(again).rejects.toMatchObject({ problem: { code: 'not-found' } });
    // Its sum changes, so what was said of it holds no more; given back whole, it is no difference.
    await shop.stripe.refunds.create({ payment_intent: intent.id, amount: 1_000 });
    expect(await compare()).toMatchObject({ open: 1 });
    await shop.stripe.refunds.create({ payment_intent: intent.id });
    expect(await compare()).toMatchObject({ open: 0 });
    const { settled: later } = await owner(contract.getReconciliation, {});
    expect(later[0]).toMatchObject({ settlement: 'vanished', settledBy: null, note: null });
  });

  it('judges nothing that may be on its way to the books, and says up to when it looked', async () => {
    const { order } = await buy('Prune Pressée');
    const payment_intent = await intentOf(order.id);
    const before = await compare();
    expect(before).toMatchObject({ open: 0, ours: before.theirs, balance: { ours: before.balance!.theirs } });
    const settling = Date.parse(before.startedAt) - Date.parse(before.upTo!);
    expect(Math.floor(settling / 1000)).toBe(5 * 60);
    // A payment, a refund and a dispute of which nobody has told yet.
    const second = await buy('Prune Seconde');
    const { latest_charge } = await shop.stripe.paymentIntents.retrieve(await intentOf(second.order.id));
    await shop.advance(6);
    shop.fault({ drop: 100 });
    await shop.pay(await place(shop, await createPerson(shop.dataSource), cohortId));
    await shop.stripe.refunds.create({ payment_intent, amount: 700 });
    const { id: dispute } = await bank(`charges/${latest_charge as string}/dispute`, {});
    const during = await compareNow();
    expect(during).toMatchObject({ open: 0, balance: null });
    expect(during.ours).toEqual(during.theirs);
    const after = await compare();
    expect(after.open).toBe(3);
    expect((await open()).map(({ kind }) => kind).sort()).toEqual([
      ...['dispute-differs', 'payment-missing', 'refund-missing'],
    ]);
    // Found, and then moved again: what both sides say is gone, the rest is neither judged nor called gone.
    await bank(`disputes/${dispute}/decide`, { outcome: 'won' });
    await shop.stripe.refunds.create({ payment_intent, amount: 300 });
    expect(await compareNow()).toMatchObject({ open: 2 });
    expect(await findOpen('refund-missing')).toMatchObject({ theirs: { amount: 700 } });
    for (const { id } of await open()) expect(await remedy(id)).toEqual({ settled: true });
    expect(await compare()).toMatchObject({ open: 0 });
  });

  it('finds a payment of which no webhook told, and books it on demand', async () => {
    const buyer = await createPerson(shop.dataSource, { name: 'Rosa Silence' });
    const order = await place(shop, buyer, cohortId);
    shop.fault({ drop: 100 });
    await shop.pay(order);
    await compare();
    const found = (await findOpen('payment-missing'))!;
    expect(found).toMatchObject({ order: { id: order.id, name: 'Rosa Silence' }, remedy: 'sync-order' });
    expect(await remedy(found.id)).toEqual({ settled: true });
    expect(await read(shop, buyer, order.id)).toMatchObject({ status: 'paid' });
    expect(await compare()).toMatchObject({ open: 0 });
  });

  it('books a second payment by one attempt on demand, and gives it back', async () => {
    const { order } = await buy('Doris Deux-Fois');
    const { customer } = await shop.stripe.paymentIntents.retrieve(await intentOf(order.id));
    shop.fault({ drop: 100 });
    const twin = await shop.stripe.paymentIntents.create({
      ...{ amount: 30_000, currency: 'eur', customer: customer as string, confirm: true },
      ...{ payment_method: 'pm_card_visa', off_session: true, metadata: { orderId: order.id } },
    });
    await compare();
    const found = (await findOpen('payment-missing'))!;
    expect(found).toMatchObject({ stripeObject: twin.id, order: { id: order.id }, remedy: 'sync-order' });
    expect(await remedy(found.id)).toEqual({ settled: true });
    await waitFor(
      async () => (await shop.stripe.refunds.list({ payment_intent: twin.id })).data.length === 1,
    );
    await waitFor(async () => (await compare()).open === 0);
  });

  it('finds a refund of the dashboard, settled by itself once it was booked', async () => {
    const { order } = await buy('Rémi Dashboard');
    shop.fault({ drop: 100 });
    await shop.stripe.refunds.create({ payment_intent: await intentOf(order.id), amount: 500 });
    await compare();
    expect(await findOpen('refund-missing')).toMatchObject({
      ...{ ours: { amount: 0 }, theirs: { amount: 500 }, order: { id: order.id } },
    });
    await owner(contract.syncOrder, { params: { orderId: order.id } }).catch(() => null);
    expect(await remedy((await findOpen('refund-missing'))!.id)).toEqual({ settled: true });
    expect(await compare()).toMatchObject({ open: 0 });
  });

  it('restores the row of a payment that was booked and lost, and sends no money back', async () => {
    const { order } = await buy('Régine Perdue');
    const intent = await intentOf(order.id);
    await shop.dataSource.query('DELETE FROM payment WHERE order_id = $1', [order.id]);
    await compare();
    const found = (await findOpen('payment-missing'))!;
    expect(found).toMatchObject({ remedy: 'restore-payment', stripeObject: intent });
    expect(await remedy(found.id)).toEqual({ settled: true });
    const { latest_charge } = await shop.stripe.paymentIntents.retrieve(intent, {
      expand: ['latest_charge'],
    });
    expect(latest_charge).toMatchObject({ amount_refunded: 0 });
    expect(await intentOf(order.id)).toBe(intent);
  });

  it('restores a payment to the instalment that it was for, though no attempt names it', async () => {
    const { order } = await buy('Irène Instalment');
    const { customer } = await shop.stripe.paymentIntents.retrieve(await intentOf(order.id));
    const third = order.instalments[2]!.id;
    const metadata = { orderId: order.id, instalmentId: third };
    const intent = await shop.stripe.paymentIntents.create({
      ...{ amount: 30_000, currency: 'eur', customer: customer as string, confirm: true, metadata },
      ...{ payment_method: 'pm_card_visa', off_session: true },
    });
    const rows = () =>
      shop.dataSource.query<Array<{ instalment_id: string }>>(
        'SELECT instalment_id FROM payment WHERE stripe_payment_intent = $1',
        [intent.id],
      );
    await waitFor(async () => (await rows()).length === 1);
    await shop.dataSource.query('DELETE FROM payment WHERE stripe_payment_intent = $1', [intent.id]);
    await compare();
    const found = (await findOpen('payment-missing'))!;
    expect(found).toMatchObject({ remedy: 'restore-payment', stripeObject: intent.id });
    expect(await remedy(found.id)).toEqual({ settled: true });
    expect(await rows()).toEqual([{ instalment_id: third }]);
  });

  it('finds a dispute and a page that can still be paid', async () => {
    const { order } = await buy('Diane Litige');
    const { latest_charge } = await shop.stripe.paymentIntents.retrieve(await intentOf(order.id));
    shop.fault({ drop: 100 });
    await bank(`charges/${latest_charge as string}/dispute`, {});
    const buyer = await createPerson(shop.dataSource);
    const left = await place(shop, buyer, cohortId);
    await shop.dataSource.query(`UPDATE purchase_order SET status = 'expired' WHERE id = $1`, [left.id]);
    const run = await compare();
    expect(run.ours.amount - run.theirs.amount).toBe(30_000);
    expect(await findOpen('dispute-differs')).toMatchObject({
      ours: { amount: 0 },
      theirs: { amount: 30_000 },
    });
    const session = (await findOpen('session-open'))!;
    expect(session).toMatchObject({ order: { id: left.id }, remedy: 'close-session' });
    expect(await remedy(session.id)).toEqual({ settled: true });
    const closed = await shop.stripe.checkout.sessions.retrieve(session.stripeObject);
    expect(closed.status).toBe('expired');
    const answer = await download('/accounting/differences/export.csv');
    expect(await answer.text()).toContain(`;session-open;${session.stripeObject};${left.id};`);
  });

  it('tells at once of a refund that Stripe refuses, and gives it once the bank lets go', async () => {
    const { order } = await buy('Lise Refusée');
    const intent = await intentOf(order.id);
    const { latest_charge } = await shop.stripe.paymentIntents.retrieve(intent);
    shop.fault({ drop: 100 });
    const dispute = await bank(`charges/${latest_charge as string}/dispute`, {});
    const body = { amount: 500, ends: false, reason: 'goodwill', refundable: 30_000 } as const;
    const params = { orderId: order.id };
    await owner(contract.giveRefund, { params, body });
    const refused = await waitFor(() => findOpen('refund-failed'));
    expect(refused).toMatchObject({
      ...{ stripeObject: intent, ours: { amount: 500 }, theirs: { amount: 0 } },
      ...{ order: { id: order.id }, remedy: 'mend-refund' },
    });
    await compare();
    expect(await findOpen('refund-failed')).toMatchObject({ id: refused.id });

    shop.sandbox.faults.clear();
    await bank(`disputes/${dispute.id}/decide`, { outcome: 'won' });
    const money = () => owner(contract.getOrderMoney, { params });
    await waitFor(async () => (await money()).refunds[0]!.status === 'sent');
    expect(await money()).toMatchObject({ refundable: { amount: 29_500 }, refunds: [{ attempt: 2 }] });
    await compare();
    expect(await findOpen('refund-failed')).toBeUndefined();
  });

  it('calls nothing fine when Stripe cannot be reached in the middle', async () => {
    const before = (await open()).map(({ id }) => id).sort();
    expect(before.length).toBeGreaterThan(0);
    shop.fault({ failApi: { path: '/v1/checkout/sessions', method: 'GET', times: 20, after: 'before' } });
    const run = await compare();
    expect(run).toMatchObject({ endedAt: null, charges: 0 });
    expect(run.failure).not.toBeNull();
    expect((await open()).map(({ id }) => id).sort()).toEqual(before);
    shop.sandbox.faults.clear();
    expect((await compare()).endedAt).not.toBeNull();
  });

  it('leaves alone what lies outside its period', async () => {
    const standing = await open();
    expect(await compare({ to: '2020-01-01' })).toMatchObject({ charges: 0, ours: { amount: 0 } });
    expect(await open()).toHaveLength(standing.length);
    const wrong = compare({ from: '2026-02-01', to: '2026-01-01' });
    await expect(wrong).rejects.toMatchObject({ problem: { errors: [{ pointer: '#/to' }] } });
  });
});
