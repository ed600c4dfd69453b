import * as contract from '@tandem/contracts';
import { signToken } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { testEnvironment } from '../support/config';
import { createPerson } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';

let mails: TestMails;
let api: TestApp;

beforeAll(async () => {
  mails = await startMails();
  api = await startTestApp({ SMTP_URL: mails.smtpUrl });
});
afterAll(async () => {
  await api.close();
  await mails.close();
});

async function capture(email: string, locale: 'fr' | 'en' = 'fr'): Promise<void> {
  await api.as()(contract.captureLead, { body: { email, consent: true, source: 'home', locale } });
  await settled(api.dataSource);
}

/** Tokens of the last mail to this address. */
async function tokens(email: string): Promise<{ confirm: string; unsubscribe: string }> {
  const [mail] = await mails.to(email);
  const of = (path: string) =>
    mail!.links
      .map((link) => new URL(link))
      .find(({ pathname }) => pathname === path)!
      .searchParams.get('jeton')!;
  return { confirm: of('/ressource/confirmer'), unsubscribe: of('/desabonnement') };
}

const confirm = (token: string) => api.as()(contract.confirmLead, { body: { token } });
const unsubscribe = (token: string) => api.as()(contract.unsubscribeLead, { body: { token } });

interface LeadRow {
  id: string;
  consent_version: string;
  consented_at: Date;
  confirmed_at: Date | null;
  unsubscribed_at: Date | null;
}

async function lead(email: string): Promise<LeadRow> {
  const [row] = await api.dataSource.query<LeadRow[]>('SELECT * FROM lead WHERE email = $1', [email]);
  return row!;
}

const gone = { problem: { status: 410, code: 'token-invalid' } };

describe('an address left with consent', () => {
  it('counts once confirmed by mail, and confirming again changes nothing', async () => {
    await capture('lea@exemple.fr');
    expect(await lead('lea@exemple.fr')).toMatchObject({ confirmed_at: null, consent_version: '2026-11-22' });
    const { confirm: token } = await tokens('lea@exemple.fr');
    await confirm(token);
    const { confirmed_at: confirmedAt } = await lead('lea@exemple.fr');
    expect(confirmedAt).toBeInstanceOf(Date);
    await confirm(token);
    expect((await lead('lea@exemple.fr')).confirmed_at).toEqual(confirmedAt);
  });

  it('is asked again while it has not confirmed, in the language of the last time', async () => {
    await capture('lente@exemple.fr');
    await capture('LENTE@exemple.fr', 'en');
    expect((await mails.to('lente@exemple.fr')).map(({ subject }) => subject)).toEqual([
      'Confirm your address to hear from us',
      'Confirme ton adresse pour recevoir nos nouvelles',
    ]);
  });

  it('gets no more mail once confirmed, and its consent stays as it was', async () => {
    await capture('fidele@exemple.fr');
    await confirm((await tokens('fidele@exemple.fr')).confirm);
    const before = await lead('fidele@exemple.fr');
    await capture('fidele@exemple.fr', 'en');
    expect(await mails.to('fidele@exemple.fr')).toHaveLength(1);
    expect(await lead('fidele@exemple.fr')).toEqual(before);
  });

  it('carries the headers for leaving in one click', async () => {
    await capture('unclic@exemple.fr');
    const [mail] = await mails.to('unclic@exemple.fr');
    const { unsubscribe: token } = await tokens('unclic@exemple.fr');
    expect(mail!.headers['list-unsubscribe']).toMatch(
      new RegExp(`^<http.*/desabonnement\\?jeton=${token}>$`),
    );
    expect(mail!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });

  it('refuses a consent that is not given', async () => {
    const body = { email: 'non@exemple.fr', consent: false as never, source: 'home' as const };
    await expect(api.as()(contract.captureLead, { body })).rejects.toMatchObject({
      problem: { status: 422 },
    });
    expect(await lead('non@exemple.fr')).toBeUndefined();
  });

  it('is captured once however many posts race', async () => {
    const email = 'course@exemple.fr';
    const body = { email, consent: true as const, source: 'module-1' as const };
    await Promise.all(Array.from({ length: 5 }, () => api.as()(contract.captureLead, { body })));
    const [{ rows }] = await api.dataSource.query('SELECT count(*)::int AS rows FROM lead WHERE email = $1', [
      email,
    ]);
    expect(rows).toBe(1);
  });

  it('is braked after six mails in an hour', async () => {
    for (let n = 0; n < 6; n += 1) await capture('flot@exemple.fr');
    await expect(capture('flot@exemple.fr')).rejects.toMatchObject({ problem: { status: 429 } });
  });
});

describe('leaving', () => {
  it('works at any time, any number of times, and keeps the first day', async () => {
    await capture('part@exemple.fr');
    const { unsubscribe: token } = await tokens('part@exemple.fr');
    await unsubscribe(token);
    const { unsubscribed_at: leftAt } = await lead('part@exemple.fr');
    expect(leftAt).toBeInstanceOf(Date);
    await api.as()(contract.advanceClock, { body: { advance: 'P400D' } });
    await unsubscribe(token);
    expect((await lead('part@exemple.fr')).unsubscribed_at).toEqual(leftAt);
  });

  it('is not undone by an old confirmation link, but by a new consent that is confirmed', async () => {
    await capture('revient@exemple.fr');
    const { confirm: token, unsubscribe: leave } = await tokens('revient@exemple.fr');
    await confirm(token);
    await unsubscribe(leave);
    await expect(confirm(token)).rejects.toMatchObject(gone);
    await capture('revient@exemple.fr');
    expect(await mails.to('revient@exemple.fr')).toHaveLength(2);
    expect((await lead('revient@exemple.fr')).unsubscribed_at).not.toBeNull();
    await confirm((await tokens('revient@exemple.fr')).confirm);
    expect((await lead('revient@exemple.fr')).unsubscribed_at).toBeNull();
  });

  it('counts again after a new consent that was not confirmed', async () => {
    await capture('hesite@exemple.fr');
    const { confirm: token, unsubscribe: leave } = await tokens('hesite@exemple.fr');
    await unsubscribe(leave);
    await capture('hesite@exemple.fr');
    await unsubscribe(leave);
    await expect(confirm(token)).rejects.toMatchObject(gone);
  });
});

describe('links', () => {
  it('to confirm end after seven days', async () => {
    await capture('tard@exemple.fr');
    const { confirm: token } = await tokens('tard@exemple.fr');
    await api.as()(contract.advanceClock, { body: { advance: 'P8D' } });
    await expect(confirm(token)).rejects.toMatchObject(gone);
    expect((await lead('tard@exemple.fr')).confirmed_at).toBeNull();
  });

  it('serve their own purpose only', async () => {
    await capture('echange@exemple.fr');
    const links = await tokens('echange@exemple.fr');
    await expect(confirm(links.unsubscribe)).rejects.toMatchObject(gone);
    await expect(unsubscribe(links.confirm)).rejects.toMatchObject(gone);
    const { id } = await lead('echange@exemple.fr');
    const forged = signToken('another secret, another academy 0123456789', 'lead-unsubscribe', id);
    await expect(unsubscribe(forged)).rejects.toMatchObject(gone);
    const right = signToken(testEnvironment()['SECRET_KEY']!, 'lead-unsubscribe', id);
    await unsubscribe(right);
  });
});

describe('the list of addresses', () => {
  it('is the owner’s alone, youngest consent first', async () => {
    await api.as()(contract.advanceClock, { body: { advance: 'PT1H' } });
    await capture('derniere@exemple.fr');
    const owner = await createPerson(api.dataSource, { roles: ['owner'] });
    const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    const { leads } = await api.as(owner.token)(contract.listLeads, {});
    expect(leads[0]).toMatchObject({ email: 'derniere@exemple.fr', source: 'home', confirmedAt: null });
    await expect(api.as(trainer.token)(contract.listLeads, {})).rejects.toMatchObject({
      problem: { status: 403 },
    });
    await expect(api.as()(contract.listLeads, {})).rejects.toMatchObject({ problem: { status: 401 } });
  });
});
