import type { Page } from '@playwright/test';
import { expect, expectFitsScreens, mailTo, test } from '../support/browser';
import { demo } from '../support/demo-setup';

const { password } = demo().accounts.student;
const laure = { email: 'laure.guichard@exemple.fr', password };
const margaux = { email: 'margaux.delorme@exemple.fr', password };
const words = 'J’accompagne des bilans de compétences depuis six ans.';
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
const done = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeFocused();

async function search(page: Page, text: string): Promise<void> {
  await page.goto(`${demo().portalUrl}/espace/annuaire`);
  await page.getByLabel('Chercher un nom ou un savoir-faire').fill(text);
  await button(page, 'Chercher').click();
}

test('shows what she chooses, is found and written to, answers, reports, and is no longer found', async ({
  page,
  signIn,
  browser,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Who looks for help has no script.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(`${demo().portalUrl}/connexion`);
  await reader.locator('[name=email]').fill(margaux.email);
  await reader.locator('[name=password]').fill(password);
  await reader.getByRole('button', { name: 'Me connecter' }).click();
  await expect(reader).not.toHaveURL(/connexion/);
  await search(reader, 'competences');
  await expect(reader.getByRole('heading', { name: 'Rien pour « competences »' })).toBeVisible();
  await reader.goto(`${demo().portalUrl}/espace/annuaire?page=99`);
  await expect(reader).toHaveURL(/annuaire\?page=\d$/);
  await expect(reader.getByRole('heading', { name: /personnes se présentent/ })).toBeVisible();

  await signIn(laure);
  await page.goto('/espace/accueil?etape=4');
  await page.getByLabel('Ta réponse').fill(words);
  await page.getByRole('radio', { name: 'Mes formatrices seulement' }).check();
  await button(page, 'Enregistrer et terminer').click();
  await page.goto('/espace/annuaire/partage');
  await page
    .getByRole('group', { name: /Ce que tu sais déjà faire/ })
    .getByRole('radio', { name: /^Ma promotion aussi/ })
    .check();
  await expectFitsScreens(page, 'sharing');
  await button(page, 'Enregistrer').click();
  await done(page, 'L’annuaire en tient compte dès maintenant.');
  await link(page, 'Voir ma page').click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('Peut t’aider pour')).toHaveCount(0);

  await search(reader, 'COMPETENCES');
  await expect(reader.getByRole('heading', { name: '1 personne pour « COMPETENCES »' })).toBeVisible();
  await reader.goto(`${demo().portalUrl}/espace/formation/poser-ses-fondations/inventaire-des-competences`);
  const help = reader.getByRole('region', { name: 'Qui peut t’aider' });
  await expect(help).toContainText('Sait déjà faire, et l’écrit : « bilans de compétences »');
  await help.getByRole('link', { name: 'Laure Guichard' }).click();
  await link(reader, 'Lui écrire').click();
  await reader.getByLabel('Ton message').fill('Bonjour Laure, par où commencer mon inventaire ?');
  await button(reader, 'Envoyer').click();
  await expect(reader.getByText('Ton message est parti.')).toBeVisible();

  const mail = await mailTo(laure.email, /^Margaux Delorme t’écrit$/);
  expect(mail.text).toContain('par où commencer mon inventaire');
  expect(mail.text).not.toContain(margaux.email);
  await page.goto(mail.links.find((address) => address.includes('/espace/echanges/'))!);
  await expect(link(page, 'Voir sa page de l’annuaire')).toBeVisible();
  await page.getByLabel('Ton message').fill('   ');
  await button(page, 'Envoyer').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Ton message')).toHaveAttribute('aria-invalid', 'true');
  await expectFitsScreens(page, 'exchange-refused');
  await page.getByLabel('Ton message').fill('Par ce que tu fais sans y penser.');
  const form = page.locator('[name=key]');
  const key = await form.inputValue();
  await button(page, 'Envoyer').click();
  await done(page, 'Ton message est parti.');
  // A form that has been sent is shown again by some browsers, and filled with something else.
  await form.evaluate((field: HTMLInputElement, sent) => (field.value = sent), key);
  await page.getByLabel('Ton message').fill('Et note tout.');
  await button(page, 'Envoyer').click();
  await expect(page.getByRole('alert')).toContainText('Ton message est déjà parti');
  await button(page, 'Envoyer').click();
  await done(page, 'Ton message est parti.');
  await expect(page.getByText('Et note tout.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Par ce que tu fais sans y penser.')).toBeVisible();

  await button(page, 'Bloquer cette personne').click();
  await done(page, 'Vous ne pouvez plus vous écrire.');
  await reader.getByLabel('Ton message').fill('Tu es là ?');
  await button(reader, 'Envoyer').click();
  const unsent = reader.getByRole('region', { name: /^Ton message n’est pas parti/ });
  await expect(unsent).toContainText('Tu es là ?');
  await button(page, 'Débloquer cette personne').click();
  await done(page, 'Vous pouvez de nouveau vous écrire.');
  await page.getByText('Signaler ce message').click();
  await page.getByLabel('Ce qui te gêne').fill('Elle insiste.');
  await button(page, 'Signaler et bloquer').click();
  await done(page, 'la direction de l’académie est prévenue');
  await expect(page.getByText('Signalé à la direction de l’académie')).toBeVisible();
  await expectFitsScreens(page, 'exchange-reported');
  const report = await mailTo(demo().accounts.owner.email, /Margaux Delorme a écrit à Laure Guichard$/);
  expect(report.text).toContain('Elle insiste.');

  await page.goto('/espace/annuaire/partage');
  await button(page, 'Quitter l’annuaire').click();
  await done(page, 'Tu as quitté l’annuaire.');
  await search(reader, 'competences');
  await expect(reader.getByRole('heading', { name: 'Rien pour « competences »' })).toBeVisible();
  await context.close();
});
