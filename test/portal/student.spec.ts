import { demo } from '../support/demo-setup';
import { expect, expectAccessible, test } from '../support/browser';

const pages = [
  '/espace',
  '/espace/formation',
  '/espace/accueil',
  '/espace/rendus',
  '/espace/rendus/note-de-position',
  '/espace/rendus/plan-de-lancement',
  '/espace/rendus/plan-de-lancement?etape=relire',
  '/espace/certification',
  '/espace/annuaire',
  '/espace/annuaire/partage',
  '/espace/echanges',
  '/espace/papiers',
  '/compte',
  '/espace/formation/decouvrir-le-metier/questionnaire',
];

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1440, 'light'],
] as const) {
  test(`her pages at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn('student');
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
    }
  });
}

test('resumes, completes a lesson and sees it done', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace');
  await page.getByRole('link', { name: /Reprendre/ }).click();
  await expect(page).toHaveURL(/\/espace\/formation\//);
  const lesson = page.url();
  await expectAccessible(page);
  await page.getByRole('button', { name: /terminé/ }).click();
  await expect(page).not.toHaveURL(lesson);
  await page.goto(lesson);
  await expect(page.getByText(/Terminée|terminée|Faite/).first()).toBeVisible();
});

test('a locked lesson says why and until when', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace/formation/trouver-ses-clientes-et-se-certifier/cas-final');
  await page.goto('/espace/formation');
  await expect(
    page
      .getByText(/Ouvre le/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test('a file that is not hers says so on a page, with a way to her space', async ({ page, signIn }) => {
  await signIn('student');
  const answer = await page.goto('/espace/fichiers/00000000-0000-4000-8000-000000000000');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Aller à mon espace' })).toBeVisible();
  expect((await page.goto('/formatrice/exports/questionnaires.csv'))?.status()).toBe(403);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Cette page ne t’est pas ouverte' }),
  ).toBeVisible();
});

test('the clock moves on and the release plan follows', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace');
  const locked = page.getByText(/Ouvre le/);
  const before = await locked.count();
  expect(before).toBeGreaterThan(0);
  const answer = await fetch(demo().clockUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'P7D' }),
  });
  const { now } = (await answer.json()) as { now: string };
  expect(Date.parse(now)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  await page.reload();
  await expect(locked).toHaveCount(before - 1);
});
