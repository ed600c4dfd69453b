import { expect, expectAccessible, test } from '../support/browser';

const pages = [
  '/direction',
  '/direction/commandes',
  '/direction/personnes',
  '/direction/promotions',
  '/direction/prospects',
  '/direction/identite',
];

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1440, 'light'],
] as const) {
  test(`her pages at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await signIn('owner');
    for (const path of pages) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

test('creates a cohort', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/promotions/nouvelle');
  await expectAccessible(page);
  const name = `Promotion d’essai ${Date.now()}`;
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=startsOn]').fill('2027-09-06');
  await page.locator('[name=endsOn]').fill('2027-06-01');
  await page.locator('[name=capacity]').fill('20');
  await page.getByRole('main').getByRole('button', { name: /Créer/ }).click();
  await expect(page.getByText('La fin doit venir après le début.').first()).toBeVisible();
  await expect(page.locator('[name=name]')).toHaveValue(name);
  await expectAccessible(page);
  await page.locator('[name=endsOn]').fill('2027-11-28');
  await page.getByLabel(/Ouverte/).check();
  await page.getByRole('main').getByRole('button', { name: /Créer/ }).click();
  await expect(page.getByText(name).first()).toBeVisible();
});

test('finds the orders and the people', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/commandes?recherche=Fontaine');
  await expect(page.getByText('Léa Fontaine').first()).toBeVisible();
  await expect(page.getByText('Aïcha Benali')).toHaveCount(0);
  await page.goto('/direction/personnes?recherche=morel');
  await expect(page.getByText('Claire Morel').first()).toBeVisible();
});

test('changes the identity that documents bear, told what is wrong with it', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/identite');
  const save = page.getByRole('main').getByRole('button', { name: 'Enregistrer' });
  await page.getByLabel('SIRET').fill('732 829 320 00075');
  await page.getByLabel('Téléphone').fill('04 72 11 22 33');
  await save.click();
  await expect(page.getByText('Un SIRET a quatorze chiffres').first()).toBeVisible();
  await expect(page.getByLabel('Téléphone')).toHaveValue('04 72 11 22 33');
  await expectAccessible(page);
  await page.getByLabel('SIRET').fill('732 829 320 00074');
  await save.click();
  const saved = page.getByRole('status').filter({ hasText: 'L’identité est enregistrée.' });
  await expect(saved).toBeFocused();
  await page.reload();
  await expect(page.getByLabel('Téléphone')).toHaveValue('04 72 11 22 33');
});
