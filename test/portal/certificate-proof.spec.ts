import { expect, expectAccessible, test } from '../support/browser';

const shots = process.env['SHOTS'];

test('the browser of whoever checks a certificate verifies its proof, and sees through a changed one', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('trainer');
  await page.goto('/formatrice');
  await page
    .getByRole('link', { name: /Promotion d’été/ })
    .first()
    .click();
  const address = (await page.getByRole('link', { name: /^TDM-/ }).first().getAttribute('href'))!;
  const proof = page.locator('[data-check-certificate]');
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await page.goto(address);
  await expect(proof.getByText('La preuve tient')).toBeVisible();
  await expect(proof.getByRole('listitem')).toHaveCount(5);
  for (const line of await proof.getByRole('listitem').all())
    await expect(line).toHaveAttribute('data-line', / passed$/);
  await expect(proof.getByText(/JavaScript/)).toBeHidden();
  for (const [width, colorScheme] of [
    [320, 'light'],
    [390, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
    if (shots) await page.screenshot({ path: `${shots}/passed-${width}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  }

  await page.route('**/credential.json', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replace(/"creditsAvailable":\d+/, '"creditsAvailable":999') });
  });
  await page.reload();
  await expect(proof.getByText('La preuve ne tient pas')).toBeVisible();
  await expect(proof.getByText('Le contenu a été modifié après la signature.')).toBeVisible();
  await expect(proof.getByText('Cette page n’affiche pas ce qui a été signé.')).toBeVisible();
  await expectAccessible(page);
  if (shots) await page.screenshot({ path: `${shots}/altered.png`, fullPage: true });
  await page.unroute('**/credential.json');

  await page.route('**/statuts/*.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  await expect(proof.getByText('La preuve n’a pas pu être vérifiée en entier')).toBeVisible();
  await expect(proof.getByText('La liste des révocations n’a pas pu être lue.')).toBeVisible();
  await page.unroute('**/statuts/*.json');

  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: page.url() });
  await plain.goto(address);
  await expect(plain.getByText(/S’il n’exécute pas JavaScript/)).toBeVisible();
  await expect(plain.getByText('La preuve tient')).toBeHidden();
  if (shots) await plain.screenshot({ path: `${shots}/plain.png`, fullPage: true });
  await plain.close();
});

test('what machines read is at the addresses that standards give, open to pages elsewhere', async ({
  request,
}) => {
  const keys = await request.get('/.well-known/did.json');
  expect(keys.headers()['access-control-allow-origin']).toBe('*');
  const { id, assertionMethod } = (await keys.json()) as { id: string; assertionMethod: string[] };
  expect(id).toMatch(/^did:web:[\w.-]+%3A\d+$/);
  expect(assertionMethod).toHaveLength(1);
  const list = await request.get('/certificats/statuts/1.json');
  expect(list.headers()['content-type']).toBe('application/vc');
  expect(await list.json()).toMatchObject({
    issuer: id,
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' },
  });
  expect((await request.get('/certificats/TDM-0000-0000/credential.json')).status()).toBe(404);
});
