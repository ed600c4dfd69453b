import * as contract from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import type { TestApp } from '../support/app';
import { createPerson, testPassword } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';

let mails: TestMails;
let api: TestApp;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails({ ACADEMY_NAME: 'Académie d’essai' }));
});
afterAll(() => api.close());

const askAccount = (email: string, locale: 'fr' | 'en' = 'fr') =>
  api.as()(contract.signUp, {
    body: { email, name: 'Achète <b>mes pilules</b>', password: testPassword, acceptTerms: true, locale },
  });

const tokenIn = (links: string[], path: string): string => {
  const url = links.map((link) => new URL(link)).find(({ pathname }) => pathname === path);
  if (!url) throw new Error(`no link to ${path} in ${links.join(' ')}`);
  return url.searchParams.get('jeton')!;
};

describe('the mail of a sign-up', () => {
  it('opens the account by its link, names nobody and comes from the academy', async () => {
    await askAccount('lea@exemple.fr');
    await settled(api.dataSource);
    const [mail, ...more] = await mails.to('lea@exemple.fr');
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('Confirme ton adresse');
    expect(mail!.html).toContain('Académie d’essai');
    expect(mail!.html! + mail!.text).not.toContain('pilules');
    expect(mail!.headers['auto-submitted']).toBe('auto-generated');
    const token = tokenIn(mail!.links, '/inscription/verifier');
    const session = await api.as()(contract.confirmSignUp, { body: { token } });
    expect(await api.as(session.token)(contract.getMe, {})).toMatchObject({
      email: 'lea@exemple.fr',
      kind: 'member',
    });
  });

  it('tells the owner of a taken address, in her own language, and gives no link that confirms', async () => {
    await createPerson(api.dataSource, { email: 'prise@exemple.fr' });
    await askAccount('prise@exemple.fr', 'en');
    await settled(api.dataSource);
    const [mail] = await mails.to('prise@exemple.fr');
    expect(mail!.subject).toBe('Tu as déjà un compte');
    expect(mail!.links.map((link) => new URL(link).pathname)).toEqual(
      expect.arrayContaining(['/connexion', '/mot-de-passe-oublie']),
    );
    expect(mail!.text + mail!.html).not.toContain('jeton');
  });

  it('follows the language asked for', async () => {
    await askAccount('anna@example.com', 'en');
    await settled(api.dataSource);
    expect((await mails.to('anna@example.com'))[0]!.subject).toBe('Confirm your address');
  });

  it.each([
    ['expired', `expires_at = now() - interval '1 minute'`],
    ['used', `used_at = now()`],
  ])('is not sent for a request that is %s', async (state, change) => {
    const email = `${state}@exemple.fr`;
    await askAccount(email);
    await settled(api.dataSource);
    const row = await jobOf('mail-sign-up', 'signUpId', `SELECT id FROM sign_up WHERE email = $1`, email);
    await api.dataSource.query(`UPDATE sign_up SET ${change} WHERE email = $1`, [email]);
    await api.app.get(Outbox).run(row);
    expect(await mails.to(email)).toHaveLength(1);
  });

  it('keeps its Message-ID when its job runs again', async () => {
    await askAccount('deux@exemple.fr');
    await settled(api.dataSource);
    const row = await jobOf(
      'mail-sign-up',
      'signUpId',
      `SELECT id FROM sign_up WHERE email = $1`,
      'deux@exemple.fr',
    );
    await api.app.get(Outbox).run(row);
    const sent = await mails.to('deux@exemple.fr');
    const ids = sent.map(({ messageId }) => messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toMatch(new RegExp(`^<${row.id}\\.[\\da-f]{24}@127\\.0\\.0\\.1>$`));
  });
});

describe('the mail of a password reset', () => {
  it('changes the password by its link', async () => {
    await createPerson(api.dataSource, { email: 'oubli@exemple.fr', name: 'Inès Martin' });
    await api.as()(contract.requestPasswordReset, { body: { email: 'oubli@exemple.fr' } });
    await settled(api.dataSource);
    const [mail] = await mails.to('oubli@exemple.fr');
    expect(mail!.text).toContain('Bonjour Inès,');
    const token = tokenIn(mail!.links, '/mot-de-passe');
    const password = 'une tout autre phrase';
    await api.as()(contract.confirmPasswordReset, { body: { token, password } });
    await api.as()(contract.signIn, { body: { email: 'oubli@exemple.fr', password } });
  });

  it('is not sent to an address that nobody has', async () => {
    await api.as()(contract.requestPasswordReset, { body: { email: 'personne@exemple.fr' } });
    await settled(api.dataSource);
    expect(await mails.to('personne@exemple.fr')).toEqual([]);
  });
});

async function jobOf(handler: string, key: string, query: string, value: string) {
  const [subject] = await api.dataSource.query<Array<{ id: string }>>(query, [value]);
  const [row] = await api.dataSource.query<Parameters<Outbox['run']>>(
    `SELECT id, event, handler, payload, attempts FROM outbox WHERE handler = $1 AND payload->>$2 = $3`,
    [handler, key, subject!.id],
  );
  return row!;
}
