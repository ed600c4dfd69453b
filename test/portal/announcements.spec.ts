import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, expectFitsScreens, mailTo, openCohort, test } from '../support/browser';
import { demo } from '../support/demo-setup';

/** Whom mails left for whose subject fits. */
async function mailedAbout(subject: RegExp): Promise<string[]> {
  const answer = await fetch(`${demo().mailboxUrl}/api/mails`);
  const { mails } = (await answer.json()) as { mails: Array<{ to: string[]; subject: string }> };
  return mails.filter((mail) => subject.test(mail.subject)).flatMap(({ to }) => to);
}

test('a trainer writes to part of her cohort, sees it as one of them reads it, and follows what became of it', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await page.getByRole('link', { name: 'Messages', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Écrire un message' }).click();
  await page.waitForLoadState('load');
  await page.locator('[name=subject]').fill('Un mot pour toi, {prénom}');
  await page.locator('[name=text]').fill('Bonjour {prenom},\n\n**Bravo** pour ta {semaine}.');
  await page.getByRole('radio', { name: /^Personnes choisies/ }).check();
  await page.getByText('Choisir les personnes').click();
  await page.getByRole('checkbox', { name: 'Léa Fontaine' }).check();
  await expect(page.getByText(/Gardé à/)).toBeVisible();
  await expectAccessible(page);
  // Nothing typed goes with the page.
  await page.reload();
  await expect(page.locator('[name=text]')).toHaveValue(/ta \{semaine\}/);
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByText('{semaine}, dans le message, ligne 3, caractère 19')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Envoyer à/ })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Revenir au texte' }).click();
  await page.locator('[name=text]').fill('Bonjour {prenom},\n\n**Bravo** pour ta semaine.');
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByRole('heading', { name: 'Un mot pour toi, Léa' })).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer à 1 personne' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('cell', { name: /^Envoyé/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
  const mail = await mailTo('eleve@tandem.example', /Un mot pour toi, Léa/);
  expect(mail.text).toContain('Bonjour Léa,');

  // Two mails of an earlier message came back: a full mailbox may take it now, a lost address is for her to judge.
  await openCohort(page, 'Promotion d’automne');
  await page.getByRole('link', { name: 'Messages', exact: true }).click();
  await page.getByRole('link', { name: /^Cette semaine/ }).click();
  const lost = page.getByRole('row').filter({ hasText: 'Non remis' });
  await expect(lost).toHaveCount(2);
  await expectFitsScreens(page, 'announcement-bounced');
  const lateTab = await page.context().newPage();
  await lateTab.goto(page.url());
  const leftAre = (count: number) =>
    expect(async () => {
      await page.reload();
      await expect(lost).toHaveCount(count, { timeout: 1000 });
      await expect(page.getByText('L’essai est fait.', { exact: false })).toBeVisible({ timeout: 1000 });
    }).toPass();
  const together = 'Réessayer pour 1 personne';
  await page.getByRole('button', { name: together }).click();
  await leftAre(1);
  await expect(page.getByRole('button', { name: together })).toHaveCount(0);
  // A tab that does not know yet asks for the same, and nothing leaves twice.
  await lateTab.getByRole('button', { name: together }).click();
  await expect(lateTab.getByText('L’essai est fait.', { exact: false })).toBeVisible();
  await lost.getByRole('button', { name: /^Réessayer l’envoi à/ }).click();
  await leftAre(0);
  await lateTab.getByRole('button', { name: /^Réessayer l’envoi à/ }).click();
  await expect(lateTab.getByText('L’essai est fait.', { exact: false })).toBeVisible();
  const again = await mailedAbout(/^Cette semaine/);
  expect([again.length, new Set(again).size]).toEqual([2, 2]);
});

test('a student finds in her space what was written to her', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/espace');
  await page.getByRole('link', { name: /Cette semaine.*Léa/ }).click();
  await expect(page.getByText('un seul prix')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Messages de tes formatrices' }).click();
  await expectAccessible(page);
});

test.describe('without scripts, on a phone, in the dark', () => {
  test.use({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });

  test('schedules a message, moves it and takes it back', async ({ page, signIn }) => {
    await signIn('trainer');
    await openCohort(page, 'Promotion d’hiver');
    await page.getByRole('link', { name: 'Messages', exact: true }).click();
    await page.getByRole('link', { name: 'Écrire un message' }).click();
    await page.getByText('Commencer par un modèle').click();
    await page.getByRole('link', { name: 'Première semaine' }).click();
    await expect(page.locator('[name=text]')).toHaveValue(/questions d’accueil/);
    await page.locator('[name=subject]').fill('On commence bientôt');
    await page.locator('[name=text]').fill('');
    await page.getByRole('button', { name: 'Garder comme modèle' }).click();
    await expect(page.locator('[name=text]')).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await expect(page.getByText('Ce message n’est pas prêt à partir')).toBeVisible();
    await expect(page.getByText('Programmer l’envoi')).toHaveCount(0);
    await page.getByRole('link', { name: 'Revenir au texte' }).click();
    await page.locator('[name=text]').fill('Bonjour {prénom}');
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await page.getByText('Programmer l’envoi').click();
    await page.locator('[name="when.day"]').fill('2026-01-05');
    await page.getByRole('button', { name: 'Programmer', exact: true }).click();
    await expect(page.getByText('Ce moment est déjà passé.').first()).toBeVisible();
    await page.locator('[name="when.day"]').fill('2035-01-05');
    await page.getByRole('button', { name: 'Programmer', exact: true }).click();
    await expect(page.getByText('Le message est programmé.')).toBeVisible();
    await page.locator('[name="when.at"]').fill('09:30');
    await page.getByRole('button', { name: 'Changer l’heure d’envoi' }).click();
    await expect(page.getByText(/vendredi 5.janvier à 9.h.30/).first()).toBeVisible();
    // Another tab still shows the form: its words become a draft of their own.
    const { pathname, origin } = new URL(page.url());
    const words = { subject: 'On commence demain', text: 'Bonjour', audience: 'everyone' };
    const apart = await page.request.post(`${pathname}/ecrire`, {
      ...{ form: { ...words, intent: 'keep', base: '1', template: randomUUID() }, headers: { origin } },
    });
    expect(apart.url()).toMatch(/\/ecrire\?fait=a-part$/);
    expect(await apart.text()).toContain('dans un autre brouillon');
    await page.getByRole('button', { name: 'Reprendre en brouillon' }).click();
    await expect(page).toHaveURL(/\/ecrire$/);
    const draft = page.url();
    await page.getByRole('button', { name: 'Garder comme modèle' }).click();
    const template = page.getByRole('listitem').filter({ hasText: 'On commence bientôt' });
    await template.getByText('Modifier').click();
    await template.locator('[name=name]').fill('');
    await template.getByRole('button', { name: 'Garder' }).click();
    await template.getByRole('link', { name: /^Nom du modèle/ }).click();
    await expect(template.locator('[name=name]')).toBeFocused();
    await expect(page.getByText('Le modèle est gardé.')).toHaveCount(0);
    await page.goto(draft);
    await expect(page.locator('[name=subject]')).toHaveValue('On commence bientôt');
    // Thrown away once, and in a tab that does not know: gone is gone.
    const tabs = [page, await page.context().newPage()];
    const throwAway = async (name: string, done: string) => {
      for (const tab of tabs) {
        await tab.getByRole('button', { name }).click();
        await expect(tab.getByText(done)).toBeVisible();
      }
    };
    for (const tab of tabs) await tab.goto(draft);
    await throwAway('Supprimer ce brouillon', 'Le brouillon est supprimé.');
    for (const tab of tabs) {
      await tab.goto('/formatrice/modeles');
      await tab
        .getByRole('listitem')
        .filter({ hasText: 'On commence bientôt' })
        .getByText('Modifier')
        .click();
    }
    await throwAway('Supprimer ce modèle', 'Le modèle est supprimé.');
  });
});
