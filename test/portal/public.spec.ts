import { demo } from '../support/demo-setup';
import { expect, expectAccessible, test } from '../support/browser';

const pages = [
  '/',
  '/programme',
  '/module-1',
  '/module-1/quiz',
  '/promotions',
  '/connexion',
  '/inscription',
  '/mot-de-passe-oublie',
  '/certificats',
  '/mentions-legales',
  '/conditions',
  '/confidentialite',
  '/referentiel-api',
  '/design',
  '/nulle-part',
];

for (const { width, colorScheme } of [
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const) {
  test(`public pages at ${width} px, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
    }
  });
}

test('public pages fit 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of pages) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('the home page is read by search engines', async ({ page, request }) => {
  await page.goto('/');
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{50,}/);
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/programme');
  await page.goto('/programme');
  const course = await page.locator('script[type="application/ld+json"]').first().textContent();
  expect(JSON.parse(course!)).toMatchObject({ '@type': 'Course' });
});

test('an address that does not exist says so in French, with a way on', async ({ page }) => {
  const answer = await page.goto('/nulle-part');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('an unknown certificate is called unknown', async ({ page }) => {
  const answer = await page.goto('/certificats/TDM-0000-0000');
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(/inconnu/i).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/certificats/TDM-0000-0000.pdf');
  await expect(page).toHaveURL('/certificats/TDM-0000-0000');
});

test('a file that does not exist says so on a page, with a way on', async ({ page }) => {
  const answer = await page.goto(`/fichiers/${'0'.repeat(64)}/rien.pdf`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
  await expectAccessible(page);
});

test('the other language is complete and stays chosen', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/programme');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a form posted from another site is refused', async ({ request }) => {
  const answer = await request.post('/connexion', {
    headers: { origin: 'https://ailleurs.example', 'sec-fetch-site': 'cross-site' },
    form: { email: 'a@b.fr', password: 'x' },
  });
  expect(answer.status()).toBe(403);
});

test('pages are guarded by a content security policy and ship no script where none is needed', async ({
  page,
}) => {
  const answer = await page.goto('/');
  const policy = answer!.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/object-src 'none'/);
  expect(policy).toMatch(/'strict-dynamic'/);
  expect(await page.locator('script[src]').count()).toBe(0);
});

test('the API describes itself and is alive', async ({ request }) => {
  const { apiUrl } = demo();
  expect((await request.get(`${apiUrl}/health/live`)).status()).toBe(200);
  expect((await request.get(`${apiUrl}/health/ready`)).status()).toBe(200);
  expect(await (await request.get(`${apiUrl}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
});
