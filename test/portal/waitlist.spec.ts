import { advanceClock, createClient } from '@tandem/contracts';
import { expect, expectFitsScreens, join, openCohort, test } from '../support/browser';
import { demo } from '../support/demo-setup';

const cohort = 'Promotion du soir';

test('she waits for a seat of a full cohort, staff see the queue, and a seat that is added is held for her', async ({
  page,
  signIn,
}) => {
  const main = page.getByRole('main');
  await join(page, 'Irène Essai');
  await page.goto('/promotions');
  const card = page.getByRole('article').filter({ hasText: cohort });
  await expect(card.getByText('Complet')).toBeVisible();
  await expectFitsScreens(page, 'promotions');
  await card.getByRole('link', { name: `Rejoindre la liste d’attente, ${cohort}` }).click();
  await expect(main.getByText('3 personnes attendent déjà.')).toBeVisible();
  const waitlist = page.url();
  await expectFitsScreens(page, 'waitlist');
  await main.getByRole('button', { name: 'Rejoindre la liste d’attente' }).click();
  await expect(main.getByText('Tu es sur la liste.', { exact: false })).toBeVisible();
  await expect(main.getByText('Tu es à la 4e place de la liste.')).toBeVisible();
  await expectFitsScreens(page, 'my-waiting');
  // Where she joined, she finds her place and the way out, and joins once more at the end.
  await page.goto(waitlist);
  await expect(main.getByRole('heading', { name: 'Tu es sur la liste' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Rejoindre la liste d’attente' })).toHaveCount(0);
  await expectFitsScreens(page, 'waitlist-joined');
  await main.getByRole('button', { name: `Quitter la liste, ${cohort}` }).click();
  await expect(main.getByText('Tu as quitté la liste d’attente.')).toBeVisible();
  await page.goto(waitlist);
  await main.getByRole('button', { name: 'Rejoindre la liste d’attente' }).click();
  await expect(main.getByText('Tu es à la 4e place de la liste.')).toBeVisible();
  const her = await page.context().storageState();
  await page.context().clearCookies();

  // Whoever has no account is asked for one first.
  await page.goto(waitlist);
  await expect(main.getByRole('link', { name: 'Créer mon compte' })).toBeVisible();
  await expectFitsScreens(page, 'waitlist-visitor');

  await signIn('owner');
  await openCohort(page, cohort, '/direction/promotions');
  await main.getByRole('link', { name: 'Suivi de la promotion' }).click();
  await main.getByRole('link', { name: 'Liste d’attente' }).click();
  const lines = main.getByRole('listitem').filter({ hasText: 'Sur la liste depuis' });
  await expect(lines).toHaveCount(4);
  await expectFitsScreens(page, 'staff-waitlist');
  const first = lines.filter({ hasText: 'Maëlle Garnier' });
  await first.getByText('Retirer de la liste').click();
  await first.getByRole('button', { name: 'Retirer Maëlle Garnier' }).click();
  // Refused next to its field, which stays open.
  await expect(first.getByLabel('Ta raison')).toBeVisible();
  await expect(first.getByLabel('Ta raison')).toHaveAttribute('aria-invalid', 'true');
  await expectFitsScreens(page, 'staff-waitlist-refused');
  await first.getByLabel('Ta raison').fill('Elle a pris une place dans la promotion d’hiver.');
  await first.getByRole('button', { name: 'Retirer Maëlle Garnier' }).click();
  await expect(main.getByText('elle est prévenue, avec ta raison.', { exact: false })).toBeVisible();
  await expect(lines).toHaveCount(3);
  await expectFitsScreens(page, 'staff-waitlist-removed');

  await openCohort(page, cohort, '/direction/promotions');
  await main.locator('[name=capacity]').fill('7');
  await main.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(main.getByText('Les réglages sont enregistrés.')).toBeVisible();
  await createClient({ baseUrl: demo().apiUrl })(advanceClock, { body: { advance: 'PT31S' } });
  // What was mailed is a promise: closing enrolment keeps it, and says so before and after.
  await expect(async () => {
    await openCohort(page, cohort, '/direction/promotions');
    await expect(
      main.getByText('même si tu fermes, elles peuvent les prendre', { exact: false }),
    ).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: 60_000 });
  await expectFitsScreens(page, 'enrolment-offered');
  await main.getByRole('button', { name: 'Fermer les inscriptions' }).click();
  await expect(main.getByText('3 personnes peuvent encore les prendre', { exact: false })).toBeVisible();
  await expectFitsScreens(page, 'enrolment-closed');
  await main.getByRole('link', { name: 'Reprendre une place sur la liste d’attente' }).click();
  await expect(main.getByText('Une place déjà proposée reste à prendre', { exact: false })).toBeVisible();
  await expectFitsScreens(page, 'staff-waitlist-closed');
  await page.context().clearCookies();
  // The link of her mail, in other hands.
  await page.goto(waitlist.replace('attente', 'inscription'));
  await expect(main.getByText('Ses inscriptions sont closes.')).toBeVisible();
  // Or in hers, on another device: signed in, she is led to her seat.
  await expect(main.getByRole('link', { name: 'Me connecter' })).toHaveAttribute(
    'href',
    /^\/connexion\?suite=%2Fpromotions%2F.*%2Finscription$/,
  );
  await expectFitsScreens(page, 'waitlist-closed');
  await page.context().addCookies(her.cookies);
  await expect(async () => {
    await page.goto('/espace/attente');
    await expect(main.getByText('Une place s’est libérée.', { exact: false })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(main.getByText('cette place reste la tienne jusque-là.', { exact: false })).toBeVisible();
  await expectFitsScreens(page, 'my-waiting-offered');
  await page.goto('/promotions');
  await expect(card.getByText('Une place est gardée pour toi')).toBeVisible();
  await expectFitsScreens(page, 'promotions-offered');
  await page.goto('/espace');
  await expect(main.getByRole('heading', { name: `Une place t’attend dans « ${cohort} »` })).toBeVisible();
  await expectFitsScreens(page, 'space-offered');
  await main.getByRole('link', { name: `Prendre ma place, ${cohort}` }).click();
  await expect(page).toHaveURL(/\/offres\/.*\/inscription/);
  await expect(main.getByText('et pour personne d’autre', { exact: false })).toBeVisible();
  await expectFitsScreens(page, 'checkout-offered');
  const checkout = page.url();
  await page.goto('/espace/notifications');
  await expect(main.getByRole('button', { name: /Une place s’est libérée pour toi/ })).toBeVisible();
  // The address of her offer, in other hands: it says why nothing is sold there, and leads on.
  await page.context().clearCookies();
  await page.goto(checkout);
  await expect(main.getByRole('heading', { name: 'Les inscriptions ne sont pas ouvertes' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Réessayer' })).toHaveCount(0);
  await expectFitsScreens(page, 'checkout-not-for-sale');
  await main.getByRole('link', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL(/connexion\?suite=%2Foffres%2F/);
});
