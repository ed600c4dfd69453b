import * as contract from '@tandem/contracts';
import type { OrderStory } from '@tandem/contracts';
import { PostMovements } from '../../libs/billing/src/ledger/post-movements';
import { createPerson, insertOrder } from '../support/factories';
import { startOwnedShop, type OwnedShop } from '../support/sales';
import { place } from '../support/shop';
import { waitFor } from '../support/wait-for';

let { shop, owner, cohortId, buy, list, download } = {} as OwnedShop;

beforeAll(async () => {
  ({ shop, owner, cohortId, buy, list, download } = await startOwnedShop());
});
afterAll(() => shop.close());
afterEach(() => shop.sandbox.faults.clear());

describe('the orders that the owner looks for', () => {
  it('are found by standing, regime, offer, day and text, with sums over all of them', async () => {
    const { order } = await buy('Odile Cherchée');
    const here = { search: 'odile cherchee' };
    const all = await list(here);
    expect(all.orders.map(({ id }) => id)).toEqual([order.id]);
    // What is under way has put money there, too.
    expect(all).toMatchObject({ cashed: { amount: 30_000 }, cashedOrders: 1 });
    expect(all.sums).toEqual({
      total: { amount: 90_000, currency: 'EUR' },
      cashed: { amount: 30_000, currency: 'EUR' },
      left: { amount: 60_000, currency: 'EUR' },
      late: { amount: 0, currency: 'EUR' },
    });
    const today = order.createdAt.slice(0, 10);
    for (const query of [
      ...[{ status: 'active' }, { regime: 'digital_content' }, { offerId: cohortId }],
      ...[{ from: '2000-01-01', to: '2099-12-31' }],
    ] as const)
      expect((await list({ ...here, ...query })).total).toBe(1);
    for (const query of [
      ...[{ status: 'paid' }, { standing: 'late' }, { standing: 'paused' }, { regime: 'b2b' }],
      ...[{ offerId: order.id }, { to: '2001-01-01' }, { from: '2099-01-01' }],
    ] as const)
      expect((await list({ ...here, ...query })).total).toBe(0);
    await expect(list({ from: today, to: '2001-01-01' })).rejects.toMatchObject({
      problem: { code: 'validation', errors: [{ pointer: '#/query/to' }] },
    });
  });

  it('are late from the day after, or as soon as they are refused, and never while nothing binds', async () => {
    const { order } = await buy('Lucie Retard');
    const unpaid = await createPerson(shop.dataSource, { name: 'Lucie Retard' });
    await place(shop, unpaid, cohortId, { plan: 'trois-fois' });
    const late = async () => (await list({ search: 'Lucie Retard', standing: 'late' })).sums.late.amount;
    const set = (column: string, value: unknown) =>
      shop.dataSource.query(`UPDATE instalment SET ${column} = $2 WHERE order_id = $1 AND position = 2`, [
        ...[order.id, value],
      ]);
    const today = order.instalments[0]!.dueOn;
    await set('due_on', today);
    expect(await late()).toBe(0);
    await set('first_failed_at', new Date());
    expect(await late()).toBe(30_000);
    await set('first_failed_at', null);
    await set('due_on', '2026-01-01');
    expect(await late()).toBe(30_000);
    await set('status', 'processing');
    expect(await late()).toBe(0);
  });

  it('come in the order asked for', async () => {
    await buy('Tri Alice');
    await buy('Tri Béa');
    const names = async (sort: contract.OrderSort) =>
      (await list({ search: 'Tri ', sort })).orders.map(({ person }) => person.name);
    expect(await names('name')).toEqual(['Tri Alice', 'Tri Béa']);
    expect(await names('oldest')).toEqual(['Tri Alice', 'Tri Béa']);
    expect(await names('newest')).toEqual(['Tri Béa', 'Tri Alice']);
  });
});

describe('the exports of orders', () => {
  it('hold what the list holds, and nothing that a spreadsheet would compute', async () => {
    const { order } = await buy('=HYPERLINK("http://x";"Clique")');
    const answer = await download('/orders/export.csv?search=HYPERLINK');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="commandes.csv"');
    const text = await answer.text();
    const [head, line, rest] = text.replace('\uFEFF', '').split('\r\n');
    expect(head).toMatch(/^Commande;Date;Conclue le;Personne;/);
    expect(line).toContain(`"'=HYPERLINK(""http://x"";""Clique"")"`);
    expect(line!.startsWith(`${order.id};`)).toBe(true);
    expect(line).toContain(';900,00;0,00;900,00;300,00;600,00;0,00;');
    expect(rest).toBe('');
    const english = await download('/orders/export.csv?search=personne-de-ce-nom', 'en');
    expect(await english.text()).toMatch(/^Order,Date,/);
  });

  it('open as a workbook with texts as texts', async () => {
    const { read: open, utils } = await import('@e965/xlsx');
    const answer = await download('/orders/export.xlsx?search=HYPERLINK');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const book = open(new Uint8Array(await answer.arrayBuffer()));
    const sheet = book.Sheets['Commandes']!;
    expect(utils.sheet_to_json(sheet)).toMatchObject([{ Total: 900, Encaissé: 300, 'Reste dû': 600 }]);
    expect(sheet['D2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x";"Clique")' });
    expect(Object.values(sheet).some((cell) => (cell as { f?: string }).f)).toBe(false);
  });
});

describe('the story of an order', () => {
  const storyOf = (orderId: string) => owner(contract.getOrderStory, { params: { orderId } });

  it('holds what proves it, what moved and who did what', async () => {
    const { buyer, order } = await buy('Sara Histoire');
    const story = await waitFor(async () => {
      const now = await storyOf(order.id);
      return now.stripeEvents.some(({ doneAt }) => doneAt) && now;
    });
    expect(story).toMatchObject<Partial<Record<keyof OrderStory, unknown>>>({
      id: order.id,
      person: { id: buyer.id, email: buyer.email },
      buyer: { kind: 'consumer', name: 'Sara Histoire', address: { city: 'Lyon' } },
      regime: { kind: 'digital_content' },
      consents: [{ kind: 'terms' }],
      // Sold before the academy said who it is.
      documents: [{ series: 'F', gross: { amount: 90_000 }, identified: false }],
      payments: [{ amount: { amount: 30_000 } }],
    });
    expect(story.ledger.map(({ kind }) => kind).sort()).toEqual(['invoice', 'payment']);
    for (const { lines } of story.ledger) expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    expect(story.jobs.map(({ handler }) => handler)).toContain('mail-order-paid');
    expect(story.audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['order.conclude', 'order.pay']),
    );
  });

  it('is that of one order only, and of none that does not exist', async () => {
    const person = await createPerson(shop.dataSource);
    const at = '2026-03-01T10:00:00.000Z';
    const orderId = await insertOrder(shop.dataSource, cohortId, person, { status: 'paid', at });
    expect(await storyOf(orderId)).toMatchObject({
      ...{ attempts: [], documents: [], ledger: [], stripeEvents: [], jobs: [], audit: [], payments: [] },
      cashed: { amount: 0 },
    });
    await expect(storyOf(person.id)).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });
});

describe('sales by month and the ledger', () => {
  const sales = (query = {}) => owner(contract.getSales, { query });
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const ledger = (query = {}) => owner(contract.listLedger, { query: { ...year, ...query } });
  const customersOwe = async () => {
    const { accounts } = await ledger({ to: '2036-12-31' });
    const customers = accounts.find(({ account }) => account === '411')!;
    return customers.debit.amount - customers.credit.amount;
  };

  it('say the same as the orders page and as each other, to the cent', async () => {
    const owedBefore = await customersOwe();
    const { totals: before } = await sales();
    const { order } = await buy('Sami Chiffre');
    await shop.dataSource.query(
      `UPDATE instalment SET due_on = '2026-05-01', last_decline = 'insufficient_funds', first_failed_at = now()
       WHERE order_id = $1 AND position = 2`,
      [order.id],
    );
    // All that it cost, so that nothing more is posted while both are read.
    await shop.app.get(PostMovements).run();
    const { totals, months, failed } = await sales();
    expect(totals.cashed.amount - before.cashed.amount).toBe(30_000);
    expect(totals.late.amount - before.late.amount).toBe(30_000);
    expect(totals.due.amount - before.due.amount).toBe(30_000);
    expect((await customersOwe()) - owedBefore).toBe(60_000);
    const orders = await list({});
    expect(orders.cashed).toEqual(totals.cashed);
    expect(orders.sums).toMatchObject({
      ...{ cashed: totals.cashed, late: totals.late },
      left: { amount: totals.due.amount + totals.late.amount },
    });
    const { accounts } = await ledger({ to: '2036-12-31' });
    const stripe = accounts.find(({ account }) => account === '517')!;
    const { cashed, fees, net, paidOut, atStripe } = totals;
    expect(stripe.debit.amount - stripe.credit.amount).toBe(atStripe.amount);
    expect(fees.amount).toBeGreaterThan(0);
    expect(net.amount).toBe(cashed.amount - fees.amount);
    expect(atStripe.amount).toBe(net.amount - paidOut.amount);
    expect(months.reduce((sum, { cashed }) => sum + cashed.amount, 0)).toBe(totals.cashed.amount);
    expect(failed.find(({ orderId }) => orderId === order.id)).toMatchObject({
      ...{
        person: { name: 'Sami Chiffre' },
        position: 2,
        dueOn: '2026-05-01',
        decline: 'insufficient_funds',
      },
    });
    expect(failed.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(totals.late.amount);
  });

  it('begin at a month asked for, and leave as CSV', async () => {
    const { months, today } = await sales({ from: '2026-03' });
    expect(months.map(({ month }) => month)).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
        .map((n) => `2026-${n}`)
        .concat('2027-01', '2027-02'),
    );
    const last = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).getUTCDate();
    const period = { from: `${today.slice(0, 7)}-01`, to: `${today.slice(0, 7)}-${last}` };
    const here = months.find(({ month }) => month === today.slice(0, 7));
    const text = await (await download('/accounting/sales/export.csv?from=2026-03')).text();
    expect(text.split('\r\n')).toHaveLength(14);
    const now = (await sales()).months.find(({ month }) => month === today.slice(0, 7))!;
    expect((await list({ ...period, standing: 'concluded' })).total).toBe(now.orders);
    if (here)
      expect(text).toContain(
        `${here.month};${here.orders};${(here.cashed.amount / 100).toFixed(2).replace('.', ',')};`,
      );
    await expect(sales({ from: '2026-13' })).rejects.toMatchObject({ problem: { code: 'validation' } });
  });

  it('count an order in the month in which it bound, and lead to it there', async () => {
    const of = {
      '2025-04': { from: '2025-04-01', to: '2025-04-30' },
      '2025-05': { from: '2025-05-01', to: '2025-05-31' },
    };
    const counts = async (month: keyof typeof of) => {
      const { months } = await sales({ from: '2025-03' });
      return [
        months.find((one) => one.month === month)!.orders,
        (await list({ ...of[month], standing: 'concluded' })).total,
      ];
    };
    expect([await counts('2025-04'), await counts('2025-05')]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const { order } = await buy('Ada Lente');
    await shop.dataSource.query(
      `UPDATE purchase_order SET created_at = '2025-04-20T10:00Z', concluded_at = '2025-04-30T22:30Z' WHERE id = $1`,
      [order.id],
    );
    expect([await counts('2025-04'), await counts('2025-05')]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const placed = await list(of['2025-04']);
    expect(placed.orders.map(({ id }) => id)).toEqual([order.id]);
  });

  it('show entries by account, whose totals are equal, page by page', async () => {
    const whole = await ledger({ to: '2036-12-31' });
    const [debit, credit] = (['debit', 'credit'] as const).map((side) =>
      whole.accounts.reduce((sum, one) => sum + one[side].amount, 0),
    );
    expect(debit).toBe(credit);
    const sold = await ledger({ to: '2036-12-31', account: '706' });
    expect(sold.entries.every(({ kind }) => kind === 'invoice' || kind === 'credit_note')).toBe(true);
    expect(sold.total).toBeLessThan(whole.total);
    expect((await ledger({ page: 90 })).entries).toEqual([]);
    const text = await (await download('/accounting/ledger/export.csv?from=2026-01-01&to=2036-12-31')).text();
    const lines = await shop.dataSource.query<unknown[]>('SELECT FROM ledger_line');
    expect(text.trim().split('\r\n')).toHaveLength(lines.length + 1);
    await expect(ledger({ from: '2027-01-01' })).rejects.toMatchObject({ problem: { code: 'validation' } });
  });
});
