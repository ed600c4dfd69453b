import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, expectAccessible, test } from '../support/browser';

const content = path.join('libs', 'curriculum', 'content', 'obm');

test('a clip plays from its own file, in parts, with its words to read', async ({ page, request }) => {
  await page.goto('/module-1/quatre-niveaux');
  const video = page.locator('video');
  const address = (await video.getAttribute('src'))!;
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0);
  await page.getByText('Lire la transcription').press('Enter');
  await expect(page.getByText('Trois métiers, une même maison.')).toBeVisible();
  await expectAccessible(page);

  const whole = await readFile(path.join(content, '01-decouvrir-le-metier', 'files', 'quatre-niveaux.webm'));
  const part = await request.get(address, { headers: { range: 'bytes=1000-1999' } });
  expect(part.status()).toBe(206);
  expect(part.headers()['content-range']).toBe(`bytes 1000-1999/${whole.length}`);
  expect((await part.body()).equals(whole.subarray(1000, 2000))).toBe(true);
});

test('a drawing has its title as its name and its table one key away', async ({ page, signIn }) => {
  await signIn('student');
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/espace/formation/structurer-les-operations/accueil-des-eleves');
    const figure = page.locator('figure.schema-funnel');
    await expect(
      figure.getByRole('img', { name: 'Dix jours de la promotion de septembre, l’an dernier' }),
    ).toBeVisible();
    await expect(figure.getByRole('table')).toBeHidden();
    await figure.getByText('Lire le tableau').press('Enter');
    await expect(figure.getByRole('cell', { name: '34' })).toBeVisible();
    await expectAccessible(page);
  }
});

test('a file is saved under its name, for whoever may open its lesson', async ({ page, signIn, request }) => {
  await signIn('student');
  await page.goto('/espace/formation/structurer-les-operations/acces-et-donnees');
  const link = page.getByRole('link', { name: /^Registre des accès/ });
  const saved = page.waitForEvent('download');
  await link.click();
  const download = await saved;
  expect(new URL(download.url()).pathname).toMatch(/^\/signed\/files\//);
  expect(download.suggestedFilename()).toBe('registre-des-acces.xlsx');
  const original = await readFile(
    path.join(content, '04-structurer-les-operations', 'files', 'registre-des-acces.xlsx'),
  );
  expect((await readFile(await download.path())).equals(original)).toBe(true);
  expect((await request.get((await link.getAttribute('href'))!)).status()).toBe(403);
});

test('a word of a lesson leads to its place in the glossary', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace/formation/structurer-les-operations/accueil-des-eleves');
  await page.getByRole('link', { name: 'première réussite' }).first().click();
  await expect(page).toHaveURL(/\/glossaire#/);
  await expect(page.locator('.terms > div:target')).toContainText('Première réussite');
  await page.getByRole('navigation', { name: 'Aller à une lettre' }).getByRole('link', { name: 'P' }).click();
  await expect(page.getByRole('heading', { name: 'P', exact: true })).toBeInViewport();
  await expectAccessible(page);
});
