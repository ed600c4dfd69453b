import type { Browser, Page } from '@playwright/test';
import { demo } from '../support/demo-setup';
import { expect, expectAccessible, test } from '../support/browser';

const lesson = '/espace/formation/structurer-les-operations/carte-des-processus';
const discussion = `${lesson}/discussion`;
const mailOf = (name: string) => `${name}@exemple.fr`;
const messageBox = (page: Page) => page.getByLabel('Ta réponse');
const postBy = (page: Page, name: string) =>
  page.getByRole('article', { name: new RegExp(`^Message d(e |’)${name}$`) });

const expectSaid = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

const pastedAddress = `https://exemple.fr/${'partage'.repeat(15)}`;
const twelveColumns = ['| Semaine '.repeat(12), '| --- '.repeat(12), '| Facturation '.repeat(12)]
  .map((row) => `${row}|`)
  .join('\n');

/** Somebody else's browser, signed in. */
async function visit(browser: Browser, email: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo().portalUrl, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto('/connexion');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(demo().accounts.student.password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).not.toHaveURL(/connexion/);
  return page;
}

test('two students and a trainer discuss a lesson', async ({ page, browser, signIn }) => {
  test.slow();
  const subject = 'Une carte par personne ?';
  // Aïcha has no script: everything works by forms.
  const aicha = await visit(browser, mailOf('aicha.benali'), false);
  await aicha.goto(lesson);
  await aicha.getByRole('link', { name: 'Poser la première question' }).click();
  await expect(aicha.getByRole('heading', { name: 'Pas encore de fil ici' })).toBeVisible();
  await aicha.getByLabel('Sujet').fill(subject);
  await aicha
    .getByLabel('Ton message')
    .fill('Chez **Tournelune**, une seule carte suffit-elle ? @lea, ton avis ?');
  await aicha.getByRole('button', { name: 'Publier' }).click();
  await expectSaid(aicha, 'Ton message est publié.');
  await expect(aicha.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(aicha.getByText('@Léa Fontaine', { exact: true })).toBeVisible();
  const thread = new URL(aicha.url()).pathname;

  // Léa hears of it, goes there from the bell, and replies by keyboard.
  await signIn('student');
  await expect(async () => {
    await page.goto('/espace');
    await page.getByRole('link', { name: /^Notifications : \d+ non lue/ }).click();
    await expect(
      page.getByRole('button', { name: `Aïcha Benali te mentionne dans « ${subject} »` }),
    ).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: new RegExp(`Aïcha Benali te mentionne.*carte par personne`) })
    .click();
  await expect(page).toHaveURL(new RegExp(thread));
  // The address names the post, and a browser gives it the focus when the page is drawn.
  await expect(postBy(page, 'Aïcha Benali')).toBeFocused();
  await messageBox(page).focus();
  await page.keyboard.type('Deux : la mienne, et celle de Solène.');
  await page.getByText('Qui peux-tu appeler').click();
  await page.getByRole('button', { name: 'Ajouter @Aïcha Benali au message' }).click();
  await expect(messageBox(page)).toHaveValue('Deux : la mienne, et celle de Solène. @Aïcha Benali ');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Répondre' }).click();
  await expect(page.getByRole('heading', { name: '1 réponse' })).toBeVisible();
  await postBy(page, 'Léa Fontaine').getByRole('link', { name: 'Modifier' }).click();
  await page.getByLabel('Ton message').fill('Deux : la mienne, et celle de l’équipe.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expectSaid(page, 'Ton message est modifié.');
  await expect(postBy(page, 'Léa Fontaine')).toContainText(/modifié .*l’équipe/s);
  // A refresh does not say it again.
  await page.reload();
  await expect(postBy(page, 'Léa Fontaine')).toContainText(/modifié .*l’équipe/s);
  await expect(page.getByRole('status').filter({ hasText: 'Ton message est modifié.' })).toHaveCount(0);

  // Aïcha reports it by mistake.
  await aicha.goto(thread);
  await postBy(aicha, 'Léa Fontaine').getByRole('link', { name: 'Signaler' }).click();
  await aicha.getByLabel('Qu’est-ce qui ne va pas').fill('Une fausse manœuvre.');
  await aicha.getByRole('button', { name: 'Signaler' }).click();
  await expectSaid(aicha, 'les formatrices sont prévenues');

  // The trainer leaves it, marks it as the answer, and everybody sees so.
  const trainer = await visit(browser, demo().accounts.trainer.email);
  await trainer.goto('/formatrice');
  await trainer.getByRole('link', { name: 'Promotion d’automne' }).first().click();
  await trainer.getByRole('link', { name: 'Signalements' }).click();
  await expect(trainer.getByText('Une fausse manœuvre.')).toBeVisible();
  await expectAccessible(trainer);
  await trainer.getByRole('button', { name: 'Masquer' }).click();
  await expect(trainer.getByRole('alert')).toContainText('Dis pourquoi');
  await trainer.getByRole('button', { name: 'Laisser visible' }).click();
  await expect(trainer.getByRole('heading', { name: 'Rien à regarder' })).toBeVisible();
  await trainer.getByRole('link', { name: 'Discussions' }).click();
  await expectAccessible(trainer);
  await trainer.getByRole('link', { name: subject }).click();
  await postBy(trainer, 'Léa Fontaine').getByRole('button', { name: 'Retenir comme réponse' }).click();
  await expectSaid(trainer, 'Cette réponse est mise en avant.');
  await expectAccessible(trainer);
  await aicha.goto(discussion);
  await expect(aicha.getByRole('listitem').filter({ hasText: subject })).toContainText('Répondu');
  for (const other of [aicha, trainer]) await other.context().close();
});

test('a name that fits two people is asked back, with what was typed, however long it all is', async ({
  page,
  browser,
  signIn,
}) => {
  test.slow();
  const chloe = await visit(browser, mailOf('chloe.renaud'));
  const rename = async (name: string) => {
    await chloe.goto('/compte');
    await chloe.getByLabel('Prénom et nom').fill(name);
    await chloe.getByRole('button', { name: 'Enregistrer' }).first().click();
    await expect(chloe.getByText('C’est enregistré.')).toBeVisible();
  };
  const longName = `Margaux ${'Renaud'.repeat(15)}`;
  const subject = 'Réorganisation'.repeat(8);
  await rename(longName);
  await signIn('student');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/espace/formation/structurer-les-operations/choisir-quoi-structurer/discussion');
  await page.getByLabel('Sujet').fill(subject);
  const text = `@margaux, tu disais ? ${pastedAddress} ${'a'.repeat(300)}\n\n${twelveColumns}`;
  await page.getByLabel('Ton message').fill(text);
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByRole('alert')).toContainText('Plusieurs personnes portent ce nom');
  await expect(page.getByLabel('Ton message')).toHaveValue(text);
  await expectAccessible(page);
  await page.getByRole('radio', { name: longName }).check();
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText(`@${longName}`, { exact: true })).toBeVisible();
  await expectAccessible(page);
  const thread = page.url();
  await page.goto('/espace/discussions');
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
  await expectAccessible(page);
  await chloe.setViewportSize({ width: 320, height: 700 });
  await expect(async () => {
    await chloe.goto('/espace/notifications');
    await expect(chloe.getByRole('button', { name: subject })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(chloe);
  const owner = await visit(browser, demo().accounts.owner.email);
  for (const width of [320, 1440]) {
    await owner.setViewportSize({ width, height: 900 });
    await owner.goto('/direction/personnes');
    await expect(owner.getByText(longName).first()).toBeVisible();
    await expectAccessible(owner);
  }
  await owner.context().close();
  await page.goto(thread);
  await page.getByRole('link', { name: 'Supprimer' }).click();
  await expect(page.getByRole('heading', { name: 'Supprimer ce message ?' })).toBeVisible();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expectSaid(page, 'Ton fil est supprimé.');
  await expectAccessible(page);
  await rename('Chloé Renaud');
  await chloe.context().close();
});

test('a member chooses what she gets by mail, and keeps her choice', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace/notifications');
  await page.getByRole('link', { name: 'Choisir ce que je reçois' }).click();
  const box = page.getByLabel('quelqu’un répond dans un fil où j’ai écrit');
  await box.uncheck();
  await page
    .locator('section[aria-labelledby=recapitulatif]')
    .getByRole('button', { name: 'Enregistrer' })
    .click();
  await expectSaid(page, 'Tes choix d’e-mails sont gardés.');
  await expect(box).not.toBeChecked();
  await expectAccessible(page);
  await page.goto('/desabonnement/recapitulatif?jeton=faux.jeton-qui-ne-vaut-rien&type=mention');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ne plus recevoir ces e-mails' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce lien a expiré');
});
