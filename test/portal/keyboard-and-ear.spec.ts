import type { Locator, Page } from '@playwright/test';
import { demo } from '../support/demo-setup';
import { expect, test } from '../support/browser';

const password = demo().accounts.student.password;
const nora = { email: 'nora.haddad@exemple.fr', password };
const status = (part: Locator, text: string | RegExp) =>
  expect(part.getByRole('status').filter({ hasText: text })).toBeAttached();

/** Tab until the focus is there: what it cannot reach, nobody reaches by keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} is not reached by Tab from where the focus was`);
}

const press = async (page: Page, target: Locator, key = 'Enter') => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** What is heard first on a page: a title of its own, then one heading that says where she is. Nothing is cut off. */
async function arrives(page: Page, title: string | RegExp, before: string): Promise<string> {
  await expect(page).toHaveTitle(title);
  expect(await page.title()).not.toBe(before);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  return page.title();
}

/** After something that stays on the page. */
const expectFocusSomewhere = async (page: Page) =>
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);

const box = (page: Page) => page.locator('.prose input[name=tick]').first();
const note = (page: Page) => page.getByRole('textbox', { name: 'Mes notes sur cette leçon' });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

/** Gives every question some answer, from the first control to the button that sends them. */
async function answerAll(page: Page): Promise<void> {
  const kindOf = () =>
    page.evaluate(() => {
      const { type, value, textContent } = document.activeElement as HTMLInputElement;
      return `${type} ${type === 'submit' ? textContent : value && type !== 'radio' && type !== 'checkbox'}`;
    });
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const kind = await kindOf();
    if (kind === 'submit Valider mes réponses') return;
    if (/^(radio|checkbox)/.test(kind)) await page.keyboard.press('Space');
    else if (/^select-one $/.test(kind)) await page.keyboard.press('ArrowDown');
    else if (/^text $/.test(kind)) await page.keyboard.type('12');
    await expectFocusSomewhere(page);
  }
}

test('by keyboard and by ear: from signing in to a lesson, its quiz, its discussion and a search', async ({
  page,
}) => {
  // As with a zoom of 400 % on a screen of 1,280.
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/connexion');
  let title = await arrives(page, 'Se connecter · Tandem', '');
  await tabTo(page, page.getByRole('textbox', { name: 'Adresse e-mail' }));
  await page.keyboard.type(nora.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('un autre');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert', { name: 'Ça n’a pas abouti' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Mot de passe' }));
  await page.keyboard.type(nora.password);
  await page.keyboard.press('Enter');

  // The skip link comes first, and leads past the navigation to what she came for.
  title = await arrives(page, 'Mon espace · Tandem', title);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(link(page, 'Reprendre la leçon')).toBeFocused();
  await page.keyboard.press('Enter');
  title = await arrives(page, 'Installer les bons rituels, module 3 · Tandem', title);

  // A note is said to be kept; without a connection, that it waits, and the focus stays.
  await tabTo(page, note(page));
  await page.keyboard.type('Trois rituels, pas quatre.');
  await status(page.getByRole('main'), /^Note gardée à \d/);
  await page.context().setOffline(true);
  await press(page, button(page, 'J’ai terminé cette leçon'));
  await status(page.getByRole('main'), 'Enregistré sur cet appareil, en attente de connexion.');
  await expect(button(page, 'J’ai terminé cette leçon')).toBeFocused();
  await page.context().setOffline(false);
  title = await arrives(page, /^Conduire la semaine du lancement/, title);

  await page.keyboard.press('ArrowRight');
  title = await arrives(page, /^Clore et apprendre/, title);
  await press(page, box(page), 'Space');
  await expect(box(page)).toBeChecked();
  await expect(box(page)).toBeFocused();
  await status(page.getByRole('form', { name: 'Cases cochées' }), /^Case gardée à \d/);
  await press(page, button(page, 'J’ai terminé cette leçon'));

  title = await arrives(page, /, questionnaire · Tandem$/, title);
  await press(page, button(page, 'Commencer le questionnaire'));
  await press(page, button(page, 'Valider mes réponses'));
  const summary = page.getByRole('alert', { name: 'À corriger avant de continuer' });
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(summary.getByRole('link', { name: 'Question 1 : il manque ta réponse' })).toBeFocused();
  await page.keyboard.press('Enter');
  const question = page
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .first();
  await expect(question).toHaveAccessibleDescription('Une seule réponse.');
  await answerAll(page);
  await page.keyboard.press('Enter');
  title = await arrives(page, /^(C’est|Pas encore) réussi/, title);

  // The correction of an option is part of its name.
  await expect(
    page.getByRole('radio', { name: /(Ta réponse|Ta réponse, juste|La bonne réponse) .{20}/ }).first(),
  ).toBeVisible();

  // Search by its key; results are read by their headings.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Chercher dans ton espace' })).toBeFocused();
  await page.keyboard.type('rituels trois');
  await page.keyboard.press('Enter');
  title = await arrives(page, /echerche/, title);
  const hit = page.getByRole('article').filter({ hasText: 'Note' }).first();
  await expect(hit.getByRole('heading', { level: 2 })).toHaveText(/Installer les bons rituels/);
  await press(page, hit.getByRole('heading').getByRole('link'));
  title = await arrives(page, /notes/, title);
  await press(page, link(page, /Installer les bons rituels/));
  title = await arrives(page, 'Installer les bons rituels, module 3 · Tandem', title);

  // She asks, and answers herself: each time her own words have the focus.
  await press(page, link(page, 'Poser la première question'));
  title = await arrives(page, /^Discussion/, title);
  await tabTo(page, page.getByRole('textbox', { name: 'Sujet' }));
  await page.keyboard.type('Un rituel de trop');
  await tabTo(page, page.getByRole('textbox', { name: 'Ton message' }));
  await page.keyboard.type('Lequel retirer en premier ?');
  await press(page, button(page, 'Publier'));
  await arrives(page, 'Un rituel de trop · Tandem', title);
  const hers = page.getByRole('article', { name: 'Message de Nora Haddad' });
  await expect(hers).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Ta réponse' }));
  await page.keyboard.type('Celui qui ne laisse rien.');
  await status(page.getByRole('main'), 'Brouillon gardé sur cet appareil.');
  await press(page, button(page, 'Répondre'));
  await expect(hers).toHaveCount(2);
  await expect(hers.last()).toBeFocused();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Un rituel de trop" [level=1]
    - status: Ton message est publié.
    - article "Message de Nora Haddad":
      - paragraph: Lequel retirer en premier ?
    - region "1 réponse":
      - heading "1 réponse" [level=2]
      - list:
        - listitem:
          - article "Message de Nora Haddad":
            - paragraph: Celui qui ne laisse rien.
    - region "Répondre":
      - textbox "Ta réponse"
  `);
});

test('the text of a post survives a refresh, a closed tab and a post that does not get through', async ({
  page,
  signIn,
}) => {
  await signIn(nora);
  const discussion = '/espace/formation/piloter-des-projets/retroplanning/discussion';
  const subject = (tab: Page) => tab.getByLabel('Sujet');
  const text = (tab: Page) => tab.getByLabel('Ton message');
  const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /post/.test(key)).length);
  await page.goto(discussion);
  await subject(page).fill('Le jour zéro');
  await text(page).fill('Se compte-t-il ?');
  await page.reload();
  await expect(text(page)).toHaveValue('Se compte-t-il ?');
  await expect(subject(page)).toHaveValue('Le jour zéro');

  // Two tabs write apart; what one of them leaves waits for the next.
  const tab = await page.context().newPage();
  await tab.goto(demo().portalUrl + discussion);
  await expect(text(tab)).toHaveValue('');
  await text(tab).fill('Une autre question.');
  await tab.close();
  await page.reload();
  await expect(text(page)).toHaveValue('Une autre question.');
  await page.getByRole('button', { name: 'Voir ton autre brouillon' }).click();
  await expect(text(page)).toHaveValue('Se compte-t-il ?');

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.context().setOffline(false);
  await page.goto(discussion);
  await expect(text(page)).toHaveValue('Se compte-t-il ?');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Le jour zéro' })).toBeVisible();
  expect(await left()).toBe(1);
  await page.goto(discussion);
  await expect(text(page)).toHaveValue('Une autre question.');
  await page.getByRole('button', { name: 'Effacer ce brouillon' }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveValue('');
  expect(await left()).toBe(0);
});
