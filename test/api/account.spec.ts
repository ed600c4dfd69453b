import * as contract from '@tandem/contracts';
import { createGuest } from '../support/academy';
import type { TestApp } from '../support/app';
import { createPerson, openSession, testPassword, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { expectProblem } from '../support/problem';
import { sessionIn, signedIn } from '../support/second-factor';

let mails: TestMails;
let api: TestApp;
const outline = { params: { courseSlug: 'obm' } };

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
});
afterAll(() => api.close());

const refusal = (code: contract.ProblemCode) => ({ problem: { code } });

const signUp = (email: string, token?: string) =>
  api.as(token)(contract.signUp, {
    body: { email, name: 'Léa Roy', password: testPassword, acceptTerms: true },
  });

async function mailedToken(email: string): Promise<string> {
  await settled(api.dataSource);
  const [mail] = await mails.to(email);
  return mail!.links.map((link) => new URL(link).searchParams.get('jeton')).find(Boolean)!;
}

const confirm = (token: string) => api.as()(contract.confirmSignUp, { body: { token } });

/** Completes lessons of module 1, by their places. */
async function complete(token: string, ...places: number[]): Promise<void> {
  const { modules } = await api.as(token)(contract.getOutline, outline);
  for (const place of places) {
    const lessonId = modules[0]!.lessons[place]!.id;
    await api.as(token)(contract.completeLesson, { params: { lessonId } });
  }
}

async function completed(token: string): Promise<number[]> {
  const { modules } = await api.as(token)(contract.getOutline, outline);
  return modules[0]!.lessons.flatMap(({ state }, place) => (state === 'completed' ? [place] : []));
}

describe('what she did as a guest', () => {
  it('is hers when she signs up, and whoever shared the guest’s session is out', async () => {
    const guest = await createGuest(api.dataSource);
    const thief = await openSession(api.dataSource, guest.id);
    await complete(guest.token, 0, 1);
    await signUp('lea@exemple.fr', guest.token);
    expect((await api.as(guest.token)(contract.getMe, {})).kind).toBe('guest');

    const { token } = await confirm(await mailedToken('lea@exemple.fr'));
    expect(await api.as(token)(contract.getMe, {})).toMatchObject({
      id: guest.id,
      kind: 'member',
      name: 'Léa Roy',
    });
    expect(await completed(token)).toEqual([0, 1]);
    for (const old of [guest.token, thief]) {
      expect((await api.as(old)(contract.getMe, {})).kind).toBe('anonymous');
    }
  });

  it('joins her account when she signs in, and keeps what was there first', async () => {
    const person = await createPerson(api.dataSource);
    await complete(person.token, 0);
    const guest = await createGuest(api.dataSource);
    await complete(guest.token, 0, 2);
    const token = await signedIn(api, person, guest.token);
    await settled(api.dataSource);
    expect(await completed(token)).toEqual([0, 2]);
    expect(await completed(person.token)).toEqual([0, 2]);
    expect((await api.as(guest.token)(contract.getMe, {})).kind).toBe('anonymous');
  });
});

describe('the link that confirms', () => {
  it('serves once, even when opened twice at once', async () => {
    await signUp('deux@exemple.fr');
    const token = await mailedToken('deux@exemple.fr');
    const opened = await Promise.allSettled([confirm(token), confirm(token), confirm(token)]);
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(confirm(token)).rejects.toMatchObject(refusal('token-invalid'));
  });

  it('ends after a day, and is no link of another kind', async () => {
    await signUp('tard@exemple.fr');
    const token = await mailedToken('tard@exemple.fr');
    const reset = { token, password: 'une tout autre phrase' };
    await expect(api.as()(contract.confirmPasswordReset, { body: reset })).rejects.toMatchObject(
      refusal('token-invalid'),
    );
    await api.dataSource.query(`UPDATE sign_up SET expires_at = now() WHERE email = 'tard@exemple.fr'`);
    await expect(confirm(token)).rejects.toMatchObject(refusal('token-invalid'));
  });

  it('opens one account for two requests of one address', async () => {
    await signUp('paire@exemple.fr');
    const first = await mailedToken('paire@exemple.fr');
    await signUp('paire@exemple.fr');
    const second = await mailedToken('paire@exemple.fr');
    expect(first).not.toBe(second);
    const opened = await Promise.allSettled([confirm(first), confirm(second)]);
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

it('answers alike whether the address is taken or free', async () => {
  await createPerson(api.dataSource, { email: 'prise@exemple.fr' });
  const ask = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(api.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return [answer.status, (await answer.text()).replace(/"instance":"[^"]+"/, '')];
  };
  const account = { name: 'Léa', password: testPassword, acceptTerms: true };
  const wrong = { password: 'pas la bonne phrase' };
  for (const [path, body] of [
    ['/sign-up', account],
    ['/password-reset', {}],
    ['/sign-in', wrong],
  ] as const) {
    const taken = await ask(path, { ...body, email: 'Prise@Exemple.fr' });
    expect(await ask(path, { ...body, email: 'libre@exemple.fr' })).toEqual(taken);
  }
  await settled(api.dataSource);
  const subjects = async (email: string) => (await mails.to(email)).map(({ subject }) => subject);
  expect((await subjects('prise@exemple.fr')).sort()).not.toEqual(
    (await subjects('libre@exemple.fr')).sort(),
  );
});

describe('a new password', () => {
  it('ends every session, the old password and its own link', async () => {
    const person = await createPerson(api.dataSource);
    await api.as()(contract.requestPasswordReset, { body: { email: person.email } });
    const reset = { token: await mailedToken(person.email), password: 'une tout autre phrase' };
    const { token } = sessionIn(await api.as()(contract.confirmPasswordReset, { body: reset }));
    expect((await api.as(token)(contract.getMe, {})).id).toBe(person.id);
    expect((await api.as(person.token)(contract.getMe, {})).kind).toBe('anonymous');
    const old = { email: person.email, password: testPassword };
    await expect(api.as()(contract.signIn, { body: old })).rejects.toMatchObject(
      refusal('wrong-credentials'),
    );
    await expect(api.as()(contract.confirmPasswordReset, { body: reset })).rejects.toMatchObject(
      refusal('token-invalid'),
    );
  });
});

describe('sessions', () => {
  it('are listed and ended by their owner alone', async () => {
    const person = await createPerson(api.dataSource);
    const phone = await openSession(api.dataSource, person.id);
    const list = async (of: TestPerson) => (await api.as(of.token)(contract.listSessions, {})).sessions;
    const other = (await list(person)).find(({ current }) => !current)!;
    const stranger = await createPerson(api.dataSource);
    await api.as(stranger.token)(contract.revokeSession, { params: { sessionId: other.id } });
    expect(await list(person)).toHaveLength(2);
    await api.as(person.token)(contract.revokeSession, { params: { sessionId: other.id } });
    expect((await list(person)).map(({ current }) => current)).toEqual([true]);
    await expect(api.as(phone)(contract.listSessions, {})).rejects.toMatchObject(refusal('unauthenticated'));
  });

  it('end with the one that signs in again or out', async () => {
    const person = await createPerson(api.dataSource);
    const token = await signedIn(api, person, person.token);
    expect((await api.as(person.token)(contract.getMe, {})).kind).toBe('anonymous');
    await api.as(token)(contract.signOut, {});
    expect((await api.as(token)(contract.getMe, {})).kind).toBe('anonymous');
  });
});

it('slows down who guesses a password, on that account only, and says for how long', async () => {
  const [person, other] = [await createPerson(api.dataSource), await createPerson(api.dataSource)];
  const signIn = (email: string, password: string) =>
    fetch(`${api.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
  for (let guess = 0; guess < 8; guess++) {
    await expectProblem(signIn(person.email, `essai numéro ${guess}`), 'wrong-credentials');
  }
  const answer = await signIn(person.email, testPassword);
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(600);
  await expectProblem(answer, 'too-many-requests');
  expect((await signIn(other.email, testPassword)).status).toBe(200);
});

it('sends an address six mails an hour at most', async () => {
  const ask = () => api.as()(contract.requestPasswordReset, { body: { email: 'flot@exemple.fr' } });
  for (let mail = 0; mail < 6; mail++) await ask();
  await expect(ask()).rejects.toMatchObject(refusal('too-many-requests'));
});

describe('who is calling, asked along with another request', () => {
  const askAlong = async (token: string | null, path: string) => {
    const headers = { [contract.callerAsked]: '1', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(api.url + path, { headers });
    return { status: answer.status, me: contract.callerFrom(answer.headers.get(contract.callerAsked)!) };
  };

  it('is what the account says, whatever becomes of the request', async () => {
    const member = await createPerson(api.dataSource, { name: 'Zoé Lefèvre 🌿' });
    const guest = await createGuest(api.dataSource);
    for (const { token } of [member, guest]) {
      const me = await api.as(token)(contract.getMe, {});
      expect(await askAlong(token, '/me/courses/obm/outline')).toEqual({ status: 200, me });
      expect(await askAlong(token, '/people')).toEqual({ status: 403, me });
    }
    expect((await askAlong(member.token, '/me')).me).toMatchObject({
      kind: 'member',
      name: 'Zoé Lefèvre 🌿',
    });
  });

  it('is nobody without a session, and after it has ended', async () => {
    const { id, token } = await createPerson(api.dataSource);
    await api.dataSource.query('DELETE FROM session WHERE person_id = $1', [id]);
    const me = await api.as()(contract.getMe, {});
    expect(me.kind).toBe('anonymous');
    for (const ended of [token, null])
      expect(await askAlong(ended, '/me/dashboard')).toEqual({ status: 401, me });
  });

  it('is not told unasked', async () => {
    const answer = await fetch(`${api.url}/courses/obm`);
    expect(answer.ok).toBe(true);
    expect(answer.headers.has(contract.callerAsked)).toBe(false);
  });
});

it('keeps what contracts state of a trainer, in her words', async () => {
  const call = api.as((await createPerson(api.dataSource, { roles: ['trainer'] })).token);
  expect(await call(contract.getQualifications, {})).toEqual({ qualifications: '' });
  await call(contract.setQualifications, { body: { qualifications: ' Dix ans de direction. ' } });
  expect(await call(contract.getQualifications, {})).toEqual({ qualifications: 'Dix ans de direction.' });
  await expect(
    call(contract.setQualifications, { body: { qualifications: 'x'.repeat(401) } }),
  ).rejects.toMatchObject(refusal('validation'));
});
