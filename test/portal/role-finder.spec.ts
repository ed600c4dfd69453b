import type { Page } from '@playwright/test';
import type { RoleFinder } from '@tandem/contracts';
import { demo } from '../support/demo-setup';
import { expect, expectAccessible, fillAddress, mailTo, payWith, test } from '../support/browser';

const scenes = 16;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const next = (page: Page) => page.getByRole('button', { name: /^(Continuer|Voir mon résultat)$/ });

/** Answers from the scene that is shown to the last one, always by the option at this place. */
async function answerAll(page: Page, from: number, place = 0): Promise<void> {
  for (let scene = from; scene <= scenes; scene++) {
    await expect(heading(page)).toHaveText(`Scène ${scene} sur ${scenes}`);
    await page.getByRole('radio').nth(place).check();
    await next(page).click();
  }
}

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('she finds her role, changes her mind, shares it, keeps it, and her trainer sees it', async ({
    page,
    browser,
    signIn,
  }) => {
    test.setTimeout(120_000);
    const { portalUrl } = demo();
    let result = '';
    let role = '';

    await test.step('she answers, and is told of an answer that is missing', async () => {
      await page.goto('/');
      await page.getByRole('link', { name: /Quel rôle te ressemble/ }).click();
      await page.getByRole('link', { name: 'Commencer', exact: true }).click();
      await next(page).click();
      await expect(page.getByRole('alert')).toContainText('Choisis une réponse');
      await page.getByRole('radio').nth(2).check();
      await next(page).click();
      await page.getByRole('radio').nth(1).check();
      await next(page).click();
    });

    await test.step('going back, by the page or by the browser, loses nothing', async () => {
      await page.getByRole('radio').nth(3).check();
      await page.getByRole('button', { name: 'Scène précédente' }).click();
      await expect(page.getByRole('radio').nth(1)).toBeChecked();
      await page.goBack();
      await page.reload();
      await expect(page.getByRole('radio').nth(3)).toBeChecked();
      await page.goto('/quel-role');
      await page.getByRole('link', { name: 'Reprendre à la scène 4' }).click();
      await answerAll(page, 4);
    });

    await test.step('she sees her result, changes an answer and sees another', async () => {
      await expect(page).toHaveURL(/\/quel-role\/resultat\/1(-\d+){4}-[\w-]{12}$/);
      const before = page.url();
      await page.getByRole('link', { name: 'Changer une réponse' }).click();
      await expect(page.getByRole('radio').nth(2)).toBeChecked();
      await page.getByRole('radio').nth(0).check();
      await page.getByRole('button', { name: 'Enregistrer et voir mon résultat' }).click();
      await expect(page).toHaveURL(/\/quel-role\/resultat\//);
      expect(page.url()).not.toBe(before);
      result = page.url();
      role = (await heading(page).textContent())!;
      await expect(page.getByRole('img', { name: /Points par niveau/ })).toBeVisible();
      await expect(page.getByLabel('Lien du résultat')).toHaveValue(result);
    });

    await test.step('another browser reads the link, and may not keep what is not its own', async () => {
      const stranger = await browser.newContext({ baseURL: portalUrl, javaScriptEnabled: false });
      const other = await stranger.newPage();
      await other.goto(result);
      await expect(heading(other)).toHaveText(role);
      await expect(other.getByText('On t’a passé ce lien')).toBeVisible();
      await expect(other.getByRole('button', { name: 'Garder mon résultat' })).toHaveCount(0);
      expect(await other.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      const answer = await other.goto(result.replace('/1-', '/1-9'));
      expect(answer?.status()).toBe(404);
      await expect(heading(other)).toHaveText('Ce lien ne mène à aucun résultat');
      await stranger.close();
    });

    const email = `role.${Date.now()}@exemple.fr`;
    const password = 'une longue phrase pour entrer';
    await test.step('she keeps it, begins module 1, and signs up', async () => {
      await page.getByRole('button', { name: 'Garder mon résultat' }).click();
      await expect(page.getByRole('heading', { name: 'Ton résultat est gardé.' })).toBeVisible();
      await page.getByRole('link', { name: /^Lire «/ }).click();
      await expect(page).toHaveURL(/\/module-1\/[a-z-]+$/);
      await page.goto('/inscription');
      await page.locator('[name=name]').fill('Rosalie Essai');
      await page.locator('[name=email]').fill(email);
      await page.locator('[name=password]').fill(password);
      await page.getByRole('checkbox').first().check();
      await page
        .getByRole('main')
        .getByRole('button', { name: /compte/ })
        .click();
      const mail = await mailTo(email, /.+/);
      await page.goto(mail.links.find((link) => link.includes('/inscription/verifier'))!);
      await page.getByRole('main').getByRole('button').first().click();
    });

    await test.step('it is in her space and her account', async () => {
      await page.goto('/espace');
      await expect(page.getByText(`Ton résultat\u202f: ${role}.`)).toBeVisible();
      await page.goto('/compte');
      await expect(page.getByText(role, { exact: true })).toBeVisible();
      await page.getByRole('link', { name: 'Revoir ce résultat' }).click();
      await expect(page).toHaveURL(result);
      await page.getByRole('link', { name: 'Changer une réponse' }).click();
      await page.getByRole('radio').nth(2).check();
      await page.getByRole('button', { name: 'Enregistrer et voir mon résultat' }).click();
      await expect(page.getByText('Il prendra la place de celui que tu avais gardé.')).toBeVisible();
    });

    await test.step('once she has a seat, her trainer sees it', async () => {
      await page.goto('/promotions');
      await page
        .getByRole('link', { name: /Réserver/ })
        .first()
        .click();
      const [cohortId] = page.url().split('/').slice(-2);
      await page.getByRole('radio', { name: /à titre privé/ }).check();
      for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Continuer' }).click();
      await fillAddress(page);
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: /Payer/ }).click();
      await payWith(page, '4242 4242 4242 4242');
      await expect(page).toHaveURL(/\/commandes\//);
      await expect(heading(page)).toContainText(/Bienvenue|confirmée|payée/i);
      await page.context().clearCookies();
      await signIn('trainer');
      await page.goto(`/formatrice/promotions/${cohortId}`);
      await page
        .getByRole('link', { name: /Rosalie Essai/ })
        .first()
        .click();
      await expect(page.getByText(role, { exact: true })).toBeVisible();
    });
  });
});

test('its pages, on a phone in the dark and on a wide screen, by keyboard too', async ({ page, context }) => {
  test.setTimeout(90_000);
  const { portalUrl, apiUrl } = demo();
  const finder = (await (await fetch(`${apiUrl}/courses/obm/role-finder`)).json()) as RoleFinder;
  const chosen = finder.questions.map(({ key, options }, at) => `${key}.${options[at % 4]!.key}`);
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1440, 'light'],
  ] as const) {
    await context.clearCookies();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/quel-role');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/quel-role$/);
    await expectAccessible(page);
    await page.goto('/quel-role/scenes/1');
    await next(page).click();
    await expectAccessible(page);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(`Scène 2 sur ${scenes}`);
    await context.addCookies([{ name: 'boussole', value: chosen.join('~'), url: portalUrl }]);
    await page.goto('/quel-role');
    await page.getByRole('link', { name: 'Revoir mon résultat' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Garder mon résultat' }).click();
    await expect(page.getByRole('heading', { name: 'Ton résultat est gardé.' })).toBeVisible();
    await expectAccessible(page);
    const result = page.url();
    await page.setViewportSize({ width: 320, height: 900 });
    for (const path of ['/quel-role', '/quel-role/scenes/4', result]) {
      await page.goto(path);
      const wider = () => document.documentElement.scrollWidth > window.innerWidth;
      expect(await page.evaluate(wider), `${path} at 320 px`).toBe(false);
    }
  }
});
