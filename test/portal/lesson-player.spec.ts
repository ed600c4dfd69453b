import type { Page } from '@playwright/test';
import { demo } from '../support/demo-setup';
import { expect, expectAccessible, signInAs, test } from '../support/browser';

const lesson = '/espace/formation/decouvrir-le-metier/quatre-niveaux';
const noteOf = (page: Page) => page.getByLabel('Mes notes sur cette leçon');
const boxOf = (page: Page, at: number) => page.locator('.prose input[name=tick]').nth(at);
const waiting = (page: Page) => page.locator('[data-waiting]');
/** How many saves wait on this device. */
const left = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /waiting/.test(key)).length);
const saved = (page: Page) => page.getByText(/Note gardée à/);

test('a note is kept as she writes, found again, listed and exported', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(lesson);
  await noteOf(page).fill(`## À garder ${'é'.repeat(300)}\nL’étage de la gestion est orphelin.`);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(noteOf(page)).toHaveValue(/étage de la gestion/);

  // A page that was made before her note arrived shows it all the same, and goes on from it.
  const older = await (await page.request.get(lesson)).text();
  await noteOf(page).press('Control+End');
  await noteOf(page).pressSequentially(' Ou presque.');
  await expect.poll(() => left(page)).toBe(0);
  await page.route(`**${lesson}`, (route) => route.fulfill({ body: older, contentType: 'text/html' }));
  await page.reload();
  await page.unroute(`**${lesson}`);
  await expect(noteOf(page)).toHaveValue(/orphelin\. Ou presque\.$/);
  await noteOf(page).press('Control+End');
  await noteOf(page).pressSequentially(' Vu.');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(noteOf(page)).toHaveValue(/Ou presque\. Vu\.$/);
  await page.getByRole('link', { name: 'Toutes mes notes' }).click();
  await page.getByLabel('Chercher dans mes notes').fill('ETAGE');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('1 note')).toBeVisible();
  await page.goto('/espace/notes?q=introuvable');
  await expect(page.getByText('Rien ne contient')).toBeVisible();
  await page.goto('/espace/notes');
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger en Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('mes-notes.md');
});

test('without a connection, ticks, note and « done » wait, and arrive', async ({ page, signIn, browser }) => {
  await signIn('student');
  await page.goto('/espace');
  await page.getByRole('link', { name: /Reprendre/ }).click();
  // Loaded whole: before its scripts have run, « done » is a plain form, which needs the connection.
  await page.waitForURL(/\/espace\/formation\/[^/]+\/[^/]+$/);
  const unfinished = page.url();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /J’ai terminé/ }).click();
  await expect(waiting(page)).toContainText('Enregistré sur cet appareil, en attente de connexion');
  await page.context().setOffline(false);
  await expect(page).not.toHaveURL(unfinished);

  await page.goto(lesson);
  await page.context().setOffline(true);
  await boxOf(page, 0).check();
  await boxOf(page, 2).check();
  await boxOf(page, 2).uncheck();
  await noteOf(page).fill('écrit dans le train');
  await expect(waiting(page)).toContainText('(3)');
  // The page goes before the connection is back: the next one sends what waited.
  await page.goto('about:blank').catch(() => undefined);
  await page.context().setOffline(false);
  await page.goto('/espace');
  await expect.poll(() => left(page)).toBe(0);

  const elsewhere = await browser.newPage();
  await signInAs(elsewhere, demo().accounts.student);
  await elsewhere.goto(demo().portalUrl + lesson);
  await expect(boxOf(elsewhere, 0)).toBeChecked();
  await expect(boxOf(elsewhere, 2)).not.toBeChecked();
  await expect(noteOf(elsewhere)).toHaveValue('écrit dans le train');
  await elsewhere.goto(unfinished);
  await expect(elsewhere.getByText('Terminée').first()).toBeVisible();
  await elsewhere.close();
});

test('what one account left on a device is never sent under another', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(lesson);
  await page.context().setOffline(true);
  await noteOf(page).fill('à moi seule');
  await expect(waiting(page)).toBeVisible();
  page.once('dialog', (dialog) => {
    expect(dialog.message()).toContain('attendent encore la connexion');
    void dialog.dismiss();
  });
  await page.evaluate(() =>
    document.querySelector<HTMLFormElement>('form[action="/deconnexion"]')!.requestSubmit(),
  );
  // She is gone before the connection is back, and her page too: it would send under her name what is hers.
  await page.context().clearCookies();
  await page.goto('about:blank').catch(() => undefined);
  await page.context().setOffline(false);
  await signIn('trainer');
  await page.goto('/compte');
  expect(await left(page)).toBe(1);
  await page.context().clearCookies();
  await signIn('student');
  await page.goto(lesson);
  await expect(noteOf(page)).toHaveValue('à moi seule');
  await expect.poll(() => left(page)).toBe(0);
});

test('two tabs keep both texts, and she chooses', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(lesson);
  const other = await page.context().newPage();
  await other.goto(demo().portalUrl + lesson);
  await noteOf(page).fill('dans le premier onglet');
  await expect(saved(page)).toBeVisible();
  await noteOf(other).fill('dans le second onglet');
  await other.getByRole('link', { name: 'Comparer et choisir' }).click();
  await other.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Garder les deux' }).click();
  await other.getByRole('link', { name: 'Revenir à la leçon' }).click();
  await expect(noteOf(other)).toHaveValue('dans le premier onglet\n\ndans le second onglet');
});

test('the clip goes on where she stopped, at the speed she chose', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(lesson);
  const video = page.locator('video');
  await page.getByRole('button', { name: '×\u202f1,5' }).click();
  await video.evaluate(async (player: HTMLVideoElement) => {
    player.currentTime = 7;
    await player.play();
    player.pause();
  });
  await expect.poll(() => left(page)).toBe(0);
  await page.reload();
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime))
    .toBeGreaterThan(6);
  expect(await video.evaluate((player: HTMLVideoElement) => player.playbackRate)).toBe(1.5);
  await page.getByText('Lire la transcription').click();
  await expect(page.getByText('Trois métiers, une même maison.')).toBeVisible();
});

for (const [width, colorScheme] of [
  [320, 'dark'],
  [390, 'light'],
  [1440, 'dark'],
] as const) {
  test(`the lesson and her notes at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn('student');
    for (const address of [lesson, '/espace/notes']) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });
}

test('works by keyboard, and arrows belong to the field she types in', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(lesson);
  await boxOf(page, 1).focus();
  await page.keyboard.press('Space');
  await expect(boxOf(page, 1)).toBeChecked();
  await noteOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`${lesson}$`));
  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/quatre-missions$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a note and boxes are saved by their buttons', async ({ page, signIn }) => {
    await signIn('student');
    await page.goto(lesson);
    await noteOf(page).fill('par le bouton');
    await page.getByRole('button', { name: 'Enregistrer ma note' }).click();
    await expect(noteOf(page)).toHaveValue('par le bouton');
    const before = await boxOf(page, 3).isChecked();
    await boxOf(page, 3).setChecked(!before);
    await page.getByRole('button', { name: 'Enregistrer mes cases' }).click();
    await page.goto(lesson);
    expect(await boxOf(page, 3).isChecked()).toBe(!before);
  });
});
