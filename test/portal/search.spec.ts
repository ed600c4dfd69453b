import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser';

const box = (page: Page) => page.getByRole('searchbox');

test('/ and Ctrl+K lead to the box, a hit to the place in the lesson', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('procedrue');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/recherche\?q=procedrue/);
  await expect(page.getByText(/Rien ne répond exactement/)).toContainText('«\u202fprocédure\u202f»');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('fonctions organisation');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/recherche\?q=fonctions/);
  const lesson = page.getByRole('article').filter({ hasText: 'Leçon' }).filter({ hasText: 'Dans «' }).first();
  const [, heading] = /Dans «\u202f(.*)\u202f»/.exec(await lesson.innerText())!;
  await lesson.getByRole('link').click();
  await expect(page).toHaveURL(/\/espace\/formation\/.+#/);
  await expect(page.getByRole('heading', { name: heading! })).toBeInViewport();
});

test('? lists the keys, which can be switched off', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace/rendus');
  await page.keyboard.press('?');
  await expect(page.getByText('/ ou Ctrl + K ou ⌘ K')).toBeVisible();
  await page.getByLabel('Utiliser ces raccourcis').uncheck();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
});

test('results, kinds and empty pages on a small screen, in both colours', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn('student');
  for (const [path, colorScheme] of [
    ['', 'dark'],
    ['?q=xylophage', 'light'],
    ['?q=client', 'dark'],
    ['?q=client&genre=lesson&page=2', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`/espace/recherche${path}`);
    await expectAccessible(page);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the box finds notes and terms, kind by kind', async ({ page, signIn }) => {
    await signIn('student');
    await box(page).fill('delegation');
    await page.getByRole('button', { name: 'Lancer la recherche' }).click();
    await page.getByRole('link', { name: /^Glossaire \d/ }).click();
    await expect(page.getByRole('article').first()).toContainText('Délégation');
    await page.getByRole('link', { name: 'Délégation', exact: true }).click();
    await expect(page).toHaveURL(/\/glossaire#delegation$/);
  });
});
