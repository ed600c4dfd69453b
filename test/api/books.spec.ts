import * as contract from '@tandem/contracts';
import type { EntityManager } from 'typeorm';
import type { SalesDocument } from '../../libs/billing/src/entities/sales-document.entity';
import { issueCreditNote } from '../../libs/billing/src/documents/issue-credit-note';
import { issueInvoice } from '../../libs/billing/src/documents/issue-invoice';
import { requireSellerFor } from '../../libs/billing/src/documents/seller';
import { postLedger } from '../../libs/billing/src/ledger/post-ledger';
import { paymentEntry, refundEntry } from '../../libs/billing/src/rules/ledger-entries';
import { startTestApp, type TestApp } from '../support/app';
import { readAuditLog } from '../support/audit-log';
import { createCohort, createPerson, insertOrder, type TestPerson } from '../support/factories';
import { balancesOf, cents, readEntries } from '../support/entries';
import { completeSeller } from '../support/seller';

let api: TestApp;
let owner: TestPerson;
let buyer: TestPerson;
let cohortId: string;

beforeAll(async () => {
  api = await startTestApp();
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
  buyer = await createPerson(api.dataSource, { name: 'Maëlle Œuvrard' });
  ({ id: cohortId } = await createCohort(api.dataSource, { capacity: 500 }));
});
afterAll(() => api.close());

const inTransaction = <T>(run: (tx: EntityManager) => Promise<T>) => api.dataSource.transaction(run);

/** One order per person and cohort: each has a buyer of its own. */
async function order(vat: contract.VatRegime = 'franchise'): Promise<string> {
  const person = await createPerson(api.dataSource, { name: buyer.name });
  const id = await insertOrder(api.dataSource, cohortId, person, {
    status: 'paid',
    at: '2026-11-22T10:00:00Z',
  });
  await api.dataSource.query('UPDATE purchase_order SET vat = $2 WHERE id = $1', [id, vat]);
  return id;
}

const invoiceAt = (orderId: string, at: string) =>
  inTransaction((tx) => issueInvoice(tx, { orderId, at: new Date(at) }));

const creditAt = (invoice: SalesDocument, gross: number, at: string) =>
  inTransaction((tx) => issueCreditNote(tx, { invoice, gross, reason: 'refund', at: new Date(at) }));

const balances = (orderId: string) => balancesOf(api.dataSource, orderId);

describe('the identity of the academy', () => {
  const read = () => api.as(owner.token)(contract.getSeller, {});
  const save = (body: contract.Seller) => api.as(owner.token)(contract.saveSeller, { body });

  it('is missing at first: an invoice then names what there is, and no offer may open', async () => {
    expect(await read()).toEqual({ seller: null });
    const { facts } = await invoiceAt(await order(), '2025-03-01T10:00:00Z');
    expect(facts).toMatchObject({ seller: null, number: 'F-2025-00001', buyer: { name: 'Maëlle Œuvrard' } });
    const opened = requireSellerFor(api.dataSource.manager, { vat: 'franchise', sale: 'content' });
    await expect(opened).rejects.toMatchObject({
      ...{ code: 'seller-incomplete', context: { missing: ['seller'] } },
    });
  });

  it('refuses numbers that cannot be, and takes spaces out of those that can', async () => {
    const bad = {
      ...{ ...completeSeller, siret: '73282932000075', vatNumber: 'FR45732829320' },
      iban: 'FR7630006000011234567890188',
    };
    const refused = await save(bad).catch((error: contract.ProblemError) => error.problem);
    expect((refused as contract.ProblemBody).errors!.map(({ pointer }) => pointer)).toEqual([
      ...['#/siret', '#/vatNumber', '#/iban'],
    ]);
    expect(await read()).toEqual({ seller: null });
    await save({ ...completeSeller, siret: '732 829 320 00074', iban: 'FR76 3000 6000 0112 3456 7890 189' });
    expect(await read()).toEqual({ seller: completeSeller });
    const { iban, latePenaltyRate, ...imprint } = completeSeller;
    expect(await api.as()(contract.getImprint, {})).toEqual({ imprint });
  });

  it('leaves a trace when it changes, and documents keep the one they were issued with', async () => {
    const before = await invoiceAt(await order(), '2025-03-02T10:00:00Z');
    await save({ ...completeSeller, legalName: 'Académie renommée', training: null });
    const row = (await readAuditLog(api.databaseUrl)).at(-1)!;
    expect(row).toMatchObject({
      ...{ action: 'seller.save', actor_id: owner.id, before: completeSeller },
      ...{ after: { legalName: 'Académie renommée' } },
    });
    const after = await invoiceAt(await order(), '2025-03-02T10:00:00Z');
    const kept = await api.dataSource.query(
      `SELECT facts->'seller'->>'legalName' AS name FROM sales_document WHERE id = ANY ($1) ORDER BY number`,
      [[before.id, after.id]],
    );
    expect(kept).toEqual([{ name: 'Académie d’essai' }, { name: 'Académie renommée' }]);
    const opened = requireSellerFor(api.dataSource.manager, { vat: 'standard', sale: 'training' });
    await expect(opened).rejects.toMatchObject({ context: { missing: ['training-declaration'] } });
    await save(completeSeller);
    await requireSellerFor(api.dataSource.manager, { vat: 'exempt_training', sale: 'training' });
  });
});

describe('invoices', () => {
  it('name what was sold, VAT in it, to whom and by whom, and stand in the ledger', async () => {
    const orderId = await order('standard');
    const { facts } = await invoiceAt(orderId, '2026-11-22T10:00:00Z');
    expect(contract.SalesDocumentFacts.parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({
      ...{ kind: 'invoice', number: 'F-2026-00001', issuedOn: '2026-11-22', orderId, seller: completeSeller },
      performance: { from: '2026-01-05', to: '2036-01-05' },
      lines: [{ name: 'Promotion d’essai', net: 124_167, vatAmount: 24_833, gross: 149_000 }],
      totals: { lines: 124_167, discount: 0, net: 124_167, vat: 24_833, gross: 149_000, due: 149_000 },
      vatBreakdown: [{ category: 'S', rate: 20, base: 124_167, amount: 24_833 }],
    });
    expect(facts.mentions.map(({ code }) => code)).toEqual(['operation-services', 'training-declaration']);
    expect(await balances(orderId)).toEqual({ '411': 149_000, '44571': -24_833, '706': -124_167 });
  });

  it('deduct a coupon, and list the instalments and what is paid', async () => {
    const orderId = await order('standard');
    await api.dataSource.query(
      `UPDATE purchase_order SET coupon = '{"id": "0", "code": "NOEL", "off": 29000}', amount = 120000 WHERE id = $1`,
      [orderId],
    );
    for (const [position, dueOn] of ['2026-11-22', '2026-12-12'].entries())
      await api.dataSource.query(
        `INSERT INTO instalment (id, order_id, position, amount, due_on, status)
         VALUES (gen_random_uuid(), $1, $2, 60000, $3, 'due')`,
        [orderId, position + 1, dueOn],
      );
    await api.dataSource.query(
      `INSERT INTO payment (id, order_id, stripe_payment_intent, amount, currency, paid_at)
       VALUES (gen_random_uuid(), $1, 'pi_books', 60000, 'EUR', now())`,
      [orderId],
    );
    const { facts } = await invoiceAt(orderId, '2026-11-22T10:00:00Z');
    expect(facts).toMatchObject({
      discount: { code: 'NOEL', net: 24_167, vatAmount: 4_833, gross: 29_000 },
      totals: { lines: 124_167, discount: 24_167, net: 100_000, vat: 20_000, gross: 120_000 },
      schedule: [
        { amount: 60_000, dueOn: '2026-11-22' },
        { amount: 60_000, dueOn: '2026-12-12' },
      ],
    });
    expect(facts.totals).toMatchObject({ paid: 60_000, due: 60_000 });
  });

  it('are issued once for an order, however often and at once it is asked', async () => {
    const orderId = await order();
    const at = '2026-11-22T11:00:00Z';
    const issued = await Promise.all(Array.from({ length: 8 }, () => invoiceAt(orderId, at)));
    expect(new Set(issued.map(({ id }) => id)).size).toBe(1);
    expect(await balances(orderId)).toEqual({ '411': 149_000, '706': -149_000 });
  });

  it('of what costs nothing have a number, and no entry', async () => {
    const orderId = await order('standard');
    await api.dataSource.query(
      `UPDATE purchase_order SET coupon = '{"id": "0", "code": "TOUT", "off": 149000}', amount = 0 WHERE id = $1`,
      [orderId],
    );
    const { facts } = await invoiceAt(orderId, '2026-11-22T11:00:00Z');
    expect(facts.totals).toMatchObject({ net: 0, vat: 0, gross: 0, due: 0 });
    expect(await balances(orderId)).toEqual({});
  });

  it('begin anew with the year of Paris, and never go back in time within one', async () => {
    const at = ['2027-12-31T22:30:00Z', '2027-12-31T23:30:00Z', '2027-12-30T12:00:00Z'];
    const facts: contract.SalesDocumentFacts[] = [];
    for (const instant of at) facts.push((await invoiceAt(await order(), instant)).facts);
    expect(facts.map(({ number, issuedOn }) => `${number} ${issuedOn}`)).toEqual([
      ...['F-2027-00001 2027-12-31', 'F-2028-00001 2028-01-01', 'F-2027-00002 2027-12-31'],
    ]);
  });
});

describe('credit notes', () => {
  it('correct an invoice in shares that make it to the cent, with a series of their own', async () => {
    const orderId = await order('standard');
    const invoice = await invoiceAt(orderId, '2026-11-23T10:00:00Z');
    const notes: contract.SalesDocumentFacts[] = [];
    for (const gross of [50_001, 50_001, 48_998])
      notes.push((await creditAt(invoice, gross, '2026-11-24T10:00:00Z')).facts);
    expect(notes.map(({ number }) => number)).toEqual(['A-2026-00001', 'A-2026-00002', 'A-2026-00003']);
    expect(contract.SalesDocumentFacts.parse(notes[0])).toEqual(notes[0]);
    expect(notes[0]).toMatchObject({
      ...{ kind: 'credit_note', reason: 'refund', totals: { net: 41_667, vat: 8_334, gross: 50_001 } },
      corrects: { number: invoice.facts.number, issuedOn: '2026-11-23', gross: 149_000 },
    });
    const sum = (of: 'net' | 'vat' | 'gross') => notes.reduce((total, { totals }) => total + totals[of], 0);
    expect([sum('net'), sum('vat'), sum('gross')]).toEqual([124_167, 24_833, 149_000]);
    expect(await balances(orderId)).toEqual({ '411': 0, '44571': 0, '706': 0 });
  });

  it('never exceed what is left, even at once, and a refused one takes no number', async () => {
    const invoice = await invoiceAt(await order(), '2026-11-25T10:00:00Z');
    const at = '2026-11-25T11:00:00Z';
    const tried = await Promise.allSettled([1, 2, 3, 4].map(() => creditAt(invoice, 70_000, at)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const bad of [9_001, 0, -1, 0.5])
      await expect(creditAt(invoice, bad, at)).rejects.toMatchObject({
        ...{ code: 'credit-above-invoice', context: { left: 9_000 } },
      });
    expect((await creditAt(invoice, 9_000, at)).facts.number).toBe('A-2026-00006');
  });
});

describe('the books', () => {
  it.each([
    [`UPDATE sales_document SET issued_at = now() WHERE false`, 'sales_document is append-only'],
    ['DELETE FROM sales_document', 'sales_document is append-only'],
    ['TRUNCATE sales_document CASCADE', 'sales_document is append-only'],
    ['DELETE FROM document_series', 'document_series is append-only'],
    ['UPDATE document_series SET last_number = last_number + 2', 'goes from'],
    ['UPDATE document_series SET last_number = last_number - 1 WHERE last_number > 1', 'goes from'],
    [`UPDATE document_series SET last_number = last_number + 1`, 'is borne by no document'],
    [`INSERT INTO document_series VALUES ('F', 1999, 1, '1999-01-01')`, 'is borne by no document'],
    ['UPDATE ledger_transaction SET at = now()', 'ledger_transaction is append-only'],
    ['UPDATE ledger_line SET amount = 1', 'ledger_line is append-only'],
    ['DELETE FROM ledger_line', 'ledger_line is append-only'],
    ['TRUNCATE ledger_line', 'ledger_line is append-only'],
    [
      `INSERT INTO ledger_line SELECT transaction_id, 9, '411', 5, 'EUR' FROM ledger_line LIMIT 1`,
      'is off balance by 5',
    ],
    [
      `INSERT INTO ledger_transaction (id, at, kind, reference, description)
       VALUES (gen_random_uuid(), now(), 'fee', 'x', 'x')`,
      'has no line',
    ],
  ])('refuse %s', async (statement, why) => {
    await invoiceAt(await order(), '2026-11-26T10:00:00Z');
    await expect(api.dataSource.query(statement)).rejects.toThrow(why);
  });

  it('book once what is told twice, at once as well', async () => {
    const orderId = await order();
    const at = new Date('2026-11-26T10:00:00Z');
    const tell = (reference: string, entry = paymentEntry(149_000)) =>
      inTransaction((tx) => postLedger(tx, { ...entry, orderId, reference, at }));
    await Promise.all(['pi_once', 'pi_once', 'pi_once'].map((reference) => tell(reference)));
    expect(await balances(orderId)).toEqual({ '411': -149_000, '517': 149_000 });
    await tell('pi_once:1000', refundEntry(1_000));
    await tell('pi_once:3000', refundEntry(2_000));
    expect(await balances(orderId)).toEqual({ '411': -146_000, '517': 146_000 });
  });
});

describe('the export of a period', () => {
  const read = (from: string, to: string) => readEntries(api, owner.token, { from, to });

  it('balances entry by entry, numbers them without a gap, and says all that was posted', async () => {
    const { answer, names, lines } = await read('2026-01-01', '2026-12-31');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=iso-8859-15');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="732829320FEC20261231.txt"');
    expect(names).toHaveLength(18);
    const [posted] = await api.dataSource.query<Array<{ entries: number; lines: number; debit: number }>>(
      `SELECT count(DISTINCT t.id)::int AS entries, count(*)::int AS lines,
         sum(amount) FILTER (WHERE amount > 0)::int AS debit
       FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id WHERE extract(year FROM at) = 2026`,
    );
    const numbers = [...new Set(lines.map((line) => Number(line['EcritureNum'])))];
    expect(numbers).toEqual(Array.from({ length: posted!.entries }, (_, at) => at + 1));
    expect(lines).toHaveLength(posted!.lines);
    const sum = (of: typeof lines, column: string) =>
      of.reduce((total, line) => total + cents(line[column]!), 0);
    expect(sum(lines, 'Debit')).toBe(posted!.debit);
    for (const number of numbers) {
      const entry = lines.filter((line) => line['EcritureNum'] === String(number));
      expect(sum(entry, 'Debit')).toBe(sum(entry, 'Credit'));
      expect(new Set(entry.map((line) => line['EcritureDate'])).size).toBe(1);
    }
    const customers = lines.filter(({ CompteNum }) => CompteNum === '411');
    expect(new Set(customers.map(({ CompAuxLib }) => CompAuxLib))).toEqual(new Set(['Maëlle Œuvrard']));
    expect(lines.filter(({ CompteNum, CompAuxNum }) => CompteNum !== '411' && CompAuxNum)).toEqual([]);
  });

  it('holds its days as Paris counts them, with the numbers that its entries have in the year', async () => {
    const { lines: autumn } = await read('2026-11-24', '2026-11-24');
    expect(new Set(autumn.map(({ EcritureDate }) => EcritureDate))).toEqual(new Set(['20261124']));
    const { lines: year } = await read('2026-01-01', '2026-12-31');
    expect(year.filter(({ EcritureDate }) => EcritureDate === '20261124')).toEqual(autumn);
    const { lines: newYear } = await read('2028-01-01', '2028-01-01');
    expect(newYear.map(({ EcritureNum, PieceRef }) => `${EcritureNum} ${PieceRef}`)).toEqual([
      ...['1 F-2028-00001', '1 F-2028-00001'],
    ]);
    expect((await read('2019-01-01', '2019-12-31')).lines).toEqual([]);
  });

  it('refuses a period that ends before it begins', async () => {
    const asked = api.as(owner.token)(contract.exportAccounts, {
      query: { from: '2026-02-01', to: '2026-01-31' },
    });
    await expect(asked).rejects.toMatchObject({ problem: { status: 422 } });
  });
});
