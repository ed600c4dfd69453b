import { test as base, expect, type Page } from '@playwright/test';
import { advanceClock, createClient } from '@tandem/contracts';
import axe from 'axe-core';
import { demo, type Account } from './demo-setup';

/** The Chromium that comes inside an npm package, unless the machine has its own. */
async function chromiumPath(): Promise<string> {
  if (process.env['CHROMIUM_PATH']) return process.env['CHROMIUM_PATH'];
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

export const test = base.extend<
  {
    baseURL: string;
    signIn: (role: 'owner' | 'trainer' | 'student' | Account) => Promise<void>;
    consoleErrors: string[];
  },
  object
>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, executablePath: await chromiumPath() });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => use(demo().portalUrl),
  // What the browser complains about fails the test; a refused form (4xx) and a connection that a test has cut are none of ours.
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()))
          errors.push(message.text());
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page }, use) => {
    await use(async (who) => {
      await signInAs(page, typeof who === 'string' ? demo().accounts[who] : who);
    });
  },
});

export { expect };

/** For a page of another person than the test's own. */
export async function signInAs(page: Page, { email, password }: Account): Promise<void> {
  await page.goto(`${demo().portalUrl}/connexion`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).not.toHaveURL(/connexion/);
}

/** axe finds nothing on the page as it is now, and the page is not wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // Once per page: a second look at the same one then takes a third of the time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const found = await run(document, { resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  expect(violations, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** A small phone, a phone in the dark and a desk. */
const screens = [
  [320, 'light'],
  [390, 'dark'],
  [1440, 'light'],
] as const;

/**
 * The page as it is now, on every kind of screen.
 * @param picture name of the pictures that are kept of it in the folder `SHOTS`, where that is set
 */
export async function expectFitsScreens(page: Page, picture?: string): Promise<void> {
  for (const [width, colorScheme] of screens) {
    await page.setViewportSize({ width, height: 900 });
    // Colours that are on their way from one scheme to the other have no contrast to measure.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
    if (picture) await keepPicture(page, `${picture}-${width}`);
  }
}

/** Into the folder `SHOTS`, for whoever wants to look at it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Through the list that her role has of them. */
export async function openCohort(
  page: Page,
  name: string,
  list: '/formatrice' | '/direction/promotions' = '/formatrice',
): Promise<void> {
  await page.goto(list);
  await page.getByRole('link', { name }).first().click();
}

interface Mail {
  subject: string;
  text: string;
  links: string[];
}

/** The newest mail to an address whose subject fits, as soon as it is there. */
export async function mailTo(email: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    const answer = await fetch(`${demo().mailboxUrl}/api/mails?to=${encodeURIComponent(email)}`);
    const { mails } = (await answer.json()) as { mails: Mail[] };
    found = mails.find((mail) => subject.test(mail.subject));
    expect(found, `a mail to ${email} about ${subject}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return found!;
}

/** For specs with a demonstration of their own: the others stay on today's clock. */
export async function passDays(days: number, hours = 0): Promise<void> {
  const advance = `P${days}DT${hours}H`;
  await createClient({ baseUrl: demo().apiUrl })(advanceClock, { body: { advance } });
}

/** Somebody who has just made her account; returns her address. */
export async function join(page: Page, name: string): Promise<string> {
  const email = `acheteuse.${Date.now()}@exemple.fr`;
  await page.goto('/inscription');
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill('une longue phrase pour entrer');
  await page.getByRole('checkbox').first().check();
  await page
    .getByRole('main')
    .getByRole('button', { name: /compte/ })
    .click();
  const mail = await mailTo(email, /.+/);
  await page.goto(mail.links.find((link) => link.includes('/inscription/verifier'))!);
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  return email;
}

/** Where the buyer lives, on the last step of the purchase. */
export async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Numéro et rue').fill('12 rue des Tanneurs');
  await page.getByLabel('Code postal').fill('69002');
  await page.getByLabel('Ville').fill('Lyon');
}

/** Fills the sandbox's hosted page and pays. */
export async function payWith(page: Page, card: string): Promise<void> {
  await page.locator('[name=number]').fill(card);
  await page.locator('[name=expiry]').fill('12/34');
  await page.locator('[name=cvc]').fill('123');
  await page.locator('[name=name]').fill('Manon Essai');
  const email = page.locator('[name=email]');
  if ((await email.inputValue()) === '') await email.fill('manon@exemple.fr');
  await page.getByRole('button', { name: /^(Payer|Pay|Enregistrer)\b/ }).click();
}

/** Lets the sandbox's hosted page take a debit from an account. */
export async function debitFrom(page: Page, iban: string): Promise<void> {
  await page.getByRole('radio', { name: 'Prélèvement SEPA' }).check();
  await page.locator('[name=iban]').fill(iban);
  await page.locator('[name=holder]').fill('Manon Essai');
  await page.getByRole('button', { name: /Payer/ }).click();
}
