import type { Page } from '@playwright/test';
import { demo } from '../support/demo-setup';
import { expect, test } from '../support/browser';

const quiz = '/espace/formation/decouvrir-le-metier/questionnaire';
const helene = { email: 'helene.vasseur@exemple.fr', password: demo().accounts.student.password };

const invoices = (page: Page, at: number) => page.locator('[name="single:factures-en-double"]').nth(at);
const missions = (page: Page, at: number) =>
  page.locator('[type=checkbox][name="multiple:missions-operations"]').nth(at);
const hours = (page: Page) => page.locator('[name="numeric:heures-restantes"]');
const levels = (page: Page) => page.locator('select[name^="matching:taches-et-niveaux:"]');
const ordered = (page: Page) => page.locator('[data-ordering] li');
const left = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /waiting/.test(key)).length);

test('a quiz begun on one device is finished on another, and nothing is lost offline or by the back button', async ({
  page: phone,
  signIn,
  browser,
}) => {
  await signIn(helene);
  await phone.goto(quiz);
  await phone.getByRole('button', { name: /ommencer/ }).click();
  await invoices(phone, 0).check();
  await expect.poll(() => left(phone)).toBe(0);

  const context = await browser.newContext({
    baseURL: demo().portalUrl,
    storageState: { cookies: await phone.context().cookies(), origins: [] },
  });
  const desk = await context.newPage();
  await desk.goto(quiz);
  await expect(desk.getByText('1 réponse gardée sur 10')).toBeVisible();
  await expect(invoices(desk, 0)).toBeChecked();

  // What the phone could not send is older than what she says at her desk afterwards.
  await phone.context().setOffline(true);
  await invoices(phone, 1).check();
  await missions(phone, 0).check();
  await missions(phone, 2).check();
  await expect(phone.locator('[data-waiting]')).toContainText('en attente de connexion');
  await invoices(desk, 2).check();
  await expect.poll(() => left(desk)).toBe(0);
  await phone.context().setOffline(false);
  await expect.poll(() => left(phone)).toBe(0);
  for (const device of [phone, desk]) {
    await device.reload();
    await expect(invoices(device, 2)).toBeChecked();
    await expect(missions(device, 0)).toBeChecked();
    await expect(missions(device, 2)).toBeChecked();
  }

  // The page goes while it has no connection; the next one sends what waited.
  await phone.context().setOffline(true);
  const last = await ordered(phone).last().getAttribute('data-item');
  await ordered(phone)
    .last()
    .getByRole('button', { name: /^Monter/ })
    .press('Enter');
  await phone.goto('about:blank').catch(() => undefined);
  await phone.context().setOffline(false);
  await phone.goto('/espace');
  await expect.poll(() => left(phone)).toBe(0);
  await desk.reload();
  await expect(ordered(desk).nth(3)).toHaveAttribute('data-item', last!);

  // The browser shows the page as it first came, from its store: it catches up.
  await ordered(desk)
    .nth(3)
    .getByRole('button', { name: /^Monter/ })
    .press('Enter');
  await missions(desk, 2).uncheck();
  await expect.poll(() => left(desk)).toBe(0);
  await desk.getByRole('link', { name: 'Formation' }).first().click();
  await desk.goBack();
  await expect(missions(desk, 0)).toBeChecked();
  await expect(missions(desk, 2)).not.toBeChecked();
  await expect(ordered(desk).nth(2)).toHaveAttribute('data-item', last!);

  // What the phone still shows of before is no answer of now.
  await phone.goto(quiz);
  await invoices(desk, 3).check();
  await expect.poll(() => left(desk)).toBe(0);
  await missions(phone, 4).check();
  await phone.getByRole('button', { name: 'Valider mes réponses' }).click();
  await expect(phone.getByRole('alert')).toBeFocused();
  await expect(invoices(phone, 3)).toBeChecked();
  await expect(missions(phone, 4)).toBeChecked();
  await context.close();

  // What is emptied stays empty.
  await phone.goto(quiz);
  await hours(phone).fill('12');
  await levels(phone).first().selectOption({ index: 1 });
  await expect.poll(() => left(phone)).toBe(0);
  await phone.reload();
  await expect(hours(phone)).toHaveValue('12');
  await hours(phone).fill('');
  await levels(phone).first().selectOption('');
  await expect(phone.getByText('Réponse gardée.')).toHaveCount(2);
  await phone.reload();
  await expect(hours(phone)).toHaveValue('');
  await expect(levels(phone).first()).toHaveValue('');

  // Without a script: half of it is kept for later, emptied again; a refusal names every question that it is about.
  const plain = await browser.newContext({
    baseURL: demo().portalUrl,
    storageState: { cookies: await phone.context().cookies(), origins: [] },
    javaScriptEnabled: false,
  });
  const page = await plain.newPage();
  await page.goto(quiz);
  const later = page.getByRole('button', { name: 'Garder mes réponses et revenir plus tard' });
  for (const index of [1, 0]) {
    await levels(page).first().selectOption({ index });
    await hours(page).fill(index ? '12' : '');
    await Promise.all([page.waitForEvent('load'), later.click()]);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.goto(quiz);
    await expect(hours(page)).toHaveValue(index ? '12' : '');
    await expect(levels(page).first().locator('option').nth(index)).toHaveJSProperty('selected', true);
  }
  await hours(page).fill('12 ou 13');
  await page.getByRole('button', { name: 'Valider mes réponses' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    ...[
      /^Question 2\u202f: il manque/,
      /^Question 4\u202f: Écris un seul nombre/,
      /^Question 6\u202f: il manque/,
    ],
    ...[7, 8, 9, 10].map((n) => new RegExp(`^Question ${n}\u202f: il manque ta réponse`)),
  ]);
  await expect(hours(page)).toHaveValue('12 ou 13');
  await plain.close();
});
