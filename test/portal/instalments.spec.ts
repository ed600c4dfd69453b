import type { Page } from '@playwright/test';
import {
  debitFrom,
  expect,
  expectFitsScreens,
  fillAddress,
  mailTo,
  passDays,
  payWith,
  test,
} from '../support/browser';
import demoSetup, { demo } from '../support/demo-setup';

let stop: () => Promise<void>;
const shared = process.env['TANDEM_DEMO'];

// A demonstration of its own: its clock goes on by weeks.
test.beforeAll(async () => {
  stop = await demoSetup();
});
test.afterAll(async () => {
  await stop();
  process.env['TANDEM_DEMO'] = shared;
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const winter = /^Réserver ma place, Promotion d’hiver( \d{4})?$/;
const instalment = (page: Page, share: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: share }) });
const story = (page: Page) => page.getByRole('region', { name: 'Ce qui s’est passé' }).getByRole('listitem');

/** From the first step of the purchase to the page of Stripe. */
async function order(page: Page, plan: RegExp): Promise<void> {
  await page.getByRole('radio', { name: /à titre privé/ }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('radio', { name: plan }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await fillAddress(page);
  await page.getByRole('checkbox', { name: /conditions/ }).check();
  await page.getByRole('checkbox', { name: /accès immédiat/ }).check();
  await page.getByRole('button', { name: /Payer/ }).click();
}

test('a bank debit holds the seat for days; refused, it frees the seat, and the mail leads to buying again', async ({
  page,
  signIn,
}) => {
  await signIn('student');
  await page.goto('/promotions');
  const seats = page.getByText(/places? sur/).first();
  const before = parseInt(await seats.innerText());
  await page.getByRole('link', { name: winter }).click();
  await order(page, /une fois/);
  await debitFrom(page, 'FR79 2004 1010 0505 0001 3M02 600');
  await expect(heading(page)).toHaveText('Prélèvement en cours');
  await expectFitsScreens(page);
  const orderPage = page.url();
  await page.goto('/promotions');
  await expect(seats).toHaveText(new RegExp(`^${before - 1}\\b`));

  await passDays(3);
  const mail = await mailTo(demo().accounts.student.email, /Ton prélèvement n’est pas passé/);
  await page.goto(orderPage);
  await expect(heading(page)).toHaveText('Le paiement n’a pas abouti');
  await expectFitsScreens(page);
  await page.goto('/promotions');
  await expect(seats).toHaveText(new RegExp(`^${before}\\b`));
  await page.goto(mail.links.find((link) => link.includes('/offres/'))!);
  await expect(page.getByRole('radio', { name: /à titre privé/ })).toBeVisible();
});

test('three instalments: the second is refused, she pays it without JavaScript, the clock pays the third', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  await signIn('student');
  await page.goto('/promotions');
  await page.getByRole('link', { name: winter }).click();
  await order(page, /trois fois/);
  await payWith(page, '4000 0000 0000 0341');
  await expect(heading(page)).toContainText('Bienvenue');
  await expect(instalment(page, '1/3')).toContainText('Payée');
  await expect(instalment(page, '2/3')).toContainText('À venir');

  // Past nine in the morning in Paris, when it is charged, whatever the hour at which the test runs.
  await passDays(20, 12);
  const { email } = demo().accounts.student;
  const refusal = await mailTo(email, /^Ton échéance de .* n’est pas passée/);
  await page.goto(refusal.links.find((link) => link.includes('/commandes/'))!);
  await expect(heading(page)).toHaveText('Une échéance attend ton paiement');
  await expect(instalment(page, '2/3')).toContainText(/Refusée.*Nouvel essai le/);
  await expect(instalment(page, '2/3')).toContainText('La banque a refusé le paiement sans dire pourquoi');
  await expect(page.getByText(/tes leçons seront mises en pause le/)).toBeVisible();
  await expect(page.getByText(/ta carte .* qui finit par 0341/)).toBeVisible();
  await expectFitsScreens(page);

  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, baseURL });
  const still = await plain.newPage();
  await still.goto(page.url());
  await still.getByRole('button', { name: 'Payer maintenant l’échéance 2' }).click();
  await payWith(still, '4242 4242 4242 4242');
  await expect(heading(still)).toHaveText('Ta place est à toi');
  await expect(still.getByText('Ton paiement est arrivé')).toBeVisible();
  await expect(instalment(still, '2/3')).toContainText('Payée');
  await expect(still.getByText(/ta carte .* qui finit par 4242/)).toBeVisible();
  await plain.close();
  await mailTo(email, /^Échéance réglée/);

  await passDays(20);
  await expect(async () => {
    await page.reload();
    await expect(instalment(page, '3/3')).toContainText('Payée', { timeout: 500 });
    await expect(story(page).filter({ hasText: /échéance\s3 · reçu/ })).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('rowgroup').getByText('Payée')).toHaveCount(3);
  await expectFitsScreens(page);
  const hers = await story(page).allInnerTexts();

  await page.context().clearCookies();
  const id = page.url().split('/').at(-1)!;
  await signIn('owner');
  await page.goto(`/direction/commandes/${id}`);
  expect(await story(page).allInnerTexts()).toEqual(hers);
  await expectFitsScreens(page);
});
