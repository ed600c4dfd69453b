import { demo } from '../support/demo-setup';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectFitsScreens,
  mailTo,
  openCohort,
  signInAs,
  test,
} from '../support/browser';

/** Where a student may wonder why something is closed: her home page, her course, a lesson to come. */
const wondering = [
  '/espace',
  '/espace/formation',
  '/espace/formation/trouver-ses-clientes-et-se-certifier/defendre-son-cas',
];

test('a trainer pauses one student: refused, shown, applied, told to him, ended', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await page
    .getByRole('link', { name: /Thomas Lemaire/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Décaler ou mettre en pause' }).click();
  await expectAccessible(page);
  const pause = page.getByRole('form', { name: 'Mettre en pause' });
  await pause.getByRole('button').click();
  await expect(page.getByRole('link', { name: /Elle reprend le/ })).toBeVisible();
  await expectAccessible(page);
  const from = await pause.getByLabel('Premier jour de pause').inputValue();
  const until = new Date(Date.parse(from) + 14 * 86_400_000).toISOString().slice(0, 10);
  await pause.getByLabel('Elle reprend le').fill(until);
  await pause.getByLabel('Raison').fill('Deux semaines de congé.');
  await pause.getByRole('button').click();
  const shown = page.getByRole('region', { name: 'Ce que ça change' });
  await expect(shown.getByText('S’ouvre plus tard')).toBeVisible();
  await expect(shown.getByText(/Une personne le saura/)).toBeVisible();
  // To change a word she does not type all again.
  await expect(pause.getByLabel('Raison')).toHaveValue('Deux semaines de congé.');
  await expectAccessible(page);
  await shown.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText('C’est appliqué.')).toBeVisible();
  await expect(page.getByText('Deux semaines de congé.')).toBeVisible();
  const mail = await mailTo('thomas.lemaire@exemple.fr', /Nouvelles dates pour tes modules/);
  expect(mail.text).toContain('reste ouvert');
  const { password } = demo().accounts.student;
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const his = await context.newPage();
  await signInAs(his, { email: 'thomas.lemaire@exemple.fr', password });
  for (const path of wondering) {
    await his.goto(path);
    await expect(his.getByText('Ton parcours est en pause')).toBeVisible();
    await expectAccessible(his);
  }
  // Whose access is paused for want of a payment is told another reason, at the same places.
  await context.clearCookies();
  await signInAs(his, { email: 'ophelie.blanchet@exemple.fr', password });
  for (const path of wondering) {
    await his.goto(path);
    await expect(his.getByText(/Tes leçons sont en pause|En pause depuis le/).first()).toBeVisible();
    await expect(his.getByText('Ton parcours est en pause')).toHaveCount(0);
    await expectAccessible(his);
  }
  await expect(his.getByRole('link', { name: 'Régler l’échéance' })).toBeVisible();
  await his.goto('/espace/emargement');
  await expect(his.getByText('Dès qu’il arrive, tu peux de nouveau signer.', { exact: false })).toBeVisible();
  await expectAccessible(his);
  await context.close();
  await page.getByRole('button', { name: 'Reprendre aujourd’hui' }).click();
  await expect(shown.getByText('S’ouvre plus tôt')).toBeVisible();
  await shown.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText('Elle suit le plan').or(page.getByText('Terminée'))).toBeVisible();
});

test('a cohort’s modules and dates move only once it was shown what that does', async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn('owner');
  await openCohort(page, 'Promotion d’automne', '/direction/promotions');
  await expectAccessible(page);
  const settings = page.url();
  await savesOverAnother(page);
  await seesWhatTrainersLeave(page);
  await page.goto(settings);
  await page.getByRole('link', { name: 'Changer les dates' }).click();
  await page.getByLabel('Dernier jour').fill('2020-01-01');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await expect(page.getByText('La fin doit venir après le début.').first()).toBeVisible();
  await expectAccessible(page);
  const first = await page.getByLabel('Premier jour').inputValue();
  const later = (days: number) => new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
  // Three weeks: modules that most have begun would then still be to come, at whatever hour.
  await page.getByLabel('Premier jour').fill(later(21));
  await page.getByLabel('Dernier jour').fill(later(104));
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  const shown = page.getByRole('region', { name: 'Ce que ça change' });
  await expect(shown.getByText('Reste ouvert, parce que c’est commencé').first()).toBeVisible();
  await expectAccessible(page);
  await shown.getByRole('link', { name: 'Ne rien changer' }).click();
  await expect(page.getByLabel('Premier jour')).toHaveValue(first);

  await page.goto(settings);
  await page.getByRole('link', { name: 'Plan des modules' }).click();
  await expectAccessible(page);
  await page.locator('[name=day-7]').fill('beaucoup');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await expect(page.locator('[name=day-7]')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.locator('[name=day-7]').fill('52');
  await page.locator('[name=at-7]').fill('19:00');
  // A lesson of the last module, before it, then after.
  await page.getByText('Leçons\u202f: toutes avec le module').last().click();
  await page.getByLabel('Jour de la leçon').last().fill('50');
  await page.locator('[name^=at-7-]').last().fill('08:00');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  const early = page.getByRole('link', { name: /Une leçon ne s’ouvre pas avant son module/ });
  await early.click();
  await expect(page.locator('[name^=day-7-]').last()).toBeFocused();
  await expectAccessible(page);
  await page.locator('[name^=day-7-]').last().fill('53');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await expect(shown.getByText('Plan de la promotion')).toBeVisible();
  await expect(shown.getByText(/^8\. Leçon «/).first()).toBeVisible();
  await expectAccessible(page);
  await shown.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText('Le plan a changé.', { exact: false })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an owner names a substitute, copies a cohort, archives the copy and brings it back', async ({
    page,
    signIn,
  }) => {
    await signIn('owner');
    await openCohort(page, 'Promotion d’hiver', '/direction/promotions');
    await page.getByRole('link', { name: 'Dupliquer' }).click();
    await page.getByLabel('Nom de la nouvelle promotion').fill('Promotion de l’hiver suivant');
    await page.getByLabel('Premier jour').fill('2028-01-03');
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await expect(page.getByText('Voici le brouillon', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Changer les formatrices' }).click();
    const other = page.getByRole('group', { name: 'Nadège Okafor' });
    await other.getByLabel('Rôle').selectOption('substitute');
    await other.getByLabel('Premier jour').fill('2028-02-05');
    await other.getByLabel('Dernier jour').fill('2028-02-04');
    await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
    await expect(page.getByRole('link', { name: /Nadège Okafor, Dernier jour/ })).toBeVisible();
    await other.getByLabel('Dernier jour').fill('2028-02-18');
    await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
    const shown = page.getByRole('region', { name: 'Ce que ça change' });
    await expect(shown.getByRole('heading', { name: 'Nadège Okafor change de rôle' })).toBeVisible();
    await expect(other.getByLabel('Dernier jour')).toHaveValue('2028-02-18');
    await shown.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page.getByText('Les formatrices sont enregistrées.', { exact: false })).toBeVisible();
    await expect(page.getByText(/Remplaçante, du 5.février/)).toBeVisible();
    await page.getByRole('link', { name: 'Archiver' }).click();
    await expect(page.getByText('Personne n’y est inscrit.')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Archiver' }).click();
    await expect(page.getByText('La promotion est archivée.')).toBeVisible();
    // Out of the way of its trainers, and not out of their reach.
    await page.goto('/formatrice');
    const copy = page.getByRole('link', { name: 'Promotion de l’hiver suivant', exact: true });
    await expect(copy).toHaveCount(0);
    await page.getByRole('link', { name: 'Archivées' }).click();
    await copy.click();
    await page.getByRole('link', { name: 'Modifier la promotion' }).click();
    await page.getByRole('link', { name: 'Rouvrir' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Rouvrir la promotion' }).click();
    await expect(page.getByText('de retour dans les listes', { exact: false })).toBeVisible();
  });
});

/** Two tabs with the settings of one cohort: the slower one keeps what was typed, and says what stands since the other saved. */
async function savesOverAnother(slow: Page): Promise<void> {
  const fast = await slow.context().newPage();
  await fast.goto(slow.url());
  const save = (tab: Page) => tab.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const [seats, name] = [slow.getByLabel('Places'), slow.getByLabel('Nom de la promotion')];
  const [capacity, former] = [await seats.inputValue(), await name.inputValue()];
  const more = String(Number(capacity) + 1);
  await fast.getByLabel('Places').fill(more);
  await save(fast);
  await expect(fast.getByText('Les réglages sont enregistrés.')).toBeVisible();
  await fast.close();
  await name.fill('Promotion d’après');
  await save(slow);
  await expect(slow.getByText('Ces réglages ont changé', { exact: false })).toBeVisible();
  await expect(slow.getByText(new RegExp(`^Places.: ${more}$`))).toBeVisible();
  await expect(name).toHaveValue('Promotion d’après');
  await expect(seats).toHaveValue(capacity);
  await expectFitsScreens(slow, 'cohort-changed');
  await name.fill(former);
  await save(slow);
  await expect(slow.getByText('Les réglages sont enregistrés.')).toBeVisible();
  await expect(seats).toHaveValue(capacity);
}

/** What becomes of a cohort whose trainer goes is said before she does; nothing changes. */
async function seesWhatTrainersLeave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Changer les formatrices' }).click();
  const [lead, other] = ['Claire Morel', 'Nadège Okafor'].map((name) => page.getByRole('group', { name }));
  await lead!.getByLabel('Rôle').selectOption('Aucun');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  const shown = page.getByRole('region', { name: 'Ce que ça change' });
  await expect(shown.getByText('Plus personne n’encadre cette promotion')).toBeVisible();
  await expect(shown.getByText('Une personne le saura', { exact: false })).toBeVisible();
  await expect(lead!.getByLabel('Rôle')).toHaveValue('');
  await expectFitsScreens(page, 'trainers-nobody');
  await other!.getByLabel('Rôle').selectOption('substitute');
  await other!.getByLabel('Premier jour').fill('2026-01-01');
  await other!.getByLabel('Dernier jour').fill('2099-01-01');
  await page.getByRole('button', { name: 'Voir ce que ça change' }).click();
  await expect(shown.getByText('Cette promotion n’a pas de référente')).toBeVisible();
  await expectFitsScreens(page, 'trainers-leadless');
  await shown.getByRole('link', { name: 'Ne rien changer' }).click();
  await expect(lead!.getByLabel('Rôle')).toHaveValue('lead');
}
