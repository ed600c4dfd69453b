import { expect, expectFitsScreens, mailTo, openCohort, test } from '../support/browser';
import { demo } from '../support/demo-setup';

test('what becomes of sessions is shown before anybody hears of it: planned, moved in two tabs, cancelled', async ({
  page,
  signIn,
  context,
  baseURL,
}) => {
  await signIn('trainer');
  await openCohort(page, 'Promotion d’hiver');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Plan et séances' }).click();
  const calendar = page.url();
  await main.getByRole('link', { name: 'Prévoir une séance' }).click();
  const field = (name: string) => main.locator(`[name=${name}]:not([type=hidden])`).first();
  const show = main.getByRole('button', { name: 'Voir ce que ça change' });
  const shown = main.getByRole('region', { name: 'Ce que ça change' });
  await field('title').fill('Atelier du soir');
  await field('day').fill('2098-10-16');
  await field('at').fill('19:00');
  await field('minutes').fill('90');
  await field('weeks').fill('7');
  await show.click();
  // Folded after five; the clock changes on 26 October.
  await expect(shown.getByText('jeudi 16 octobre 2098 à 19 h', { exact: false })).toBeVisible();
  await expect(shown.getByText('Et 2 autres', { exact: true })).toBeVisible();
  await expect(shown.getByText('L’heure légale change entre ces dates.', { exact: false })).toBeVisible();
  await expect(shown.getByText('Alix Morvan', { exact: false })).toBeVisible();
  await expect(field('title')).toHaveValue('Atelier du soir');
  await expectFitsScreens(page, 'sessions-planned');
  const planned = await shown
    .locator('form')
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string]),
    );
  await shown.getByRole('button', { name: 'Prévoir', exact: true }).click();
  await expect(page).toHaveURL(/fait=prevue/);
  // A second click, and the form that the back button brings.
  const again = (fields: Array<[string, string]>) =>
    page.request.post(`${calendar}/nouvelle`, {
      ...{ form: Object.fromEntries(fields), headers: { origin: baseURL! }, maxRedirects: 0 },
    });
  expect((await again(planned)).status()).toBe(302);
  const former = await again(planned.filter(([name]) => name !== 'fingerprint'));
  expect(await former.text()).toContain('C’est déjà prévu.');
  await page.goto(calendar);
  const evenings = main.getByRole('link', { name: 'Atelier du soir' });
  await expect(evenings).toHaveCount(7);

  await evenings.first().click();
  const session = page.url();
  await field('description').fill('Apporte ta fiche.');
  await show.click();
  await expect(shown.getByText('Sa description change.')).toBeVisible();
  await expect(shown.getByText('Personne n’est prévenu', { exact: false })).toBeVisible();
  await field('day').fill('2098-10-17');
  await field('at').fill('18:30');
  await show.click();
  await expect(shown.getByText('vendredi 17 octobre 2098 à 18 h 30', { exact: false })).toBeVisible();
  await expect(shown.getByText('au lieu du jeudi 16 octobre 2098 à 19 h', { exact: false })).toBeVisible();
  await expectFitsScreens(page, 'session-moved');
  // Another tab renames it meanwhile: this one is refused, and keeps what was typed.
  const other = await context.newPage();
  await other.goto(session);
  await other.locator('[name=title]').fill('Atelier');
  await other.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await other.getByRole('button', { name: 'Appliquer' }).click();
  await expect(other).toHaveURL(/fait=modifiee/);
  await other.close();
  await shown.getByRole('button', { name: 'Appliquer' }).click();
  await expect(main.getByRole('alert')).toContainText('Cette séance a changé entre-temps.');
  await expect(field('day')).toHaveValue('2098-10-17');

  await page.goto(session);
  const cancels = main.getByRole('form', { name: 'Annuler' });
  await cancels.getByRole('button').click();
  await expect(main.getByRole('alert')).toContainText('Raison');
  await cancels.getByLabel('Raison').fill('La salle ferme.');
  await cancels.getByLabel('Cette séance et les 6 qui la suivent').check();
  await cancels.getByRole('button').click();
  await expect(shown.getByText('Un seul e-mail avec ta raison', { exact: false }).first()).toBeVisible();
  await expect(cancels.getByLabel('Raison')).toHaveValue('La salle ferme.');
  await expectFitsScreens(page, 'sessions-cancelled');
  await shown.getByRole('button', { name: 'Annuler les 7 séances' }).click();
  await expect(page).toHaveURL(/fait=annulee/);
  const cancelled = main.getByRole('listitem').filter({ hasText: 'Atelier' });
  await expect(cancelled.filter({ hasText: 'Annulée' })).toHaveCount(7);
  await mailTo('alix.morvan@exemple.fr', /7 séances annulées/);
});

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
  const show = main.getByRole('button', { name: 'Voir ce que ça change' });
  await show.click();
  const problems = main.getByRole('alert');
  await expect(problems).toContainText('Écris un nombre');
  await expect(problems).toContainText('commence par https://');
  await page.locator('[name=minutes]').fill('90');
  await page.locator('[name=joinUrl]').fill('');
  await show.click();
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
