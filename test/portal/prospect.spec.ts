import { expect, expectAccessible, fillAddress, mailTo, payWith, test } from '../support/browser';

const password = 'une longue phrase pour entrer';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('from the first visit to the student space', async ({ page, context }) => {
      test.setTimeout(120_000);
      const email = `manon.${Date.now()}@exemple.fr`;
      const look = () => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());

      await test.step('she tries module 1 without an account', async () => {
        await page.goto('/');
        await page.getByRole('link', { name: /Commencer le module 1/ }).click();
        await page
          .getByRole('main')
          .getByRole('link', { name: /Commencer/ })
          .first()
          .click();
        await expect(page).toHaveURL(/\/module-1\/[a-z-]+$/);
        await look();
        const first = page.url();
        await page.getByRole('button', { name: /terminé/ }).click();
        await expect(page).not.toHaveURL(first);
      });

      await test.step('closing and opening the browser keeps her progress', async () => {
        const cookies = await context.cookies();
        expect(cookies.some((cookie) => cookie.httpOnly && cookie.expires > Date.now() / 1000 + 86_400)).toBe(
          true,
        );
        await page.goto('/module-1');
        await expect(page.getByRole('link', { name: /Reprendre/ }).first()).toBeVisible();
        await expect(page.getByText(/les leçons et le questionnaire suffisent/)).toBeVisible();
        await expect(page.locator('a[href^="/espace/rendus"]')).toHaveCount(0);
        await look();
      });

      await test.step('she signs up, and confirms by the mail', async () => {
        await page.goto('/inscription');
        await page
          .getByRole('main')
          .getByRole('button', { name: /compte/ })
          .click();
        await expect(page.getByRole('alert').first()).toBeVisible();
        await look();
        await page.locator('[name=name]').fill('Manon Essai');
        await page.locator('[name=email]').fill(email);
        await page.locator('[name=password]').fill(password);
        await page.getByRole('checkbox').first().check();
        await page
          .getByRole('main')
          .getByRole('button', { name: /compte/ })
          .click();
        await expect(page.getByRole('main')).toContainText(email);
        const mail = await mailTo(email, /.+/);
        await page.goto(mail.links.find((link) => link.includes('/inscription/verifier'))!);
        await look();
        await page.getByRole('main').getByRole('button').first().click();
        await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
      });

      await test.step('what she did as a guest is hers', async () => {
        await page.goto('/espace');
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Manon');
        await look();
        await page.goto('/module-1');
        await expect(page.getByRole('link', { name: /Reprendre/ }).first()).toBeVisible();
        await page.goto('/espace/rendus/note-de-position');
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Ta note de position');
        await expect(page.getByText(/Les travaux se rendent en promotion/)).toBeVisible();
        await look();
      });

      await test.step('she reserves a seat: the card is refused, then accepted', async () => {
        await page.goto('/promotions');
        await page
          .getByRole('link', { name: /Réserver/ })
          .first()
          .click();
        await look();
        await page.getByRole('radio', { name: /à titre privé/ }).check();
        await page.getByRole('button', { name: 'Continuer' }).click();
        await look();
        await page.getByRole('button', { name: 'Continuer' }).click();
        await look();
        await page.getByRole('button', { name: /Payer/ }).click();
        await expect(page.getByRole('alert').first()).toBeVisible();
        await fillAddress(page);
        await page.getByRole('checkbox').first().check();
        await page.getByRole('button', { name: /Payer/ }).click();
        await expect(page.locator('[name=number]')).toBeVisible();
        await payWith(page, '4000 0000 0000 0002');
        await expect(page.getByText(/refusé/).first()).toBeVisible();
        await payWith(page, '4242 4242 4242 4242');
        await expect(page).toHaveURL(/\/commandes\//);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(/Bienvenue|confirmée|payée/i);
        await look();
        const receipt = await mailTo(email, /reçu|inscription|place|paiement/i);
        expect(receipt.text).toMatch(/1.490/);
      });

      await test.step('she is welcomed, and can stop in the middle', async () => {
        await page.goto('/espace/accueil');
        await look();
        const answer = 'Je tiens un rétroplanning mieux que personne.';
        await page.locator('[name=text]').fill(`${answer}\nhttps://exemple.fr/${'partage'.repeat(15)}`);
        await page.getByRole('radio', { name: /Ma promotion/ }).check();
        await page
          .getByRole('button', { name: /Enregistrer|Continuer|Suivant/ })
          .first()
          .click();
        await page.goto('/espace/accueil');
        await expect(page.getByText(/2 sur 4/).first()).toBeVisible();
        for (let step = 0; step < 3; step++)
          await page.getByRole('button', { name: 'Passer cette question' }).click();
        await look();
      });

      await test.step('she finds her space, her formation and the directory', async () => {
        await page.goto('/espace/formation');
        await expect(page.getByText(/Ouvre le/).first()).toBeVisible();
        await look();
        await page.goto('/espace/annuaire');
        await expect(page.getByText(/Je tiens un rétroplanning mieux que personne\./).first()).toBeVisible();
        await look();
        await page.goto('/espace/papiers');
        await expect(page.getByText(/1.490/).first()).toBeVisible();
        await look();
      });

      await test.step('once every lesson that is open is done, the quiz is what is left', async () => {
        const next = page.getByRole('link', { name: /^(?:Reprendre|Commencer) la / });
        for (await page.goto('/espace'); await next.isVisible(); await page.goto('/espace')) {
          await next.click();
          await expect(page).toHaveURL(/\/espace\/formation\//);
          const lesson = page.url();
          await page.getByRole('button', { name: /terminé/ }).click();
          await expect(page).not.toHaveURL(lesson);
        }
        await expect(page.getByRole('heading', { name: 'Il reste le questionnaire' })).toBeVisible();
        await look();
        await page.getByRole('link', { name: 'Passer le questionnaire' }).click();
        await expect(page).toHaveURL('/espace/formation/decouvrir-le-metier/questionnaire');
      });
    });
  });
}
