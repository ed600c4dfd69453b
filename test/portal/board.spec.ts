import type { Page } from '@playwright/test';
import { expect, expectFitsScreens, openCohort, test } from '../support/browser';
import { demo } from '../support/demo-setup';

const thomas = { email: 'thomas.lemaire@exemple.fr', password: demo().accounts.student.password };
const members = (page: Page) => page.getByRole('rowheader').getByRole('link');
const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const desk = { width: 1440, height: 900 };

test('a trainer finds her way on the board, by keyboard and back again', async ({ page, signIn }) => {
  await page.setViewportSize(desk);
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await expectFitsScreens(page, 'board');
  await page.setViewportSize(desk);
  await page.getByLabel('Chercher un nom').fill('helene');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(members(page)).toHaveText(['Hélène Vasseur']);
  await page.getByLabel('Chercher un nom').fill('émil');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(members(page)).toHaveText(['Émilie Garnier']);
  await page.getByRole('link', { name: /^En pause/ }).click();
  await expect(members(page)).toHaveText(['Émilie Garnier']);
  await expect(page.getByRole('rowheader')).toContainText('De retour le');
  await page.getByLabel('Chercher un nom').fill('helene');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByRole('heading', { name: 'Personne ne correspond' })).toBeVisible();
  await expectFitsScreens(page, 'board-nobody');
  await page.setViewportSize(desk);
  await page.getByRole('link', { name: 'Afficher toute la promotion' }).click();

  // Who has most to review comes first: that column falls.
  const toReview = page.getByRole('columnheader', { name: /^À relire/ });
  await toReview.getByRole('link').click();
  await expect(toReview).toHaveAttribute('aria-sort', 'descending');
  // The head of a column sorts, and turns the order around; the filter stays.
  await page.getByRole('link', { name: /^À suivre de près/ }).click();
  await page.getByRole('link', { name: /^Leçons/ }).click();
  await expect(members(page).first()).toHaveText('Anaïs Fournier');
  await expect(page.getByRole('columnheader', { name: /^Leçons/ })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('link', { name: /^Leçons/ }).click();
  await expect(page.getByRole('columnheader', { name: /^Leçons/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const sorted = await members(page).allTextContents();
  expect(sorted.at(-1)).toBe('Anaïs Fournier');

  await members(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(members(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('row').nth(2).getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(members(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sorted[0]!);
  await page.goBack();
  await expect(members(page)).toHaveText(sorted);

  // The same page in a hand: cards, sorted from a list.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByLabel('Trier par').selectOption({ label: 'Élève' });
  await page.getByRole('button', { name: 'Trier', exact: true }).click();
  // Who is on the list depends on the hour: a module is late fourteen days after it opened, to the minute.
  const [first] = [...sorted].sort(new Intl.Collator('fr').compare);
  await expect(members(page).first()).toHaveText(first!);
  await members(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first!);
  await page.goBack();
  await expect(page.getByRole('link', { name: /^À suivre de près/ })).toHaveAttribute('aria-current', 'true');
});

test('she reads why somebody needs her, notes what she did, and the list forgets who did the thing', async ({
  page,
  signIn,
  browser,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn('trainer');
  await openCohort(page, 'Promotion d’automne');
  await page.getByRole('link', { name: 'Points à suivre' }).click();
  const his = card(page, 'Thomas Lemaire');
  await expect(his).toContainText(/«.*» est à reprendre et n’est pas revenu\. Depuis le \d+/);
  await expect(his).toContainText(/Ce qui règle la situation.*Rendre une nouvelle version\./);
  await expect(card(page, 'Ophélie Blanchet')).toContainText('une échéance n’est pas payée');
  await expectFitsScreens(page, 'risks');

  // Blanks pass the browser, not the academy; what was typed stays, beside why.
  await his.getByText('Noter ce que tu as fait').click();
  await his.getByLabel('Ta note').fill('   ');
  await his.getByRole('button', { name: 'Ajouter la note' }).click();
  await expect(his.getByRole('alert')).toBeFocused();
  await his.getByRole('alert').getByRole('link').click();
  await expect(his.getByLabel('Ta note')).toBeFocused();
  await expect(his.getByLabel('Ta note')).toHaveValue('   ');
  await expect(his.getByLabel('Ta note')).toHaveAttribute('aria-invalid', 'true');
  await expectFitsScreens(page, 'risks-refused');
  const words = 'Appelé, il reprend son travail ce soir.';
  await his.getByLabel('Ta note').fill(words);
  await his.getByRole('button', { name: 'Ajouter la note' }).dblclick();
  await expect(his.getByRole('status')).toHaveText('Ta note est ajoutée.');
  await page.reload();
  await expect(his.getByText(words)).toHaveCount(1);

  const context = await browser.newContext();
  const student = await context.newPage();
  await student.goto(`${demo().portalUrl}/connexion`);
  await student.locator('[name=email]').fill(thomas.email);
  await student.locator('[name=password]').fill(thomas.password);
  await student.getByRole('button', { name: 'Me connecter' }).click();
  await expect(student).not.toHaveURL(/connexion/);
  await student.goto(`${demo().portalUrl}/espace/rendus`);
  await student.getByRole('listitem').filter({ hasText: 'Ta fiche d’offre' }).getByRole('link').click();
  await student.getByLabel('Ton texte').fill('## La mesure\n\nDouze heures avant, quatre après.');
  await student.getByRole('button', { name: 'Relire avant de rendre' }).click();
  await student.getByRole('button', { name: 'Rendre la version 2' }).click();
  await expect(student.getByText('Ton travail est rendu.')).toBeVisible();
  await context.close();

  await page.reload();
  await expect(card(page, 'Ophélie Blanchet')).toBeVisible();
  await expect(his).toHaveCount(0);
  const today = await page.getByLabel('Voir la liste d’un jour passé').inputValue();
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Voir la liste d’un jour passé').fill(yesterday);
  await page.getByRole('button', { name: 'Voir ce jour' }).click();
  await expect(page.getByText(/^Tu lis la liste telle qu’elle était le soir du/)).toBeVisible();
  await expect(his).toContainText('est à reprendre');
  await expect(his.getByText(words)).toHaveCount(0);
  await expect(page.getByText('Noter ce que tu as fait')).toHaveCount(0);
  await expectFitsScreens(page, 'risks-past');
  await page.getByRole('link', { name: 'Revenir à aujourd’hui' }).click();
  await expect(his).toHaveCount(0);
});
