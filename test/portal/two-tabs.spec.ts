import type { Page } from '@playwright/test';
import { expect, expectAccessible, openCohort, test } from '../support/browser';

const problem = (page: Page) => page.getByRole('alert').first();
const secondTab = async (page: Page) => {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
};

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a draft that the other tab threw away becomes another one, with all that was typed', async ({
    page,
    signIn,
  }) => {
    await signIn('trainer');
    await openCohort(page, 'Promotion d’hiver');
    await page.getByRole('link', { name: 'Messages', exact: true }).click();
    await page.getByRole('link', { name: 'Écrire un message' }).click();
    await page.locator('[name=subject]').fill('Deux onglets');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await page.getByRole('link', { name: 'Deux onglets' }).click();
    const other = await secondTab(page);
    const address = page.url();
    await page.locator('[name=text]').fill('Écrit dans le premier.');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await page.goto(address);
    // Words that this tab has not seen do not go with it.
    await other.locator('[name=text]').fill('Écrit dans le second.');
    await other.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
    await expect(problem(other)).toContainText('a changé ailleurs');
    await expect(other.getByText('Écrit dans le premier.')).toBeVisible();
    await other.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
    await expect(other.getByText('Le brouillon est supprimé.')).toBeVisible();

    await page.locator('[name=text]').fill('Écrit dans le premier, et plus loin.');
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await expect(problem(page)).toContainText('a été supprimé ailleurs');
    await expect(page.locator('[name=text]')).toHaveValue('Écrit dans le premier, et plus loin.');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await page.getByRole('link', { name: 'Deux onglets' }).click();
    expect(page.url()).not.toBe(address);
    await expect(page.locator('[name=text]')).toHaveValue('Écrit dans le premier, et plus loin.');
    // The address of the one that is gone leads to a new one.
    await other.goto(address);
    await expect(other.locator('[name=text]')).toHaveValue('');
    expect(other.url()).not.toBe(address);
    await page.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
  });
});

test('a remark that the other tab changed or threw away keeps what was typed here', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await page.goto('/formatrice/remarques?recherche=sans+jour');
  const other = await secondTab(page);
  for (const tab of [page, other]) await tab.getByText('Modifier').click();
  await page.locator('[name=text]').fill('Un essai sans jour ne se fait pas.');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await other.locator('[name=text]').fill('Un essai sans date reste une intention.');
  await other.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(problem(other)).toContainText('a changé ailleurs');
  await expect(other.getByText('Un essai sans jour ne se fait pas.').first()).toBeVisible();
  await page.getByText('Modifier').click();
  await page.getByRole('button', { name: 'Supprimer cette remarque' }).click();
  await other.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(problem(other)).toContainText('a été supprimée ailleurs');
  await expect(other.locator('[name=text]')).toHaveValue('Un essai sans date reste une intention.');
  await expectAccessible(other);
  await other.locator('[name=text]').fill('');
  await other.getByRole('button', { name: 'Garder comme nouvelle remarque' }).click();
  await expect(other.locator('[name=text]')).toHaveAttribute('aria-invalid', 'true');
  await other.locator('[name=text]').fill('Un essai sans date reste une intention.');
  await other.getByRole('button', { name: 'Garder comme nouvelle remarque' }).click();
  await expect(other.getByText('La remarque est gardée.')).toBeVisible();
  await other.goto('/formatrice/remarques?recherche=sans+date');
  await expect(other.getByText('Un essai sans date reste une intention.').first()).toBeVisible();
});

test('so does a template; and what no page can show any more stands on the one that says so', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await openCohort(page, 'Promotion d’hiver');
  await page.getByRole('link', { name: 'Messages', exact: true }).click();
  await page.getByRole('link', { name: 'Écrire un message' }).click();
  await page.locator('[name=subject]').fill('Modèle de deux onglets');
  await page.locator('[name=text]').fill('Bonjour {prénom}');
  await page.getByRole('button', { name: 'Garder comme modèle' }).click();
  const entry = (tab: Page) =>
    tab.getByRole('listitem').filter({ hasText: 'Modèle de deux onglets' }).first();
  const other = await secondTab(page);
  for (const tab of [page, other]) await entry(tab).getByText('Modifier').click();
  await other.locator('[name=text]:visible').fill('Bonjour {prénom}, à lundi.');
  await entry(page).getByRole('button', { name: 'Supprimer ce modèle' }).click();
  await other.getByRole('button', { name: 'Garder', exact: true }).and(other.locator(':visible')).click();
  await expect(problem(other)).toContainText('a été supprimé ailleurs');
  await other.getByRole('button', { name: 'Garder comme nouveau modèle' }).click();
  await expect(other.getByText('Le modèle est gardé.')).toBeVisible();
  await expect(entry(other)).toContainText('Bonjour {prénom}, à lundi.');
  await entry(other).getByText('Modifier').click();
  await entry(other).getByRole('button', { name: 'Supprimer ce modèle' }).click();

  // A page that is no longer hers to see.
  const { origin } = new URL(page.url());
  const form = {
    text: 'Je l’ai appelée mardi,\nelle revient lundi.',
    id: 'sans-espace',
    password: 'deux mots',
  };
  const gone = '/formatrice/promotions/0192f000-0000-7000-8000-000000000000/plan';
  const refused = await page.request.post(gone, { form, headers: { origin } });
  expect(refused.ok()).toBe(false);
  const html = await refused.text();
  expect(html).toContain('elle revient lundi.');
  for (const other of ['sans-espace', 'deux mots']) expect(html).not.toContain(other);
  // It is still her page, and leads back to her space.
  expect(html).toContain('Aller à mon espace');
});
