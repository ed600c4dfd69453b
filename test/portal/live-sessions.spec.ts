import { expect, expectFitsScreens, openCohort, test } from '../support/browser';
import { demo } from '../support/demo-setup';

test('a session keeps its recording and notes, and a calendar follows its address until that is ended', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  const main = page.getByRole('main');
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await main.getByRole('link', { name: 'Plan et séances' }).click();
  const calendar = page.url();
  await main.getByRole('link', { name: 'Prévoir une séance' }).click();
  await page.locator('[name=title]').fill('Séance de nuit');
  await page.locator('[name=day]').fill('2027-03-28');
  await page.locator('[name=at]').fill('02:30');
  await page.locator('[name=minutes]').fill('longtemps');
  await page.locator('[name=joinUrl]').fill('visio.exemple.fr');
  await main.getByRole('button', { name: 'Prévoir', exact: true }).click();
  const problems = main.getByRole('alert');
  await expect(problems).toContainText('Écris un nombre');
  await expect(problems).toContainText('commence par https://');
  await page.locator('[name=minutes]').fill('90');
  await page.locator('[name=joinUrl]').fill('');
  await main.getByRole('button', { name: 'Prévoir', exact: true }).click();
  await expect(problems).toContainText('Cette heure n’existe pas');
  await expect(page.locator('[name=title]')).toHaveValue('Séance de nuit');
  await expect(page.locator('[name=at]')).toHaveAttribute('aria-invalid', 'true');
  await expectFitsScreens(page, 'session-refused');

  await page.goto(calendar);
  await main.getByRole('link', { name: /^Séance 3/ }).click();
  await page.locator('[name=recordingUrl]').fill('pas une adresse');
  await page.locator('[name=notes]').fill('On garde le tableau des heures.');
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('[name=recordingUrl]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name=notes]')).toHaveValue('On garde le tableau des heures.');
  await expectFitsScreens(page, 'recording-refused');
  await page.locator('[name=recordingUrl]').fill('https://visio.exemple.fr/film');
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('Les membres le voient dans leur calendrier.', { exact: false })).toBeVisible();

  // From a page that was opened before: nothing is lost, neither what stands there nor what was typed.
  const notes = page.locator('[name=notes]');
  await main.getByRole('link', { name: /^Séance 3/ }).click();
  await page.locator('[name=revision]').evaluate((field: HTMLInputElement) => (field.value = '0'));
  await notes.fill('D’un autre onglet.');
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(problems).toContainText('Cette séance a changé entre-temps.');
  await expect(notes).toHaveValue('D’un autre onglet.');
  await expect(main.getByText('On garde le tableau des heures.')).toBeVisible();
  await expectFitsScreens(page, 'session-changed');
  await main.getByRole('link', { name: 'Ouvrir la séance telle qu’elle est maintenant' }).click();
  await expect(notes).toHaveValue('On garde le tableau des heures.');

  const phone = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
  });
  const hers = await phone.newPage();
  await hers.goto('/espace/calendrier');
  const signInHere = async () => {
    await hers.locator('[name=email]').fill(demo().accounts.student.email);
    await hers.locator('[name=password]').fill(demo().accounts.student.password);
    await hers.getByRole('button', { name: 'Me connecter' }).click();
  };
  await signInHere();
  const session = hers.getByRole('listitem').filter({ hasText: 'Séance 3' });
  await expect(session.getByRole('link', { name: 'Voir l’enregistrement' })).toHaveAttribute(
    'href',
    'https://visio.exemple.fr/film',
  );
  await session.getByText('Notes de la séance').click();
  await expect(session.getByText('On garde le tableau des heures.')).toBeVisible();
  // Her session has ended: she signs in, and is back where she was.
  await phone.clearCookies({ name: 'tandem' });
  await hers.getByRole('button', { name: 'Créer mon adresse' }).click();
  await signInHere();
  await expect(hers.getByRole('alert')).toContainText('Pas encore envoyé');
  await hers.getByRole('button', { name: 'Créer mon adresse' }).click();
  const address = await hers.getByLabel('Adresse du calendrier').inputValue();
  // As a calendar program asks: without a session.
  const feed = await fetch(address);
  expect(feed.status).toBe(200);
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(feed.headers.get('cache-control')).toBe('private, no-cache');
  expect(feed.headers.get('set-cookie')).toBeNull();
  expect(await feed.text()).toContain('BEGIN:VEVENT');
  const etag = feed.headers.get('etag')!;
  expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await hers.getByRole('button', { name: 'Arrêter' }).click();
  await expect(hers.getByText('Ton adresse ne fonctionne plus.')).toBeVisible();
  expect((await fetch(address)).status).toBe(404);
  await phone.close();
});
