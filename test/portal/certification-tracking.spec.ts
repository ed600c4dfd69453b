import { expect, expectFitsScreens, test } from '../support/browser';

test('a trainer sees who is certified, who is missing what, and what issuing to all would do', async ({
  page,
  signIn,
}) => {
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
  await expectFitsScreens(page, 'dry-run');

  const given = page.getByRole('region', { name: /^Une élève en recevrait/ });
  await expect(given.getByRole('listitem')).toHaveText(/^Bérénice Lambert/);
  await given.getByRole('button', { name: 'Délivrer ce certificat' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Un certificat est en route' })).toBeFocused();
  await expect(async () => {
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'Bérénice Lambert' });
    await expect(row.getByRole('link', { name: /TDM-/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
});
