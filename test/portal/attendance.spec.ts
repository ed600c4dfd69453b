import { expect, expectAccessible, openCohort, test } from '../support/browser';

test('the trainer opens a half-day, a member signs from her phone without JavaScript, and the sheet says so', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn('trainer');
  await page.goto('/formatrice');
  const winter = await page
    .getByRole('link', { name: /Promotion d’hiver/ })
    .first()
    .getAttribute('href');
  // In five minutes, on the wall of Paris: signing opens a quarter of an hour before.
  const begins = new Date(Date.now() + 5 * 60_000);
  const inParis = (locale: string, shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Paris', ...shape }).format(begins);
  await page.goto(`${winter}/calendrier/nouvelle`);
  await page.locator('[name=title]').fill('Séance d’accueil');
  await page.locator('[name=day]').fill(inParis('sv-SE', {}));
  await page.locator('[name=at]').fill(inParis('fr-FR', { hour: '2-digit', minute: '2-digit' }));
  await page.locator('[name=minutes]').fill('30');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await page.getByRole('button', { name: 'Prévoir', exact: true }).click();
  await expect(page).toHaveURL(/fait=prevue/);
  // It is on her first page when its time has come, and first among the sheets.
  await page.goto('/formatrice');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Promotion d’hiver' })
    .getByRole('link', { name: 'Faire signer' })
    .click();
  await expectAccessible(page);
  // Who has left is found there, with what proves what she did until then.
  await page.getByRole('row', { name: 'Hélène Vasquez' }).getByRole('link').click();
  await expect(page.getByText(/^Place rendue le .* s’arrête à ce jour\.$/)).toBeVisible();
  await expect(page.getByText(/^Elle n’a suivi aucune séance en direct/)).toBeVisible();
  await expectAccessible(page);
  const paper = await page.getByRole('link', { name: 'Suivi en PDF' }).getAttribute('href');
  expect((await page.request.get(paper!)).headers()['content-type']).toBe('application/pdf');
  await page.getByRole('link', { name: 'Places rendues' }).click();
  const pending = page.getByRole('region', { name: 'À faire' });
  await pending.getByRole('listitem').filter({ hasText: 'Séance d’accueil' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Ouvrir pour dix minutes' }).click();
  await expect(page.getByText('On peut signer.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  const shown = page.getByText(/^[0-9A-Z]{6}$/);
  const code = await shown.innerText();
  // Looked at before anybody has signed, and again after.
  const look = page.getByRole('link', { name: 'Voir qui a signé' });
  await look.click();
  await expect(page.getByRole('row', { name: /Alix Morvan/ })).toContainText('Sans signature');

  const phone = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
  });
  const hers = await phone.newPage();
  await hers.goto(`/espace/emargement?code=${code}`);
  const signInHere = async () => {
    await hers.locator('[name=email]').fill('alix.morvan@exemple.fr');
    await hers.locator('[name=password]').fill('tandem en demonstration');
    await hers.getByRole('button', { name: 'Me connecter' }).click();
  };
  await signInHere();
  await expect(hers.getByRole('heading', { name: 'Séance d’accueil' })).toBeVisible();
  // Her session ends meanwhile: the code that she scanned is still hers afterwards.
  await phone.clearCookies({ name: 'tandem' });
  await hers.getByRole('button', { name: 'Je signe' }).click();
  await signInHere();
  await expect(hers.getByRole('alert')).toContainText('Pas encore envoyé');
  await hers.getByRole('button', { name: 'Je signe' }).click();
  await expect(hers.getByText('C’est signé.', { exact: false })).toBeVisible();
  // Her first page leads there, as does her calendar, from the moment that signing can begin.
  for (const path of ['/espace', '/espace/calendrier']) {
    await hers.goto(path);
    await expect(hers.getByText('Séance d’accueil').first()).toBeVisible();
    await hers.getByRole('link', { name: 'Signer ma présence' }).click();
    await expect(hers).toHaveURL(/\/espace\/emargement$/);
  }
  await phone.close();

  await look.click();
  await expect(page.getByRole('row', { name: /Alix Morvan/ })).toContainText('A signé à');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByText('C’est fermé', { exact: false })).toBeVisible();
  await expect(shown).toHaveCount(0);
  // The others, at once.
  const note = page.getByRole('form', { name: 'Noter' });
  await note.getByRole('button', { name: 'Noter' }).click();
  await expect(page.getByRole('alert')).toContainText('Choisis au moins une personne.');
  await note.getByLabel(/personnes sans signature/).check();
  await note.getByLabel('Absence', { exact: true }).check();
  await note.getByRole('button', { name: 'Noter' }).click();
  await expect(page.getByRole('alert')).not.toContainText('Choisis au moins une personne.');
  await expect(note.getByLabel(/personnes sans signature/)).toBeChecked();
  await note.getByLabel('Raison').fill('Panne de réseau chez tout le monde.');
  await note.getByRole('button', { name: 'Noter' }).click();
  await expect(page.getByText('C’est noté.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Sans signature' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Alix Morvan/ })).toContainText('A signé à');
});

test('a sheet of the past is a paper that anybody can check, and a student sees her hours', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await page.getByRole('link', { name: 'Émargement' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Contresignée' }).first().getByRole('link').click();
  await expect(page.getByText('Contresignée par Claire Morel', { exact: false })).toBeVisible();
  const link = await page.getByRole('link', { name: 'Feuille en PDF' }).getAttribute('href');
  const pdf = await page.request.get(link!);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  // One of those who were not there says why, and her trainer answers.
  await page.context().clearCookies();
  await signIn({ email: 'emilie.garnier@exemple.fr', password: 'tandem en demonstration' });
  await page.goto('/espace/emargement');
  await expect(page.getByText('Déjà tenues')).toBeVisible();
  const missed = page.getByRole('listitem').filter({ hasText: 'Absence non justifiée' }).last();
  await missed.getByText('Donner ma raison').click();
  await missed.getByRole('button', { name: 'Envoyer ma raison' }).click();
  await expect(page.getByRole('alert')).toContainText('Raison');
  await page.locator('#reason').fill('Ma fille était aux urgences.');
  await page
    .getByRole('button', { name: 'Envoyer ma raison' })
    .and(page.locator('form:has(#reason) button'))
    .click();
  await expect(page.getByText('Sa réponse s’affichera ici.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.context().clearCookies();
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await page.getByRole('link', { name: 'Émargement' }).click();
  await page.getByRole('listitem').filter({ hasText: '1 raison à lire' }).getByRole('link').click();
  await expectAccessible(page);
  const asked = page.getByRole('region', { name: 'Raisons à lire' });
  await asked.getByRole('textbox').fill('Urgence familiale.');
  await asked.getByRole('button', { name: 'Absence justifiée' }).click();
  await expect(page.getByRole('row', { name: /Émilie Garnier/ })).toContainText('Urgence familiale.');
  await expect(asked).toHaveCount(0);
});
