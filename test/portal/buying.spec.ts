import type { Page } from '@playwright/test';
import { createClient, createCoupon, signIn } from '@tandem/contracts';
import { expect, expectAccessible, fillAddress, join, mailTo, payWith, test } from '../support/browser';
import { demo } from '../support/demo-setup';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const onward = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click();
const winter = /^Réserver ma place, Promotion d’hiver( \d{4})?$/;
const training = /^Réserver ma place, Promotion d’hiver, formation/;

async function choose(page: Page, offer: RegExp, who: RegExp): Promise<void> {
  await page.goto('/promotions');
  await page.getByRole('link', { name: offer }).click();
  await page.getByRole('radio', { name: who }).check();
  await onward(page);
}

test('privately, with a code that counts and one that does not, nothing typed is lost', async ({ page }) => {
  const email = await join(page, 'Salomé Essai');
  await choose(page, winter, /à titre privé/);
  await expect(page.getByText(/14.jours pour changer d’avis/)).toBeVisible();
  await page.getByRole('radio', { name: /trois fois/ }).check();
  await page.getByLabel('Code de réduction').fill('JAMAIS-VU');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Ce code n’existe pas');
  await expect(page.getByLabel('Code de réduction')).toHaveValue('JAMAIS-VU');
  await expect(page.getByRole('radio', { name: /trois fois/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel('Code de réduction').fill('bienvenue10');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText(/moins 149/)).toBeVisible();
  await onward(page);
  await fillAddress(page);
  await page.getByRole('button', { name: /Payer 447/ }).click();
  await expect(page.getByRole('alert').first()).toContainText('Conditions');
  await expect(page.getByLabel('Ville')).toHaveValue('Lyon');
  await expectAccessible(page);
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('button', { name: /Payer 447/ })).toBeVisible();
  await fillAddress(page);
  await page.getByRole('checkbox', { name: /conditions/ }).check();
  await page.getByRole('checkbox', { name: /accès immédiat/ }).check();
  // Her session ends while she writes.
  await page.context().clearCookies({ name: 'tandem' });
  await page.getByRole('button', { name: /Payer 447/ }).click();
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill('une longue phrase pour entrer');
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByLabel('Ville')).toHaveValue('Lyon');
  await expect(page.getByRole('checkbox', { name: /conditions/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Payer 447/ }).click();
  await expect(page.locator('[name=number]')).toBeVisible();
  await page.goto('/espace/papiers');
  await page.getByRole('link', { name: /^Payer/ }).click();
  await expect(heading(page)).toHaveText('Il reste à payer');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Payer', exact: true }).click();
  await payWith(page, '4242 4242 4242 4242');
  await expect(heading(page)).toContainText('Bienvenue');
  await expect(page.getByText(/moins 149.€ avec BIENVENUE10/)).toBeVisible();
  await expectAccessible(page);
  await choose(page, training, /me former à mon métier/);
  await onward(page);
  await expect(page.getByLabel('Ville')).toHaveValue('Lyon');
});

test('while Stripe cannot be reached, her order is shown as it is known, with the way to withdraw', async ({
  page,
}) => {
  await join(page, 'Inès Panne');
  await choose(page, winter, /à titre privé/);
  await onward(page);
  await fillAddress(page);
  await page.getByRole('checkbox', { name: /conditions/ }).check();
  await page.getByRole('checkbox', { name: /accès immédiat/ }).check();
  await page.getByRole('button', { name: /^Payer/ }).click();
  await payWith(page, '4242 4242 4242 4242');
  await expect(heading(page)).toContainText('Bienvenue');
  const order = page.url().split('?')[0]!;
  const faults = `${demo().stripeUrl}/_sandbox/faults`;
  const failApi = { path: '/v1/', times: 100_000, after: 'before' };
  await page.request.post(faults, { data: { failApi } });
  try {
    await page.goto(order);
    await expect(heading(page)).toHaveText('Ta place est à toi');
    await expect(page.getByText(/peut dater de quelques minutes/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Me rétracter' })).toBeVisible();
    await expectAccessible(page);
  } finally {
    await page.request.delete(faults);
  }
  await page.goto(order);
  await expect(page.getByText(/peut dater de quelques minutes/)).toHaveCount(0);
});

test('training paid for by herself: the contract is read and signed before any means of payment', async ({
  page,
}) => {
  const email = await join(page, 'Zoé d’Essai');
  await choose(page, training, /me former à mon métier/);
  await expect(page.getByText(/Rien n’est débité avant la fin de ce délai/)).toBeVisible();
  await expectAccessible(page);
  await onward(page);
  await fillAddress(page);
  await page.getByRole('checkbox', { name: /conditions/ }).check();
  await page.getByRole('button', { name: 'Lire le contrat' }).click();
  await expect(heading(page)).toContainText('Contrat de formation professionnelle');
  await expectAccessible(page);
  const contract = page.url();
  const pdf = await page.request.get(`${contract}.pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await page.getByLabel('Prénom et nom').fill('Zoé Autre');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Signer le contrat' }).click();
  await expect(page.getByRole('alert').first()).toContainText('comme sur la commande');
  await expect(page.getByLabel('Prénom et nom')).toHaveValue('Zoé Autre');
  await expectAccessible(page);
  await page.getByLabel('Prénom et nom').fill('zoe d essai');
  await page.getByRole('button', { name: 'Signer le contrat' }).click();
  await expect(page.locator('[name=number]')).toBeVisible();
  await page.goto(contract);
  await expect(page.getByText(/Signé par zoe d essai/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Enregistrer mon moyen de paiement' }).click();
  await page.locator('[name=number]').fill('4242 4242 4242 4242');
  await page.locator('[name=expiry]').fill('12/34');
  await page.locator('[name=cvc]').fill('123');
  await page.locator('[name=name]').fill('Zoé d’Essai');
  await page.getByRole('main').getByRole('button').last().click();
  await expect(heading(page)).toContainText('Bienvenue');
  await expect(page.getByText(/Rien n’a encore été débité/)).toBeVisible();
  await expectAccessible(page);
  const mail = await mailTo(email, /Ta place est à toi/);
  expect(mail.text).toContain('Tu as signé ton contrat de formation professionnelle');
  expect(mail.links.some((link) => link.endsWith('/contrat.pdf'))).toBe(true);
});

test('an organisation: its numbers are checked and kept, it signs a convention for training, then pays', async ({
  page,
}) => {
  const email = await join(page, 'Maud Essai');
  await choose(page, training, /organisation/);
  await expect(page.getByText(/pas de droit de rétractation/)).toBeVisible();
  await expect(page.getByText(/veut une convention écrite/)).toBeVisible();
  await expectAccessible(page);
  await onward(page);
  await fillAddress(page);
  await page.getByLabel('Nom de l’organisation').fill('Atelier d’essai');
  await page.getByLabel(/^SIREN/).fill('123 456 789');
  await page.getByLabel(/TVA/).fill('FR00732829320');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Lire la convention' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Un SIREN a neuf chiffres');
  await expect(page.getByRole('alert').first()).toContainText('numéro de TVA n’a pas la bonne forme');
  await expect(page.getByLabel(/^SIREN/)).toHaveValue('123 456 789');
  await expectAccessible(page);
  await page.getByLabel(/^SIREN/).fill('732 829 320');
  await page.getByLabel(/TVA/).fill('FR44 732829320');
  await page.getByRole('button', { name: 'Lire la convention' }).click();
  await expect(heading(page)).toContainText('Convention de formation professionnelle');
  await expect(page.getByText(/SIREN 732.829.320, TVA intracommunautaire FR44732829320/)).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByLabel('Prénom et nom').fill('Maud Essai');
  await page.getByRole('button', { name: 'Signer la convention' }).click();
  await expect(page.getByRole('alert').first()).toContainText('en quelle qualité tu signes');
  await expectAccessible(page);
  await page.getByLabel('En qualité de').fill('gérante');
  await page.getByRole('button', { name: 'Signer la convention' }).click();
  await payWith(page, '4242 4242 4242 4242');
  await expect(heading(page)).toContainText('Bienvenue');
  await expect(page.getByText('Par une organisation')).toBeVisible();
  await page.goto('/espace/papiers');
  await expect(page.getByRole('link', { name: 'Me rétracter' })).toHaveCount(0);
  const pdf = page.getByRole('link', { name: 'Convention de formation, PDF' });
  const file = await page.request.get((await pdf.getAttribute('href'))!);
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect((await mailTo(email, /Ta place est à toi/)).text).toContain('convention de formation');
});

test('a code of 100 %: a confirmation, and no page of Stripe', async ({ page }) => {
  const { apiUrl, accounts } = demo();
  const call = createClient({ baseUrl: apiUrl });
  const session = (await call(signIn, { body: accounts.owner })) as { token: string };
  const code = `CADEAU-${Date.now()}`;
  const none = { amount: null, offerIds: null, startsOn: null, endsOn: null, usesAtMost: 1 };
  const owner = createClient({ baseUrl: apiUrl, token: session.token });
  await owner(createCoupon, { body: { code, percent: 100, ...none } });
  const email = await join(page, 'Flore Essai');
  await choose(page, winter, /à titre privé/);
  await page.getByLabel('Code de réduction').fill(code);
  await onward(page);
  await expect(page.getByRole('heading', { name: 'Tes coordonnées et ton accord' })).toBeVisible();
  await fillAddress(page);
  await page.getByRole('checkbox').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirmer mon inscription' }).click();
  await expect(heading(page)).toContainText('Bienvenue');
  await expect(page.getByText(/Tu n’as rien à payer/)).toBeVisible();
  expect((await mailTo(email, /Ta place est à toi/)).text).toContain('rien à ce jour');
});
