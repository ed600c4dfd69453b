import * as contract from '@tandem/contracts';
import { signToken } from '@tandem/platform';
import type { TestApp } from '../support/app';
import { testEnvironment } from '../support/config';
import { createAcademy, createGuest } from '../support/academy';
import { createPerson, testPassword } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { answersTowards, resultTowards } from '../support/role-finder';

let mails: TestMails;
let api: TestApp;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
});
afterAll(() => api.close());

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

describe('the role finder', () => {
  const params = { courseSlug: 'obm' };
  const kept = async (token: string) => (await api.as(token)(contract.getPlacement, {})).placement;
  const keep = (token: string, code: string) => api.as(token)(contract.keepPlacement, { body: { code } });

  it('is read by anybody, without the points of its options', async () => {
    const finder = await api.as()(contract.getRoleFinder, { params });
    expect(finder.questions).toHaveLength(16);
    expect(Object.keys(finder.questions[0]!.options[0]!).sort()).toEqual(['key', 'text']);
    await expect(api.as()(contract.getRoleFinder, { params: { courseSlug: 'autre' } })).rejects.toMatchObject(
      { problem: { code: 'not-found' } },
    );
  });

  it('answers with a result that its code alone holds, reasons and first lesson included', async () => {
    const code = await resultTowards(api, 'management');
    const result = await api.as()(contract.getRoleResult, { params: { ...params, code } });
    expect(result).toMatchObject({
      ...{ code, role: 'obm', total: 64, title: 'Online Business Manager' },
      strongest: { level: 'management' },
      start: { moduleSlug: 'decouvrir-le-metier', lessonSlug: 'quatre-missions' },
    });
    const rows = await api.dataSource.query('SELECT FROM placement');
    expect(rows).toEqual([]);
  });

  it('names the scenes without an answer, and those that have one it does not know', async () => {
    const { 'lundi-neuf-heures': _left, ...rest } = answersTowards(api, 'vision');
    const body = { answers: { ...rest, 'dix-jours': 'autre' } };
    await expect(api.as()(contract.findRole, { params, body })).rejects.toMatchObject({
      problem: {
        ...{ status: 422, code: 'validation' },
        errors: [
          expect.objectContaining({ pointer: '#/answers/lundi-neuf-heures' }),
          expect.objectContaining({ pointer: '#/answers/dix-jours' }),
        ],
      },
    });
  });

  it('refuses a code that was made up, changed or cut', async () => {
    const code = await resultTowards(api, 'vision');
    const guest = await createGuest(api.dataSource);
    for (const other of [code.slice(0, -1), code.replace('1-', '1-9'), '1-0-64-0-0-aaaaaaaaaaaa', 'tandem']) {
      const refused = { problem: { status: 404, code: 'unknown-result' } };
      const read = api.as()(contract.getRoleResult, { params: { ...params, code: other } });
      await expect(read).rejects.toMatchObject(refused);
      await expect(keep(guest.token, other)).rejects.toMatchObject(refused);
    }
    expect(await kept(guest.token)).toBeNull();
  });

  it('keeps the latest result of a person, with the day of it', async () => {
    const guest = await createGuest(api.dataSource);
    await keep(guest.token, await resultTowards(api, 'execution'));
    const first = await kept(guest.token);
    expect(first).toMatchObject({ role: 'assistant', ruleVersion: 1 });
    await api.as()(contract.advanceClock, { body: { advance: 'P1D' } });
    await keep(guest.token, first!.code);
    expect(await kept(guest.token)).toEqual(first);
    await keep(guest.token, await resultTowards(api, 'strategy'));
    const second = await kept(guest.token);
    expect(second!.role).toBe('director');
    expect(Date.parse(second!.takenAt)).toBeGreaterThan(Date.parse(first!.takenAt));
  });

  it('follows a guest into the account she signs in to, where the later result stays', async () => {
    const join = async (guest: { token: string }, email: string) => {
      const { token } = (await api.as(guest.token)(contract.signIn, {
        body: { email, password: testPassword },
      })) as contract.SessionGranted;
      await settled(api.dataSource);
      return kept(token);
    };
    const person = await createPerson(api.dataSource);
    const early = await createGuest(api.dataSource);
    await keep(early.token, await resultTowards(api, 'execution'));
    expect(await join(early, person.email)).toMatchObject({ role: 'assistant' });

    const left = await createGuest(api.dataSource);
    await keep(left.token, await resultTowards(api, 'execution'));
    await api.as()(contract.advanceClock, { body: { advance: 'P1D' } });
    await keep(person.token, await resultTowards(api, 'management'));
    expect(await join(left, person.email)).toMatchObject({ role: 'obm' });
    const stays = await api.dataSource.query('SELECT FROM placement WHERE person_id = $1', [left.id]);
    expect(stays).toEqual([]);
  });

  it('is seen by her trainer, and gone with her', async () => {
    const { student, trainer, cohortId } = await createAcademy(api);
    const seen = () =>
      api.as(trainer.token)(contract.getMember, { params: { cohortId, personId: student.id } });
    expect((await seen()).placement).toBeNull();
    await keep(student.token, await resultTowards(api, 'strategy'));
    const { code: _code, ...own } = (await kept(student.token))!;
    expect((await seen()).placement).toEqual(own);

    const guest = await createGuest(api.dataSource);
    await keep(guest.token, await resultTowards(api, 'vision'));
    await api.dataSource.query('DELETE FROM session WHERE person_id = $1', [guest.id]);
    await api.dataSource.query('DELETE FROM person WHERE id = $1', [guest.id]);
    expect(await api.dataSource.query('SELECT FROM placement WHERE person_id = $1', [guest.id])).toEqual([]);
  });
});
