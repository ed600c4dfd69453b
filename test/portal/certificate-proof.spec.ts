import {
  expect,
  expectAccessible,
  expectFitsScreens,
  keepPicture,
  openCohort,
  test,
} from '../support/browser';

test('the browser of whoever checks a certificate verifies its proof, and sees through a changed one', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('trainer');
  await openCohort(page, 'Promotion d’été');
  const address = (await page.getByRole('link', { name: /^TDM-/ }).first().getAttribute('href'))!;
  const proof = page.getByRole('region', { name: /La preuve, vérifiée/ });
  const top = page.locator('[data-verdict], [data-word]').filter({ visible: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await page.goto(address);
  await expect(top).toHaveText(/^Certificat valide\u202f: la preuve tient/);
  await expect(proof.getByRole('listitem')).toHaveCount(5);
  for (const line of await proof.getByRole('listitem').all())
    await expect(line).toHaveAttribute('data-line', / passed$/);
  await expect(proof.getByText(/JavaScript/)).toBeHidden();
  await expectFitsScreens(page, 'passed');

  await page.route('**/credential.json', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replace(/"creditsAvailable":\d+/, '"creditsAvailable":999') });
  });
  await page.reload();
  // One answer: the academy's « valide » does not stand beside a proof that fails.
  await expect(top).toHaveText(/^La preuve ne tient pas/);
  await expect(proof.getByText('Le contenu a été modifié après la signature.')).toBeVisible();
  await expect(proof.getByText('Cette page n’affiche pas ce qui a été signé.')).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'altered');
  await page.unroute('**/credential.json');

  await page.route('**/statuts/*.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  await expect(top).toHaveText([/^Certificat valide/, /^La preuve n’a pas pu être vérifiée en entier/]);
  await expect(proof.getByText('La liste des révocations n’a pas pu être lue.')).toBeVisible();
  await page.unroute('**/statuts/*.json');

  // A clock that is late makes nothing valid that the academy says has expired.
  await page.route('**/certificats/TDM-3ZC9-X7WD', async (route) => {
    const response = await route.fetch();
    const late = (_: string, now: string) =>
      `data-now="${new Date(Date.parse(now) - 60 * 86_400_000).toISOString()}"`;
    await route.fulfill({ response, body: (await response.text()).replace(/data-now="([^"]+)"/, late) });
  });
  await page.goto('/certificats/TDM-3ZC9-X7WD');
  await expect(page.locator('[data-checked=passed]')).toBeVisible();
  await expect(top).toHaveText(/^Certificat expiré/);
  await page.unroute('**/certificats/TDM-3ZC9-X7WD');

  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: page.url() });
  await plain.goto(address);
  await expect(plain.getByText(/S’il n’exécute pas JavaScript/)).toBeVisible();
  await expect(plain.getByText('la preuve tient')).toBeHidden();
  await keepPicture(plain, 'plain');
  await plain.close();
});

test('the owner corrects a name, then takes the certificate back: whoever holds an old link reads what became of it', async ({
  page,
  signIn,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn('owner');
  await openCohort(page, 'Promotion d’été');
  const first = (await page.getByRole('link', { name: /^TDM-/ }).first().textContent())!.trim();
  const row = page.getByRole('row').filter({ hasText: first });
  await row.getByRole('link').first().click();
  await page.getByRole('link', { name: /Ses certificats/ }).click();
  const desk = page.url();
  await page.getByLabel('Nom à imprimer').fill('Claudine Faure-Lemoine');
  await keepPicture(page, 'desk');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Délivrer le certificat corrigé' }).click();
  await expect(page.getByText('Le certificat corrigé est délivré')).toBeVisible();
  await page.getByRole('button', { name: 'Délivrer le certificat corrigé' }).click();
  await expect(page.getByText('Le certificat porte déjà ce nom')).toBeVisible();

  await page.goto(`/certificats/${first}`);
  await expect(page.locator('[data-checked=revoked]')).toBeVisible();
  await expect(page.getByText('Certificat remplacé par un autre')).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'replaced');
  await page.getByRole('link', { name: /^Voir le certificat TDM/ }).click();
  await expect(page.getByRole('heading', { name: 'Claudine Faure-Lemoine' })).toBeVisible();
  await expect(page.getByText('la preuve tient')).toBeVisible();
  await expect(page.getByText(first)).toHaveCount(0);
  const second = page.url();

  await page.goto(desk);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('alert').getByText('Choisis un motif.')).toBeVisible();
  await page.getByLabel('délivré par erreur').check();
  await page.getByLabel('Note interne').fill('Mauvaise promotion.');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expectAccessible(page);
  await keepPicture(page, 'confirm');
  await page.getByRole('button', { name: 'Retirer le certificat' }).click();
  await expect(page.getByText('Note interne : Mauvaise promotion.')).toBeVisible();
  await page.goto(second);
  await expect(page.locator('[data-checked=revoked]')).toBeVisible();
  await expect(page.getByText('Certificat révoqué')).toBeVisible();
  await expect(page.getByText(/Motif\u202f: délivré par erreur/)).toBeVisible();
  await expect(page.getByText('Mauvaise promotion')).toHaveCount(0);
  await expectFitsScreens(page, 'revoked');
  // She alone may issue another.
  await page.goto(desk);
  await page.getByRole('link', { name: 'Sa fiche' }).click();
  await expect(page.getByText('elle seule peut en délivrer un autre')).toBeVisible();
  await page.getByRole('button', { name: 'Délivrer le certificat' }).click();
  await expect(page.getByText('Le certificat est délivré.')).toBeVisible();
});

test('a link that is shared shows a picture of the certificate', async ({ page, request, signIn }) => {
  await signIn('trainer');
  await page.goto('/formatrice/certifications?etat=issued');
  const code = (await page.getByRole('link', { name: /TDM-/ }).first().textContent())!.trim();
  await page.goto(`/certificats/${code}`);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(address).toMatch(new RegExp(`^http.*/certificats/${code}\\.png$`));
  const image = await request.get(address!);
  expect(image.headers()['content-type']).toBe('image/png');
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
