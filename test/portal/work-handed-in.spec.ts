import type { Page } from '@playwright/test';
import { expect, expectAccessible, mailTo, signInAs, test } from '../support/browser';
import { demo } from '../support/demo-setup';
import { addOtherTrainer, otherTrainer } from '../support/other-trainer';

const work = '/espace/rendus/plan-de-lancement';
const textOf = (page: Page) => page.getByLabel('Ton texte');
const kept = (page: Page) => page.getByText(/Brouillon gardé à/);
const conflict = (page: Page) => page.getByRole('heading', { name: 'Deux versions de ton texte' });
const readOver = (page: Page) => page.getByRole('button', { name: 'Relire avant de rendre' });
const draftSave = '**/plan-de-lancement/brouillon';

/** As on the narrowest screen. */
async function look(page: Page): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 900 });
  await expectAccessible(page);
  await page.setViewportSize(size);
}

/** What the page says has been done. */
const said = (page: Page, hasText: string) => page.getByRole('status').filter({ hasText });
const takenOver = /ce travail ne t’attend plus/;

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

test.describe.configure({ mode: 'serial' });

test('a draft is kept as she writes, whatever becomes of its saves', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(work);
  await textOf(page).fill('## Le plan\n\nPremière phrase.');
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(textOf(page)).toHaveValue('## Le plan\n\nPremière phrase.');

  // A save is still on its way when she goes on: her own later text is not another version.
  const held: Array<() => Promise<void>> = [];
  await page.route(draftSave, (route) => void held.push(() => route.continue().catch(() => undefined)));
  await textOf(page).fill('## Le plan\n\nDeuxième phrase.');
  await expect.poll(() => held.length).toBe(1);
  await textOf(page).press('Control+End');
  await textOf(page).pressSequentially(' Et la suite.');
  await readOver(page).click();
  await expect(page.getByText('Deuxième phrase. Et la suite.')).toBeVisible();
  await page.unroute(draftSave);
  await Promise.all(held.map((release) => release()));
  await page.getByRole('link', { name: 'Continuer à écrire' }).click();
  await expect(textOf(page)).toHaveValue('## Le plan\n\nDeuxième phrase. Et la suite.');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  await page.reload();
  await expect(conflict(page)).toHaveCount(0);
  await expect(textOf(page)).toHaveValue('## Le plan\n\nDeuxième phrase. Et la suite.');

  // The post itself does not get through: the text is on the device.
  await page.context().setOffline(true);
  await textOf(page).fill('Écrit sans connexion.');
  await readOver(page).click();
  await page.context().setOffline(false);
  await page.goto(work);
  await expect(textOf(page)).toHaveValue('Écrit sans connexion.');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

test('two tabs on one draft keep both texts, and she chooses', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto(work);
  const other = await page.context().newPage();
  await other.goto(demo().portalUrl + work);
  await textOf(page).fill('Le premier onglet.');
  await expect(kept(page)).toBeVisible();
  await textOf(other).fill('Le second onglet.');
  await other.getByRole('link', { name: 'Comparer et choisir' }).click();
  await expect(conflict(other)).toBeVisible();
  await look(other);
  await other.getByRole('button', { name: 'La mettre à la suite du texte' }).click();
  await expect(other.getByText('Ton choix est fait.')).toBeVisible();
  await expect(textOf(other)).toHaveValue('Le premier onglet.\n\nLe second onglet.');
  await expect(conflict(other)).toHaveCount(0);
});

test('she hands in, her trainer returns, she hands in again, and it is accepted', async ({
  page,
  signIn,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn('student');
  await page.goto(work);
  await textOf(page).fill('Mon plan tient en trois jalons.');

  // A program that calls itself a PDF: the reason stands beside the field, and the text stays.
  const input = page.getByLabel('Ajouter un fichier');
  await input.setInputFiles(file('plan.pdf', 'MZ un programme'));
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
  await expect(page.locator('#fichiers')).toContainText('ne correspond pas');
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(textOf(page)).toHaveValue('Mon plan tient en trois jalons.');
  await look(page);
  await input.setInputFiles(file('calendrier.csv', 'semaine;étape\n12;offre\n'));
  await page.getByRole('button', { name: 'Envoyer le fichier' }).press('Enter');
  await expect(page.getByRole('link', { name: 'calendrier.csv' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tes fichiers' })).toBeFocused();
  await expect(textOf(page)).toHaveValue('Mon plan tient en trois jalons.');
  await page.reload();
  await expect(textOf(page)).toHaveValue('Mon plan tient en trois jalons.');
  await expect(page.getByRole('link', { name: 'calendrier.csv' })).toBeVisible();

  await readOver(page).click();
  await page.getByRole('button', { name: 'Rendre mon travail' }).click();
  await expect(page.getByText('Ton travail est rendu.')).toBeVisible();
  await look(page);

  const trainer = await (await browser.newContext()).newPage();
  await signInAs(trainer, demo().accounts.trainer);
  await trainer.goto(`${demo().portalUrl}/formatrice/rendus`);
  await trainer
    .getByRole('listitem')
    .filter({ hasText: 'Léa Fontaine' })
    .filter({ hasText: 'Le plan de projet' })
    .getByRole('button', { name: 'Relire' })
    .click();
  await expect(trainer.getByText('Mon plan tient en trois jalons.')).toBeVisible();
  const [saved] = await Promise.all([
    trainer.waitForEvent('download'),
    trainer.getByRole('link', { name: 'calendrier.csv' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('calendrier.csv');
  expect(new URL(saved.url()).host).not.toBe(new URL(demo().portalUrl).host);

  const levels = await trainer.getByRole('radio', { name: /^Atteint/ }).all();
  for (const level of levels) await level.check();
  await trainer
    .getByRole('radio', { name: /^En chemin/ })
    .first()
    .check();
  await trainer.getByRole('radio', { name: /^Renvoyer/ }).check();
  await trainer.getByRole('button', { name: 'Continuer' }).click();
  await trainer.getByRole('button', { name: 'Renvoyer le travail' }).click();
  await look(trainer);
  await trainer.locator('[name=comment]').fill('Ajoute la mesure avant et après.');
  await trainer.getByRole('button', { name: 'Continuer' }).click();
  await look(trainer);
  await trainer.getByRole('button', { name: 'Renvoyer le travail' }).click();
  await expect(trainer.getByText('Le travail est renvoyé')).toBeVisible();

  await mailTo(demo().accounts.student.email, /retour|reprendre|travail/i);
  await page.goto(work);
  await expect(page.getByText('Ajoute la mesure avant et après.')).toBeVisible();
  await look(page);
  await expect(textOf(page)).toHaveValue('Mon plan tient en trois jalons.');
  await textOf(page).fill('Mon plan tient en trois jalons, mesurés avant et après.');
  await readOver(page).click();
  await page.getByRole('button', { name: 'Rendre la version 2' }).click();
  await expect(page.getByText('Ton travail est rendu.')).toBeVisible();

  // Another trainer finds it by the filters and begins; the first reads who has it, and takes it over.
  const leaveOne = await addOtherTrainer();
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, otherTrainer());
  for (const her of [other, trainer]) {
    await her.goto(`${demo().portalUrl}/formatrice/rendus`);
    await her.locator('[name=recherche]').fill('lea FONTAINE');
    await her.locator('[name=travail]').selectOption({ label: 'Le plan de projet d’un lancement' });
    await her.getByRole('button', { name: 'Filtrer' }).click();
    await expect(her.getByText(/^1 sur \d+/)).toBeVisible();
    const item = her.getByRole('listitem').filter({ hasText: 'version 2' });
    if (her === other) await item.getByRole('button', { name: 'Relire' }).click();
    else await item.getByRole('link', { name: 'Lire' }).click();
    await expect(her.getByText('mesurés avant et après.')).toBeVisible();
  }
  await other.locator('[name=comment]').fill('Nadège a commencé.');
  await expect(other.getByText(/^Gardé à/)).toBeVisible();
  await expect(trainer.getByText(/Nadège Okafor relit le travail/)).toBeVisible();
  await expect(trainer.locator('[name=comment]')).toHaveCount(0);
  await trainer.getByRole('button', { name: 'Prendre cette relecture' }).click();
  await look(trainer);
  await trainer.getByRole('button', { name: 'Prendre la relecture' }).click();
  await expect(trainer.locator('[name=comment]')).toBeVisible();
  await other.locator('[name=comment]').fill('Nadège a commencé, puis écrit encore.');
  await expect(other.getByText(takenOver)).toBeVisible();
  await other.reload();
  await expect(other.getByText(/Claire Morel relit le travail/)).toBeVisible();
  await expect(other.getByText('Nadège a commencé, puis écrit encore.')).toBeVisible();
  await other.goto(`${demo().portalUrl}/espace/notifications`);
  await expect(other.getByText(/Claire Morel/).first()).toBeVisible();
  await other.context().close();
  await leaveOne();

  // What she says often comes where the caret is, as if typed.
  const comment = trainer.locator('[name=comment]');
  await comment.fill('Bien vu. La suite.');
  await comment.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(8, 8));
  await trainer.locator('summary').filter({ hasText: 'Ton retour' }).click();
  await trainer.getByLabel('Chercher dans tes remarques').last().fill('A VOIX haute RELIS');
  await expect(trainer.getByText('Aucune de tes remarques')).toBeVisible();
  await trainer.getByLabel('Chercher dans tes remarques').last().fill('PAGE a voix');
  await look(trainer);
  await trainer.getByRole('button', { name: /Relis ta dernière page à voix haute/ }).press('Enter');
  await expect(comment).toHaveValue(/^Bien vu\. Relis ta dernière page .* deux\. La suite\.$/);
  await expect(comment).toBeFocused();
  await trainer.keyboard.press('Control+z');
  await expect(comment).toHaveValue('Bien vu. La suite.');
  await trainer.getByRole('button', { name: 'Garder comme remarque (Ton retour)' }).click();
  await expect(said(trainer, 'La remarque est gardée')).toBeFocused();
  await expect(comment).toHaveValue('Bien vu. La suite.');
  for (const level of await trainer.getByRole('radio', { name: /^Atteint/ }).all()) await level.check();
  await trainer.getByRole('radio', { name: /^Accepter/ }).check();
  // Another tab of hers says something else, and finds it again beside what was sent.
  const late = await trainer.context().newPage();
  await late.goto(trainer.url());
  await late.locator('[name=comment]').fill('Dans l’autre onglet, j’en dis plus.');
  await trainer.getByRole('button', { name: 'Continuer' }).click();
  await trainer.getByRole('button', { name: 'Accepter le travail' }).click();
  await expect(trainer.getByText('Le travail est accepté.')).toBeVisible();
  await late.getByRole('button', { name: 'Continuer' }).click();
  await expect(late.getByRole('alert')).toContainText('Rien n’est parti');
  await expect(late.getByText('Bien vu. La suite.')).toBeVisible();
  await expect(late.getByText('Dans l’autre onglet, j’en dis plus.')).toBeVisible();
  await look(late);
  await late.close();
  await trainer.getByRole('button', { name: 'Relire le suivant' }).click();
  await expect(trainer.getByText(/^Plus rien n’est libre/)).toBeVisible();

  await trainer.goto(`${demo().portalUrl}/formatrice/remarques?recherche=bien+VU`);
  await trainer.getByText('Modifier').click();
  await trainer.locator('[name=text]').fill('');
  await trainer.getByRole('button', { name: 'Garder' }).click();
  await expect(trainer.locator('[name=text]')).toHaveAttribute('aria-invalid', 'true');
  await look(trainer);
  await trainer.getByRole('button', { name: 'Supprimer cette remarque' }).click();
  await expect(said(trainer, 'La remarque est supprimée.')).toBeFocused();
  await trainer.context().close();
  await page.reload();
  await expect(page.getByText('Ce travail est accepté')).toBeVisible();
  // What she has opened by herself is not news any more.
  const told = page.getByRole('listitem').filter({ hasText: 'Le plan de projet' });
  await expect(async () => {
    await page.goto(work);
    await page.goto('/espace/notifications');
    expect(await told.count()).toBeGreaterThan(1);
    expect(await told.filter({ hasText: 'Nouveau' }).count()).toBe(0);
  }).toPass();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same by plain forms', async ({ page, signIn, browser }) => {
    test.setTimeout(120_000);
    await signIn('student');
    await page.goto('/espace/rendus');
    await page.getByRole('listitem').filter({ hasText: 'À reprendre' }).getByRole('link').first().click();
    const address = page.url();
    await textOf(page).fill('Ma réponse, par le bouton.');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Ton brouillon est gardé.' })).toBeFocused();
    await page.getByLabel('Ajouter un fichier').setInputFiles(file('image.png', 'pas une image'));
    await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
    await expect(page.locator('#fichiers')).toContainText('ne correspond pas');
    await expect(textOf(page)).toHaveValue('Ma réponse, par le bouton.');
    await page.getByLabel('Ajouter un fichier').setInputFiles(file('note.txt', 'deux chiffres'));
    await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
    await expect(page.getByText('Ton fichier est ajouté.')).toBeVisible();
    await readOver(page).click();
    await page.getByRole('button', { name: 'Rendre la version 2' }).click();
    await expect(page.getByText('Ton travail est rendu.')).toBeVisible();

    const trainer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInAs(trainer, demo().accounts.trainer);
    await trainer.goto(`${demo().portalUrl}/formatrice/rendus`);
    await trainer
      .getByRole('listitem')
      .filter({ hasText: 'Léa Fontaine' })
      .getByRole('button', { name: 'Relire' })
      .click();
    await trainer.locator('[name=comment]').fill('Un mot.');
    await trainer.locator('summary').filter({ hasText: 'Ton retour' }).click();
    await trainer
      .getByRole('button', { name: /Relis ta dernière page/ })
      .last()
      .click();
    await expect(said(trainer, 'La remarque est ajoutée')).toBeFocused();
    await expect(trainer.locator('[name=comment]')).toHaveValue(/^Un mot\.\nRelis ta dernière page/);
    for (const level of await trainer.getByRole('radio', { name: /^Atteint/ }).all()) await level.check();
    await trainer.getByRole('radio', { name: /^Accepter/ }).check();
    await trainer.getByRole('button', { name: 'Continuer' }).click();
    await trainer.getByRole('button', { name: 'Accepter le travail' }).click();
    await expect(trainer.getByText('Le travail est accepté.')).toBeVisible();
    await trainer.getByRole('button', { name: 'Relire le suivant' }).click();
    await expect(trainer.getByText(/^Réservé pour toi jusqu’à/)).toBeVisible();
    await trainer.context().close();
    await page.goto(address);
    await expect(page.getByText('Ce travail est accepté')).toBeVisible();
  });
});
