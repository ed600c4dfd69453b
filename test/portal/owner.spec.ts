import { expect, expectAccessible, test } from '../support/browser';

const pages = [
  '/direction',
  '/direction/commandes',
  '/direction/ventes',
  '/direction/ecritures',
  '/direction/rapprochement',
  '/direction/offres',
  '/direction/offres/nouvelle',
  '/direction/personnes',
  '/direction/promotions',
  '/direction/prospects',
  '/direction/reductions',
  '/direction/identite',
];

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1440, 'light'],
] as const) {
  test(`her pages at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn('owner');
    for (const path of pages) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

test('creates a cohort, prices it, opens the sale, and prospects see it', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/promotions/nouvelle');
  await expectAccessible(page);
  const name = `Promotion d’essai ${Date.now()}`;
  const main = page.getByRole('main');
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=startsOn]').fill('2027-09-06');
  await page.locator('[name=endsOn]').fill('2027-06-01');
  await page.locator('[name=capacity]').fill('20');
  await main.getByRole('button', { name: /Créer/ }).click();
  await expect(page.getByText('La fin doit venir après le début.').first()).toBeVisible();
  await expect(page.locator('[name=name]')).toHaveValue(name);
  await expectAccessible(page);
  await page.locator('[name=endsOn]').fill('2027-11-28');
  await main.getByRole('button', { name: /Créer/ }).click();

  await expect(page.getByText('La promotion est créée.', { exact: false })).toBeVisible();
  await expect(page.locator('[name=name]')).toHaveValue(name);
  await page.locator('[name=price]').fill('mille');
  await page.getByLabel('Forme', { exact: true }).nth(2).selectOption('deposit');
  await page.locator('[name="plan-2.name"]').fill('Acompte et solde');
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByText('Écris un montant en euros', { exact: false }).first()).toBeVisible();
  await expect(page.locator('[name="plan-2.name"]')).toHaveValue('Acompte et solde');
  await page.locator('[name=price]').fill('1 000,01');
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  const preview = page.getByRole('region', { name: 'Aperçu des échéances' });
  await expect(preview.getByText(/333,35.€/)).toBeVisible();
  await expect(preview.getByText('6 septembre 2027')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer l’offre' }).click();

  await page.getByRole('button', { name: 'Mettre en vente' }).click();
  await expect(page.getByText('Cette offre ne peut pas être en vente', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ouvrir la promotion' }).click();
  await page.getByRole('button', { name: 'Ouvrir les inscriptions' }).click();
  await page.getByRole('region', { name: 'Offres' }).getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Mettre en vente' }).click();
  await expect(page.getByText('elle est sur le site', { exact: false })).toBeVisible();
  await page.goto('/promotions');
  const card = page.getByRole('article').filter({ hasText: name });
  await expect(card.getByText('Acompte et solde')).toBeVisible();
  await card.getByRole('link', { name: /Réserver/ }).click();
  await expect(page).toHaveURL(/\/offres\/[\w-]+\/inscription/);
});

test('keeps what she typed where another tab was faster, and says what changed', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('owner');
  const open = async (tab: typeof page) => {
    await tab.goto('/direction/offres');
    await tab.getByRole('link', { name: 'Cercle de pratique du printemps', exact: true }).click();
  };
  const [slow, fast] = [page, await context.newPage()];
  await open(slow);
  await open(fast);
  await fast.locator('[name=price]').fill('420');
  await fast.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(fast.getByText('Les changements sont enregistrés.')).toBeVisible();
  await slow.locator('[name=name]').fill('Cercle de pratique');
  await slow.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(slow.getByText('Cette offre a changé', { exact: false })).toBeVisible();
  await expect(slow.getByText(/Prix.: 390.€ → 420.€/).first()).toBeVisible();
  await expect(slow.locator('[name=name]')).toHaveValue('Cercle de pratique');
  await expectAccessible(slow);
});

test('hands out a code and closes it', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/reductions');
  const code = `ESSAI${Date.now()}`;
  await page.locator('[name=couponCode]').fill(code);
  await page.getByRole('button', { name: 'Créer le code' }).click();
  await expect(page.getByText('l’un des deux', { exact: false }).first()).toBeVisible();
  await expect(page.locator('[name=couponCode]')).toHaveValue(code);
  await expectAccessible(page);
  await page.locator('[name=percent]').fill('15');
  await page.getByRole('button', { name: 'Créer le code' }).click();
  const row = page.getByRole('row').filter({ hasText: code });
  await expect(row.getByText('Valable')).toBeVisible();
  await row.getByText('Fermer', { exact: true }).click();
  await row.getByRole('button', { name: /pour de bon/ }).click();
  await expect(row.getByText('Fermé', { exact: true })).toBeVisible();
});

test('finds the orders and the people', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/commandes?recherche=Fontaine');
  await expect(page.getByText('Léa Fontaine').first()).toBeVisible();
  await expect(page.getByText('Aïcha Benali')).toHaveCount(0);
  await page.getByText('Léa Fontaine').first().click();
  const whole = await page.getByText(/^[\da-f-]{36}$/).innerText();
  await page.goto('/direction/commandes');
  await page.getByLabel(/numéro$/).fill(whole.slice(-8).toUpperCase());
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByRole('link', { name: 'Léa Fontaine', exact: true })).toBeVisible();
  await expect(page.getByText('1 commande', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Aïcha Benali')).toHaveCount(0);
  await page.goto('/direction/personnes?recherche=morel');
  await expect(page.getByText('Claire Morel').first()).toBeVisible();
});

test('folds the filters of orders on a phone until one is set', async ({ page, signIn }) => {
  await signIn('owner');
  await page.goto('/direction/commandes');
  const late = page.getByRole('link', { name: 'En retard' });
  await expect(late).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(late).toBeHidden();
  await page.getByText('Filtrer et trier').click();
  await late.click();
  await expect(late).toBeVisible();
  await expect(late).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
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

test('reads why an instalment failed, the order’s whole story, and that the books agree with Stripe', async ({
  page,
  signIn,
}) => {
  await signIn('owner');
  await page.goto('/direction');
  await page.getByRole('link', { name: /en retard de paiement/ }).click();
  const failed = page.getByRole('row', { name: /Nawel Cherif/ });
  await expect(failed).toContainText('solde insuffisant');
  await failed.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Commande de Nawel Cherif');
  await expect(page.getByRole('cell', { name: /Refusée/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/direction/rapprochement');
  await page.getByRole('button', { name: 'Comparer maintenant' }).click();
  await expect(page.getByText('La comparaison est faite.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tout concorde, au centime' })).toBeVisible();
  const file = page.waitForEvent('download');
  await page.goto('/direction/commandes?etat=en-retard');
  await page.getByRole('link', { name: 'Exporter en XLSX' }).click();
  expect((await file).suggestedFilename()).toBe('commandes.xlsx');
});
