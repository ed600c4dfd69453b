import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, expectAccessible, test } from '../support/browser';
import { demo } from '../support/demo-setup';

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

test('a drawing has its title as its name and its table one key away', async ({ page, signIn, request }) => {
  await request.post(demo().clockUrl, { data: { advance: 'P70D' } });
  await signIn('student');
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/espace/formation/mesurer-les-resultats/lire-un-tunnel');
    const figure = page.locator('figure.schema-funnel');
    await expect(figure.getByRole('img', { name: 'Lancement de septembre, l’an dernier' })).toBeVisible();
    await expect(figure.getByRole('table')).toBeHidden();
    await figure.getByText('Lire le tableau').press('Enter');
    await expect(figure.getByRole('cell', { name: '1\u202f410' })).toBeVisible();
    await expectAccessible(page);
  }
});

test('a file is saved under its name, for whoever may open its lesson', async ({ page, signIn, request }) => {
  await request.post(demo().clockUrl, { data: { advance: 'P70D' } });
  await signIn('student');
  await page.goto('/espace/formation/mesurer-les-resultats/construire-un-tableau');
  const link = page.getByRole('link', { name: /^Tableau de bord/ });
  const saved = page.waitForEvent('download');
  await link.click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('tableau-de-bord.xlsx');
  const original = await readFile(
    path.join(content, '05-mesurer-les-resultats', 'files', 'tableau-de-bord.xlsx'),
  );
  expect((await readFile(await download.path())).equals(original)).toBe(true);
  expect((await request.get((await link.getAttribute('href'))!)).status()).toBe(403);
});

test('a word of a lesson leads to its place in the glossary', async ({ page, signIn, request }) => {
  await request.post(demo().clockUrl, { data: { advance: 'P70D' } });
  await signIn('student');
  await page.goto('/espace/formation/mesurer-les-resultats/lire-un-tunnel');
  await page.getByRole('link', { name: 'taux de passage' }).first().click();
  await expect(page).toHaveURL(/\/glossaire#/);
  await expect(page.locator('.terms > div:target')).toContainText('Taux de passage');
  await page.getByRole('navigation', { name: 'Aller à une lettre' }).getByRole('link', { name: 'T' }).click();
  await expect(page.getByRole('heading', { name: 'T', exact: true })).toBeInViewport();
  await expectAccessible(page);
});
