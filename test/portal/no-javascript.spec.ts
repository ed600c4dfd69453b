import type { Page } from '@playwright/test';
import { expect, fillAddress, join, payWith, test } from '../support/browser';

test.use({ javaScriptEnabled: false });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const click = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).click();

test('without JavaScript, the owner previews an offer, is told what is wrong, and saves it', async ({
  page,
  signIn,
}) => {
  await signIn('owner');
  await page.goto('/direction/offres/nouvelle');
  const name = `Formule sans script ${Date.now()}`;
  await page.getByLabel('Nom de l’offre').fill(name);
  await page.locator('[name=price]').fill('mille');
  await page.getByRole('checkbox', { name: /Cercle de pratique/ }).check();
  await click(page, 'Enregistrer l’offre');
  await expect(page.getByText('Écris un montant en euros', { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel('Nom de l’offre')).toHaveValue(name);
  await expect(page.getByRole('checkbox', { name: /Cercle de pratique/ })).toBeChecked();
  await page.locator('[name=price]').fill('1 000,01');
  await click(page, 'Voir l’aperçu');
  await expect(page).toHaveURL(/#apercu$/);
  await expect(
    page.getByRole('region', { name: 'Aperçu des échéances' }).getByText(/333,35.€/),
  ).toBeVisible();
  await click(page, 'Enregistrer l’offre');
  await expect(heading(page)).toHaveText(name);
  await page.locator('[name=price]').fill('900');
  await click(page, 'Enregistrer');
  await expect(page.getByText('Les changements sont enregistrés.')).toBeVisible();
  await expect(page.getByText(/Prix.: 1.000,01.€ → 900.€/)).toBeVisible();
});

test('without JavaScript, she signs a training contract and withdraws from it', async ({ page }) => {
  await join(page, 'Odile Essai');
  await page.goto('/promotions');
  await page.getByRole('link', { name: /^Réserver ma place, Promotion d’hiver, formation/ }).click();
  await page.getByRole('radio', { name: /me former à mon métier/ }).check();
  await click(page, 'Continuer');
  await click(page, 'Continuer');
  await fillAddress(page);
  await click(page, 'Lire le contrat');
  await expect(page.getByRole('alert').first()).toContainText('Conditions');
  await expect(page.getByLabel('Ville')).toHaveValue('Lyon');
  await page.getByRole('checkbox', { name: /conditions/ }).check();
  await click(page, 'Lire le contrat');
  const contract = page.url();
  await page.goto('/espace/papiers');
  await page.getByRole('link', { name: /^Lire et signer/ }).click();
  await page.getByRole('link', { name: 'Lire et signer le contrat' }).click();
  await expect(page).toHaveURL(contract);
  await page.getByLabel('Prénom et nom').fill('Odile Essai');
  await click(page, 'Signer le contrat');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('Prénom et nom')).toHaveValue('Odile Essai');
  await page.getByRole('checkbox').check();
  await click(page, 'Signer le contrat');
  await payWith(page, '4242 4242 4242 4242');
  await expect(heading(page)).toContainText('Bienvenue');

  await page.getByRole('link', { name: 'Me rétracter' }).click();
  await click(page, 'Relire ma déclaration');
  await expect(page.getByText('Je, Odile Essai, me rétracte du contrat', { exact: false })).toBeVisible();
  await click(page, 'Confirmer ma rétractation');
  await expect(heading(page)).toHaveText('Ta rétractation est enregistrée');
  await page.goto(contract.replace('/contrat', ''));
  await expect(page.getByText('Ta rétractation a été reçue le', { exact: false })).toBeVisible();
  await page.goto('/espace/papiers');
  await expect(page.getByText('Rétractation reçue le', { exact: false })).toBeVisible();
});
