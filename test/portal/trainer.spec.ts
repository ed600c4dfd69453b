import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, mailTo, test } from '../support/browser';

test('sees her cohorts, a board and a student, and accepts a final case to a certificate', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn('trainer');
  await page.goto('/formatrice');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /Promotion d’été/ })
    .first()
    .click();
  await expect(page.getByText('Claudine Faure').first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /Agathe Simonet/ })
    .first()
    .click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Le cas de certification' }).click();
  await expect(page.getByText(/Tournelune réalise/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Commencer la relecture' }).click();
  await expect(page.locator('[name=comment]')).toBeVisible();
  await expectAccessible(page);
  for (const level of await page.getByRole('radio', { name: /^Atteint/ }).all()) await level.check();
  await page.locator('[name=comment]').fill('Un cas solide, chiffres à l’appui.');
  await page.getByRole('radio', { name: /^Accepter/ }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accepter le travail' }).click();
  await expect(page.getByText('Le travail est accepté.')).toBeVisible();
  await expectAccessible(page);

  const mail = await mailTo('agathe.simonet@exemple.fr', /certificat est là/);
  const link = mail.links.find((address) => address.includes('/certificats/'))!;
  await page.goto(link);
  await expect(page.getByText('Agathe Simonet').first()).toBeVisible();
  await expectAccessible(page);
  // Nothing was done here: the page begins at its skip link.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  const pdf = await page.request.get(`${link}.pdf`);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('may not see what is the owner’s', async ({ page, signIn }) => {
  await signIn('trainer');
  const answer = await page.goto('/direction/commandes');
  expect(answer?.status()).toBe(403);
  await expectAccessible(page);
});

test('her pages on a phone, dark', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await signIn('trainer');
  await page.goto('/formatrice');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /Promotion d’automne/ })
    .first()
    .click();
  await expect(page.getByText('Léa Fontaine').first()).toBeVisible();
  await expectAccessible(page);
  // One of many tabs, which her screen does not show at once.
  const messages = page.locator('.tabs').getByRole('link', { name: 'Messages' });
  await expect(messages).not.toBeInViewport();
  await messages.click();
  await expect(messages).toHaveAttribute('aria-current', 'page');
  await expect(messages).toBeInViewport({ ratio: 1 });
  await page.goto('/formatrice/questionnaires');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Le métier, sans confusion' }).click();
  await expect(page.getByText('Discrimination', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exporter les questions en CSV' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^questions-le-metier-sans-confusion-\d{4}-\d\d-\d\d\.csv$/);
  expect(await readFile(await saved.path(), 'utf8')).toMatch(/^\uFEFFquestion;énoncé;réponses;part juste;/);
});
