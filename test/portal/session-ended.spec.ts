import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser';
import { demo } from '../support/demo-setup';

const endSession = (page: Page) => page.context().clearCookies({ name: 'tandem' });
const signInAs = async (page: Page, role: 'owner' | 'student' | 'trainer', password?: string) => {
  const account = demo().accounts[role];
  await page.locator('[name=email]').fill(account.email);
  await page.locator('[name=password]').fill(password ?? account.password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a form that is sent after the session has ended comes back as it was typed', async ({
      page,
      signIn,
    }) => {
      await signIn('owner');
      await page.goto('/direction/reductions');
      await page.locator('[name=couponCode]').fill('RETOUR');
      await page.locator('[name=percent]').fill('abc');
      await page.locator('[name=startsOn]').fill('2030-02-01');
      await page.locator('[name=endsOn]').fill('2030-01-01');
      const box = page.getByRole('group', { name: /offre/i }).getByRole('checkbox').first();
      await box.check();
      await endSession(page);
      await page.getByRole('button', { name: 'Créer le code' }).click();
      await expect(page.getByText('Ta session a pris fin')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await signInAs(page, 'owner', 'une autre phrase');
      await expect(page.getByRole('alert')).toBeVisible();
      await signInAs(page, 'owner');
      await expect(page.getByRole('alert')).toContainText('Pas encore envoyé');
      await expect(page.locator('[name=couponCode]')).toHaveValue('RETOUR');
      await expect(page.locator('[name=percent]')).toHaveValue('abc');
      await expect(page.locator('[name=startsOn]')).toHaveValue('2030-02-01');
      await expect(box).toBeChecked();
      await expect(page.getByRole('cell', { name: 'RETOUR' })).toHaveCount(0);
      if (javaScriptEnabled) await expectAccessible(page);
      // Sent from there, it is sent, and told all that is wrong at once, as its fields stand.
      await page.getByRole('button', { name: 'Créer le code' }).click();
      await expect(page.getByRole('alert').getByRole('listitem')).toContainText([/nombre entier/, /fin/i]);
    });
  });
}

test.describe('without JavaScript, in a lesson', () => {
  test.use({ javaScriptEnabled: false });

  test('a note waits for her, and not for a guest', async ({ page, signIn }) => {
    await signIn('student');
    await page.goto('/espace/formation/structurer-les-operations/ecrire-une-procedure');
    const note = page.locator('textarea[name=text]');
    await note.fill('Une note écrite trop tard');
    await endSession(page);
    await page.getByRole('button', { name: 'Enregistrer ma note' }).click();
    await signInAs(page, 'student');
    await expect(page.getByRole('alert')).toContainText('Pas encore envoyé');
    await expect(note).toHaveValue('Une note écrite trop tard');
  });
});

test('a button without a field leads to sign-in and back as well', async ({ page, signIn }) => {
  await signIn('trainer');
  await page.goto('/formatrice/rendus');
  await endSession(page);
  await page.getByRole('button', { name: 'Relire le plus ancien' }).click();
  await signInAs(page, 'trainer');
  await expect(page.getByRole('alert')).toContainText('Pas encore envoyé');
  await expectAccessible(page);
});

test('somebody else who signs in finds the page, and nothing that was typed', async ({ page, signIn }) => {
  await signIn('student');
  await page.goto('/compte');
  await page.locator('[name=name]').fill('Un nom pour moi seule');
  await endSession(page);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await signInAs(page, 'trainer');
  await expect(page).toHaveURL(/\/compte$/);
  await expect(page.locator('[name=name]')).not.toHaveValue('Un nom pour moi seule');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
