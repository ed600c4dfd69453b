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
});
