import { expect, expectFitsScreens, test } from '../support/browser';
import { demo } from '../support/demo-setup';

test('whoever followed a cohort that has ended finds her attestation among her papers', async ({
  page,
  signIn,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn({ email: 'lucie.tanguy@exemple.fr', password: demo().accounts.student.password });
  const attestations = page.getByRole('region', { name: 'Attestations de formation' });
  // A job of the demonstration writes it.
  await expect(async () => {
    await page.goto('/espace/papiers');
    await expect(attestations).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  const links = [/^Online.*Promotion d’été, PDF/, /^Assiduité.*Promotion d’été, PDF/];
  await expectFitsScreens(page, 'papers');
  for (const name of links) {
    const address = await attestations.getByRole('link', { name }).getAttribute('href');
    const pdf = await page.request.get(address!);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
});
