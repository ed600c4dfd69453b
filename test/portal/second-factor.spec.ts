import type { Page } from '@playwright/test';
import { base32, codeOf } from '../support/authenticator';
import { expect, expectAccessible, mailTo, test } from '../support/browser';
import { demo } from '../support/demo-setup';

const settings = '/compte/double-authentification';

async function submit(page: Page, fields: Record<string, string>, button: RegExp): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  await page.getByRole('main').getByRole('button', { name: button }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}

// Students whom no other journey signs in as: a second factor would stop it.
for (const [email, javaScriptEnabled, width] of [
  ['ines.carvalho@exemple.fr', true, 1440],
  ['camille.rousseau@exemple.fr', false, 390],
] as const) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } });

    test('a second factor, from its set-up to its reset', async ({ page, signIn }) => {
      test.setTimeout(120_000);
      const { password } = demo().accounts.student;
      const look = () => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());
      const firstStep = async () => {
        await page.goto('/connexion?suite=/espace/formation');
        await submit(page, { email, password }, /Me connecter/);
        await expect(page).toHaveURL(/\/connexion\/code\?suite=/);
      };
      let secret: Uint8Array = new Uint8Array();
      let recoveryCodes: string[] = [];

      await test.step('she sets it up and is given recovery codes', async () => {
        await signIn({ email, password });
        await page.goto('/compte');
        await look();
        await page.getByRole('link', { name: 'L’activer' }).click();
        await look();
        await submit(page, { password: 'pas la bonne phrase' }, /Commencer/);
        await expect(page.getByText('Ce n’est pas ton mot de passe.').first()).toBeVisible();
        await submit(page, { password }, /Commencer/);
        await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible();
        await look();
        secret = base32((await page.locator('.select-all').innerText()).replaceAll(' ', ''));
        await submit(page, { code: codeOf(secret, -5) }, /Activer/);
        await expect(page.getByText('Ce code ne convient pas').first()).toBeVisible();
        await look();
        await submit(page, { code: codeOf(secret) }, /Activer/);
        recoveryCodes = await page.locator('[data-codes] li').allInnerTexts();
        expect(recoveryCodes).toHaveLength(10);
        await look();
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Télécharger' }).click();
        const file = await (await download).createReadStream();
        expect(Buffer.concat(await file.toArray()).toString()).toContain(recoveryCodes.join('\n'));
        await expect(page.getByRole('button', { name: 'Copier' })).toBeVisible({
          visible: javaScriptEnabled,
        });
        await page.getByRole('link', { name: /J’ai rangé mes codes/ }).click();
        await expect(page.getByText('Il te reste 10 codes de secours.')).toBeVisible();
        await mailTo(email, /double authentification est active/);
      });

      await test.step('she signs in with a code, to the page she asked for', async () => {
        await signOut(page);
        await firstStep();
        await look();
        await page.goto('/compte');
        await expect(page).toHaveURL(/\/connexion\?suite=/);
        await firstStep();
        await submit(page, { code: '000 000' }, /Continuer/);
        await expect(page.getByRole('alert')).toContainText('Ce code ne convient pas');
        await expect(page.locator('[name=code]')).toHaveValue('');
        await look();
        // The current code turned the factor on: only the next one is new.
        await submit(page, { code: codeOf(secret, 1) }, /Continuer/);
        await expect(page).toHaveURL(/\/espace\/formation$/);
      });

      await test.step('she signs in with a recovery code', async () => {
        // Her session ends while she writes: what she wrote goes with her, whichever way she takes.
        await page.goto('/compte');
        await page.locator('[name=name]').fill('Un autre nom');
        await page.context().clearCookies({ name: 'tandem' });
        await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
        await submit(page, { email, password }, /Me connecter/);
        await page.getByRole('button', { name: /pas mon téléphone/ }).click();
        await look();
        await submit(page, { code: recoveryCodes[0]! }, /Continuer/);
        await expect(page.getByRole('alert')).toContainText('Pas encore envoyé');
        await expect(page.locator('[name=name]')).toHaveValue('Un autre nom');
        await page.goto(settings);
        await expect(page.getByText('Il te reste 9 codes de secours.')).toBeVisible();
        await look();
        await mailTo(email, /Un code de secours a servi/);
      });

      await test.step('she makes new recovery codes', async () => {
        await page.getByRole('link', { name: /Créer de nouveaux codes/ }).click();
        await look();
        await submit(page, { password }, /Créer les codes/);
        await expect(page.locator('[data-codes] li')).toHaveCount(10);
        expect(await page.locator('[data-codes] li').allInnerTexts()).not.toContain(recoveryCodes[1]);
      });

      await test.step('she changes phones', async () => {
        await page.goto(`${settings}?acte=telephone`);
        await look();
        await submit(page, { password }, /Commencer/);
        const shown = await page.locator('.select-all').innerText();
        await submit(page, { code: codeOf(base32(shown.replaceAll(' ', ''))) }, /Activer/);
        await expect(page.locator('[data-codes] li')).toHaveCount(10);
        await mailTo(email, /application d’authentification a changé/);
      });

      await test.step('the owner resets it, and the password is enough', async () => {
        await signOut(page);
        await signIn('owner');
        await page.goto(`/direction/personnes?recherche=${encodeURIComponent(email)}`);
        await look();
        await page.getByRole('button', { name: /Réinitialiser la double authentification/ }).click();
        await expect(page.getByText('Assure-toi de vive voix')).toBeVisible();
        await look();
        await page.getByRole('button', { name: 'Réinitialiser', exact: true }).click();
        await expect(page.getByText('La double authentification est réinitialisée')).toBeVisible();
        await expect(page.getByRole('button', { name: /Réinitialiser/ })).toHaveCount(0);
        await mailTo(email, /a été réinitialisée/);
        await signOut(page);
        await signIn({ email, password });
      });
    });
  });
}

test('turns it off with the password', async ({ page, signIn }) => {
  const account = { email: 'fatou.diop@exemple.fr', password: demo().accounts.student.password };
  await signIn(account);
  await page.goto(settings);
  await submit(page, { password: account.password }, /Commencer/);
  const shown = await page.locator('.select-all').innerText();
  await submit(page, { code: codeOf(base32(shown.replaceAll(' ', ''))) }, /Activer/);
  await page.goto(`${settings}?acte=desactiver`);
  await expectAccessible(page);
  await submit(page, { password: account.password }, /Désactiver/);
  await expect(page.getByText('La double authentification est désactivée.')).toBeVisible();
  await signOut(page);
  await signIn(account);
});
