import * as contract from '@tandem/contracts';
import { expect, expectAccessible, expectFitsScreens, mailTo, passDays, test } from '../support/browser';
import demoSetup, { demo } from '../support/demo-setup';

let stop: () => Promise<void>;
const shared = process.env['TANDEM_DEMO'];

// A demonstration of its own: its clock goes on by a month.
test.beforeAll(async () => {
  stop = await demoSetup();
});
test.afterAll(async () => {
  await stop();
  process.env['TANDEM_DEMO'] = shared;
});

async function as(role: 'student' | 'owner'): Promise<contract.Client> {
  const { apiUrl, accounts } = demo();
  const answer = await contract.createClient({ baseUrl: apiUrl })(contract.signIn, {
    body: accounts[role],
  });
  return contract.createClient({ baseUrl: apiUrl, token: (answer as { token: string }).token });
}

/** Bought and paid, by the API: the journey of a purchase is told elsewhere. */
async function buy(card = '4242424242424242', parts = 1): Promise<contract.Order> {
  const call = await as('student');
  const inParts = (plan: { parts: unknown[] }) => plan.parts.length === parts;
  const { offers } = await call(contract.listOpenOffers, { params: { courseSlug: 'obm' } });
  // One seat in a cohort is enough: what an earlier test bought is not on sale for her.
  const { orders } = await call(contract.listMyOrders, {});
  const hers = orders.filter(({ status }) => status === 'paid' || status === 'active');
  const taken = new Set(hers.flatMap(({ cohorts }) => cohorts.map(({ id }) => id)));
  const fresh = offers.filter(
    ({ price, cohorts, plans }) =>
      price.amount > 0 && plans.some(inParts) && !cohorts.some(({ id }) => taken.has(id)),
  );
  const { id: offerId, version: offerVersion, plans } = fresh[0]!;
  const address = { street: '12 rue des Tanneurs', postalCode: '69002', city: 'Lyon', country: 'FR' };
  const order = await call(contract.placeOrder, {
    body: {
      ...{ offerId, offerVersion, plan: plans.find(inParts)!.key, acceptTerms: true },
      buyer: { kind: 'consumer', name: 'Camille Essai', address },
    },
  });
  const session = order.checkoutUrl!.split('/').at(-1)!;
  await fetch(`${demo().stripeUrl}/_sandbox/checkout/${session}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card }),
  });
  return call(contract.syncOrder, { params: { orderId: order.id } });
}

/** Whoever has a seat is not sold it again. */
async function endOrders(): Promise<void> {
  const { papers } = await (await as('student'))(contract.getMyPapers, {});
  const owner = await as('owner');
  for (const { order } of papers.filter(({ order }) => order.status === 'paid')) {
    const params = { orderId: order.id };
    const { refundable } = await owner(contract.getOrderMoney, { params });
    const body = { amount: 0, ends: true, reason: 'goodwill', refundable: refundable.amount } as const;
    await owner(contract.giveRefund, { params, body });
  }
}

/** Fourteen, or up to the working day after. */
function daysToEnd({ concludedAt, regime }: contract.Order): number {
  const day = new Date(concludedAt!).toLocaleDateString('sv', { timeZone: 'Europe/Paris' });
  return (Date.parse(regime.withdrawalEndsOn!) - Date.parse(day)) / 86_400_000;
}

test('she withdraws on day 13, in two steps, and is refused the day after her last one', async ({
  page,
  signIn,
}) => {
  const first = await buy('4242424242424242', 3);
  expect(first.concludedAt).not.toBeNull();
  await passDays(13);
  await signIn('student');
  await page.goto('/espace');
  await expect(page.getByRole('link', { name: 'Me rétracter' })).toBeVisible();
  await page.goto('/espace/papiers');
  await expect(page.getByText(/Facture F-/).first()).toBeVisible();
  await expectFitsScreens(page);
  await page.goto(`/commandes/${first.id}`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Me rétracter' }).click();
  await expect(page.getByText('Échéances qui ne seront pas prélevées')).toBeVisible();
  await expectFitsScreens(page);
  await page.getByLabel(/Ta raison/).fill('Je change de métier.');
  await page.getByRole('button', { name: 'Relire ma déclaration' }).click();
  await expect(page.getByText(/me rétracte du contrat/)).toContainText('Camille Essai');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Modifier' }).click();
  await expect(page.getByLabel(/Ta raison/)).toHaveValue('Je change de métier.');
  await page.getByRole('button', { name: 'Relire ma déclaration' }).click();
  await page.getByRole('button', { name: 'Confirmer ma rétractation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ta rétractation est enregistrée');
  await expect(page.getByText(/^Ce qui restait à payer, .*, ne sera pas prélevé/)).toBeVisible();
  await expectFitsScreens(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ta rétractation est enregistrée');
  const mail = await mailTo(demo().accounts.student.email, /rétractation est enregistrée/);
  expect(mail.text).toContain('Je change de métier.');
  await page.goto('/espace/papiers');
  await expect(page.getByText(/Avoir A-/).first()).toBeVisible();
  await expectAccessible(page);

  const second = await buy();
  await passDays(daysToEnd(second) + 1);
  await page.goto(`/commandes/${second.id}/retractation`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Tu ne peux pas te rétracter de cette commande',
  );
  await expect(page.getByText(/L221-18/)).toBeVisible();
  await expectAccessible(page);
});

test('the owner sees what a refund changes before she confirms it', async ({ page, signIn }) => {
  const { papers } = await (await as('student'))(contract.getMyPapers, {});
  const paid = papers.find(({ order }) => order.status === 'paid' && order.total.amount > 0)!;
  await signIn('owner');
  await page.goto(`/direction/commandes/${paid.order.id}/remboursement`);
  await expectAccessible(page);
  await page.getByLabel('Montant à rendre').fill('99999');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await expect(page.getByText(/dépasse ce qui peut encore être rendu/)).toBeVisible();
  await page.getByLabel('Montant à rendre').fill('120,50');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await expect(page.getByText(/Un avoir de 120,50/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await expect(page.getByText(/C’est décidé/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Remboursements' })).toContainText('120,50');
  await expectAccessible(page);
});

test('a refund that her bank sends back is tried again, then paid by transfer, from two tabs', async ({
  page,
  signIn,
  context,
}) => {
  await endOrders();
  const order = await buy('4000000000005126');
  const desk = `/direction/commandes/${order.id}/remboursement`;
  await signIn('owner');
  await page.goto(desk);
  await page.getByLabel('Montant à rendre').fill('100');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  const table = page.getByRole('table', { name: 'Remboursements' });
  const isNow = (state: string) =>
    expect(async () => {
      await page.goto(desk);
      await expect(table).toContainText(state, { timeout: 1000 });
    }).toPass();
  await isNow('Parti');
  await passDays(1);
  await isNow('Pas abouti');

  await page.goto(`/direction/commandes/${order.id}`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Réessayer, ou noter un virement' }).click();
  await expectFitsScreens(page);
  const other = await context.newPage();
  await other.goto(demo().portalUrl + desk);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText(/C’est reparti/)).toBeVisible();
  await other.getByRole('button', { name: 'Réessayer' }).click();
  await expect(other.getByText(/C’est reparti/)).toBeVisible();
  await passDays(1);
  await isNow('Pas abouti');
  await expect(table).toContainText('2ᵉ essai');

  await other.goto(demo().portalUrl + desk);
  const { now } = await (await as('student'))(contract.readClock, {});
  const today = new Date(now).toLocaleDateString('sv', { timeZone: 'Europe/Paris' });
  for (const tab of [page, other]) {
    await tab.getByText('Remboursé autrement').click();
    await tab.getByLabel('Date du virement').fill(today);
    await tab.getByLabel('Référence du virement').fill('VIR SEPA 4411');
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noter le virement' }).click();
  await expect(page.getByText(/Le virement est noté/)).toBeVisible();
  await other.getByLabel('Référence du virement').fill('VIR SEPA 9');
  await other.getByRole('button', { name: 'Noter le virement' }).click();
  await expect(other.getByText(/ont changé entre-temps/)).toBeVisible();
  await page.reload();
  await expect(table).toContainText('VIR SEPA 4411');
  await expectAccessible(page);
});
