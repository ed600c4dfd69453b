import type { Page } from '@playwright/test';
import { expect, expectFitsScreens, signInAs, test } from '../support/browser';
import { demo } from '../support/demo-setup';

async function rename(page: Page, name: string): Promise<void> {
  await page.goto('/compte');
  await page.getByLabel('Prénom et nom').fill(name);
  await page.getByRole('button', { name: 'Enregistrer' }).first().click();
  await expect(page.getByText('C’est enregistré.')).toBeVisible();
}

test('a trainer sees who is certified, who is missing what, and what issuing to all would do', async ({
  page,
  browser,
  signIn,
}) => {
  test.slow();
  const berenice = await (await browser.newContext({ baseURL: demo().portalUrl })).newPage();
  const { password } = demo().accounts.student;
  await signInAs(berenice, { email: 'berenice.lambert@exemple.fr', password });
  await rename(berenice, 'Береника Lambert');
  const unprinted = berenice.getByRole('note').filter({ hasText: 'Ton nom ne peut pas encore être imprimé' });
  await expect(unprinted).toContainText('(Б\u00a0е\u00a0р\u00a0н\u00a0и\u00a0к\u00a0…)');
  await expectFitsScreens(berenice, 'unprinted-account');
  await berenice.goto('/espace/certification');
  await expect(berenice.getByText('n’attend que ton nom en lettres latines')).toBeVisible();
  await expectFitsScreens(berenice, 'unprinted-certification');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn('trainer');
  await page.goto('/formatrice');
  await page.getByRole('link', { name: 'Voir les certifications' }).click();
  const states = page.getByRole('navigation', { name: 'État' });
  const everybody = Number(
    await states
      .getByRole('link', { name: /Tout le monde/ })
      .locator('span')
      .textContent(),
  );
  const counts = await states.getByRole('link').locator('span').allTextContents();
  expect(counts.slice(1).reduce((sum, n) => sum + Number(n), 0)).toBe(everybody);

  const former = page.getByRole('row').filter({ hasText: 'Promotion pilote, ancienne élève' });
  await former.getByRole('link', { name: /TDM-/ }).click();
  await expect(page.getByText('Elle n’a plus de place dans')).toBeVisible();
  await expectFitsScreens(page, 'former');
  await page.goBack();

  await page.getByRole('link', { name: 'Promotion d’été', exact: true }).click();
  await states.getByRole('link', { name: /Certifiée/ }).click();
  await expect(page.getByRole('row').filter({ hasText: /TDM-/ })).toHaveCount(1);
  await states.getByRole('link', { name: /En chemin/ }).click();
  const agathe = page.getByRole('row').filter({ hasText: 'Agathe Simonet' });
  await agathe.locator('summary').click();
  await expect(agathe.getByText('Cas final validé')).toBeVisible();
  await expectFitsScreens(page, 'tracking');

  await page.getByRole('link', { name: 'Délivrer les certificats de la promotion' }).click();
  const left = page.getByRole('region', { name: /n’en recevr/ });
  const whoLacks = left.getByRole('listitem').filter({ hasText: 'Agathe Simonet' });
  await whoLacks.getByText(/Il manque/).click();
  await expect(whoLacks.getByText('Cas final validé')).toBeVisible();
  await expect(page.getByText('Rien à délivrer pour l’instant')).toBeVisible();
  const unprintable = left.getByRole('listitem').filter({ hasText: 'Береника Lambert' });
  await expect(unprintable).toContainText('elle l’écrit en lettres latines');
  await expectFitsScreens(page, 'dry-run');

  await unprinted.getByRole('link', { name: 'Changer mon nom' }).click();
  await rename(berenice, 'Bérénice Lambert');
  await expect(unprinted).toHaveCount(0);
  await page.reload();

  const given = page.getByRole('region', { name: /^Une élève en recevrait/ });
  await expect(given.getByRole('listitem')).toHaveText(/^Bérénice Lambert/);
  await given.getByRole('button', { name: 'Délivrer ce certificat' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Un certificat est en route' })).toBeFocused();
  await expect(async () => {
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'Bérénice Lambert' });
    await expect(row.getByRole('link', { name: /TDM-/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await berenice.context().close();
});
