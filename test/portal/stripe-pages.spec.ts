import { startSandbox, type Sandbox } from '@tandem/stripe-sandbox';
import Stripe from 'stripe';
import type { Page } from '@playwright/test';
import { debitFrom, expect, expectFitsScreens, payWith, test } from '../support/browser';

const apiKey = 'sk_test_sandbox_pages';
let sandbox: Sandbox;
let stripe: Stripe;

// Without the academy: what is looked at are the sandbox's own pages, which stand for Stripe's.
test.beforeAll(async () => {
  sandbox = await startSandbox({ apiKey });
  const { host, port } = sandbox;
  stripe = new Stripe(apiKey, { host, port, protocol: 'http', telemetry: false });
});
test.afterAll(() => sandbox.close());

async function open(page: Page, locale: 'fr' | 'en'): Promise<string> {
  const product_data = { name: 'Promotion d’hiver' };
  const { id, url } = await stripe.checkout.sessions.create({
    ...{
      mode: 'payment',
      locale,
      customer: (await stripe.customers.create({ email: 'manon@exemple.fr' })).id,
    },
    line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: 149_000, product_data } }],
    allowed_payment_method_types: ['card', 'sepa_debit'],
    ...{ success_url: `${sandbox.url}/_sandbox/coverage`, cancel_url: `${sandbox.url}/_sandbox` },
  });
  await page.goto(url!);
  return id;
}

const paid = async (id: string) => (await stripe.checkout.sessions.retrieve(id)).payment_status;

test('says what is wrong beside each field, then what the bank says, and keeps what was typed', async ({
  page,
}) => {
  const id = await open(page, 'fr');
  await expect(page.getByText('Ceci est un bac à sable')).toBeVisible();
  await expectFitsScreens(page);
  await page.getByLabel('Nom sur la carte').fill('Manon Essai');
  await page.getByRole('button', { name: /Payer 1.490,00/ }).click();
  await expect(page.getByRole('alert')).toContainText('Ce numéro n’est pas une carte de test');
  await expect(page).toHaveTitle(/^Erreur/);
  await expect(page.getByLabel('Nom sur la carte')).toHaveValue('Manon Essai');
  await expectFitsScreens(page);
  await payWith(page, '4000 0000 0000 9995');
  await expect(page.getByRole('alert')).toContainText('Les fonds de la carte sont insuffisants');
  await expect(page.getByLabel('Numéro de carte')).toHaveValue('4000 0000 0000 9995');
  await expectFitsScreens(page);
  expect(await paid(id)).toBe('unpaid');
  await page.getByRole('link', { name: 'Annuler et revenir' }).click();
  await expect(page).toHaveURL(`${sandbox.url}/_sandbox`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Console du bac à sable');
  await expectFitsScreens(page);
});

test('asks for 3-D Secure, refused and then approved, in English', async ({ page }) => {
  const id = await open(page, 'en');
  await payWith(page, '4000 0027 6000 3184');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Secure');
  await expectFitsScreens(page);
  await page.locator('[value=refuse]').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectFitsScreens(page);
  expect(await paid(id)).toBe('unpaid');
  await payWith(page, '4000 0027 6000 3184');
  await page.locator('[value=approve]').click();
  await expect(page).toHaveURL(/coverage/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que couvre le bac à sable');
  await expectFitsScreens(page);
  expect(await paid(id)).toBe('paid');
  await page.goto(`${sandbox.url}/c/pay/${id}`);
  await expect(page.getByRole('button', { name: /^Pay/ })).toHaveCount(0);
  await expectFitsScreens(page);
});

test('takes a debit from an account, which answers later', async ({ page }) => {
  const id = await open(page, 'fr');
  await debitFrom(page, 'FR00');
  await expect(page.getByRole('alert')).toContainText('Cet IBAN n’est pas un IBAN de test');
  await expect(page.getByRole('radio', { name: 'Prélèvement SEPA' })).toBeChecked();
  await expectFitsScreens(page);
  await debitFrom(page, 'FR1420041010050500013M02606');
  await expect(page).toHaveURL(/coverage/);
  expect(await paid(id)).toBe('unpaid');
  expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('complete');
});

test('changes the card in the customer portal', async ({ page }) => {
  const { id: customer } = await stripe.customers.create({ email: 'manon@exemple.fr' });
  const { url } = await stripe.billingPortal.sessions.create({
    ...{ customer, locale: 'fr', return_url: `${sandbox.url}/_sandbox` },
    flow_data: { type: 'payment_method_update' },
  });
  await page.goto(url);
  await expectFitsScreens(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce numéro n’est pas une carte de test');
  await expectFitsScreens(page);
});
