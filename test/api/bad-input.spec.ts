import { startAttempt } from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { openSession } from '../support/factories';
import { fingerprint } from '../support/fingerprint';
import { expectProblem } from '../support/problem';

let api: TestApp;
let academy: Academy;
let before: string;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
});
afterAll(() => api.close());
beforeEach(async () => void (before = await fingerprint(api.dataSource)));
afterEach(async () => expect(await fingerprint(api.dataSource)).toBe(before));

interface Options {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** `body` goes as it is when it is a string, else as JSON. */
function send(request: string, { token, body, headers = {} }: Options = {}): Promise<Response> {
  const [method, path] = request.split(' ');
  return fetch(api.url + path, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  });
}

const account = { email: 'ines@exemple.fr', password: 'une longue phrase', name: 'Inès', acceptTerms: true };
const without = (field: keyof typeof account) => ({ ...account, [field]: undefined });

describe('a body that cannot be read', () => {
  it.each([
    ['cut short', '{"email": "a@b.fr"'],
    ['empty', ''],
    ['not JSON', 'email=a@b.fr'],
    ['with a poisoned prototype', '{"__proto__": {"roles": ["owner"]}}'],
  ])('%s', async (_, body) => {
    await expectProblem(send('POST /sign-up', { body }), 'malformed-request');
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('as %s', async (type) => {
    const sent = send('POST /sign-up', { body: 'email', headers: { 'content-type': type } });
    await expectProblem(sent, 'unsupported-media-type');
  });

  it('larger than a quarter of a megabyte', async () => {
    const body = { ...account, name: 'x'.repeat(300_000) };
    await expectProblem(send('POST /sign-up', { body }), 'body-too-large');
  });
});

describe('fields', () => {
  it.each<[string, unknown, string, string]>([
    ['missing', without('email'), '#/email', 'Ce champ est à remplir.'],
    ['of the wrong kind', { ...account, name: 12 }, '#/name', 'Cette valeur n’est pas valable.'],
    [
      'not an address',
      { ...account, email: 'inès' },
      '#/email',
      'Cette adresse ne ressemble pas à une adresse e-mail.',
    ],
    ['too short', { ...account, password: 'court' }, '#/password', 'Il faut au moins 8 caractères.'],
    ['too long', { ...account, name: 'é'.repeat(10_000) }, '#/name', 'Il faut au plus 120 caractères.'],
    ['blank', { ...account, name: '   ' }, '#/name', 'Ce champ est à remplir.'],
    [
      'not accepted',
      { ...account, acceptTerms: false },
      '#/acceptTerms',
      'Ton accord est nécessaire pour continuer.',
    ],
    ['unknown', { ...account, roles: ['owner'] }, '#', 'Champ inconnu\u202f: roles.'],
    ['a list', [account], '#', 'Cette valeur n’est pas valable.'],
    ['nothing', 'null', '#/email', 'Ce champ est à remplir.'],
    [
      'too common',
      { ...account, password: 'password1' },
      '#/password',
      'Ce mot de passe figure parmi les plus utilisés. Choisis-en un autre.',
    ],
  ])('%s', async (_, body, pointer, detail) => {
    const { errors } = await expectProblem(send('POST /sign-up', { body }), 'validation');
    expect(errors).toContainEqual({ pointer, detail });
  });

  it('are explained in English to those who read it', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' };
    const sent = send('POST /sign-up', { body: without('name'), headers });
    const { errors } = await expectProblem(sent, 'validation', 'en');
    expect(errors).toContainEqual({ pointer: '#/name', detail: 'This field is required.' });
  });

  it('of the query are named too', async () => {
    const { token } = academy.owner;
    const { errors } = await expectProblem(send('GET /people?page=0&page=2', { token }), 'validation');
    expect(errors).toEqual([{ pointer: '#/query/page', detail: 'Écris un nombre, en chiffres.' }]);
  });

  it('of a cohort: seats that no room has', async () => {
    const { owner, cohortId } = academy;
    const sent = send(`PATCH /cohorts/${cohortId}`, {
      token: owner.token,
      body: '{"capacity": 1e9, "revision": 0}',
    });
    const { errors } = await expectProblem(sent, 'validation');
    expect(errors!.map((error) => error.pointer)).toEqual(['#/capacity']);
  });

  it.each([
    [{ startsOn: '2027-02-30' }, '#/change/startsOn'],
    [{ startsOn: '0000-01-01' }, '#/change/startsOn'],
    [{ zone: 'Europe/Tournelune' }, '#/change/zone'],
    [{ endsOn: '2020-01-01' }, '#/change/endsOn'],
  ])('of the dates of a cohort: %j', async (wrong, pointer) => {
    const { owner, cohortId } = academy;
    const dates = { kind: 'dates', startsOn: '2027-02-01', endsOn: '2027-05-01', zone: 'Europe/Paris' };
    const body = { change: { ...dates, ...wrong } };
    const sent = send(`POST /cohorts/${cohortId}/plan-changes/preview`, { token: owner.token, body });
    const { errors } = await expectProblem(sent, 'validation');
    expect(errors!.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe('text that PostgreSQL cannot keep', () => {
  // NUL is no text at all to PostgreSQL, half a surrogate pair none in JSON and another letter in text.
  const nul = 'a\u0000b';
  const half = 'a\ud800b';

  it.each([
    ['POST /sign-up', { ...account, name: nul }, '#/name'],
    ['PATCH /me', { name: half }, '#/name'],
    ['PUT /me/onboarding/goal', { text: nul, audience: 'cohort' }, '#/text'],
    ['PUT /me/courses/obm/assignments/cas-de-certification/draft', { text: half, base: 0 }, '#/text'],
  ])('%s %j', async (request, body, pointer) => {
    const { token } = academy.student;
    const { errors } = await expectProblem(send(request, { token, body }), 'validation');
    expect(errors!.map((error) => error.pointer)).toEqual([pointer]);
  });

  it.each(['/people?search=%00', '/orders?search=%00'])('GET %s', async (path) => {
    const { token } = academy.owner;
    await expectProblem(send(`GET ${path}`, { token }), 'validation');
  });

  it.each([{ text: nul }, { text: half }, { pairs: { [half]: 'x' } }, { choices: [nul] }])(
    'an answer of %j',
    async (answer) => {
      const { token } = academy.student;
      const [module] = academy.course.content.modules;
      const { id } = await api.as(token)(startAttempt, { params: { quizId: module!.quiz!.id } });
      before = await fingerprint(api.dataSource);
      const request = `PUT /me/attempts/${id}/answers/${module!.quiz!.questions[0]!.key}`;
      await expectProblem(send(request, { token, body: { answer } }), 'validation');
    },
  );
});

describe('addresses that lead nowhere', () => {
  it.each([
    ['GET /nulle-part', ''],
    ['PUT /sign-in', ''],
    ['DELETE /orders', ''],
    ['GET /courses/inconnu', ''],
    ['GET /courses/%2e%2e%2f', ''],
    ['GET /cohorts/pas-un-uuid', 'owner'],
    ['GET /cohorts/%00', 'owner'],
    [`GET /cohorts/${newId()}`, 'owner'],
    ['PUT /me/lessons/1%20OR%201=1/completion', 'student'],
    [`PUT /me/lessons/${newId()}/completion`, 'student'],
    [`POST /me/quizzes/${newId()}/attempts`, 'student'],
    [`GET /orders/${newId()}`, 'student'],
    ['PUT /me/onboarding/toString', 'student'],
    [`GET /me/courses/obm/modules/${'x'.repeat(500)}/quiz`, 'student'],
  ])('%s', async (request, actor) => {
    const token = actor && academy[actor as 'owner' | 'student'].token;
    await expectProblem(send(request, { token }), 'not-found');
  });

  it('that are no address at all', async () => {
    await expectProblem(send('GET /certificates/%E0%A4%A'), 'malformed-request');
  });

  it.each(['', ' ', 'TDM-0000-0000', '😀', '\u202eTDM', "' OR 1=1 --", '9'.repeat(40)])(
    'a certificate %j',
    async (code) => {
      await expectProblem(
        send(`GET /certificates/${encodeURIComponent(code)}`),
        code ? 'unknown-certificate' : 'not-found',
      );
    },
  );
});

describe('a session', () => {
  it.each([
    'Bearer',
    'Bearer a b',
    'Bearer wrong',
    'Basic YTpi',
    'Bearer \ttoken',
    `Bearer ${'x'.repeat(5000)}`,
  ])('of %j is none', async (authorization) => {
    await expectProblem(send('GET /me/dashboard', { headers: { authorization } }), 'unauthenticated');
  });
});

describe('a link of a mail', () => {
  it.each(['/sign-up/confirm', '/leads/confirm', '/leads/unsubscribe'])(
    '%s refuses a forged one',
    async (path) => {
      for (const token of [
        'x'.repeat(40),
        `${'A'.repeat(22)}.${'A'.repeat(43)}`,
        '.'.repeat(66),
        '😀'.repeat(20),
      ]) {
        await expectProblem(send(`POST ${path}`, { body: { token } }), 'token-invalid');
      }
    },
  );

  it('is refused with a password as well', async () => {
    const body = { token: 'x'.repeat(40), password: 'une longue phrase' };
    await expectProblem(send('POST /password-reset/confirm', { body }), 'token-invalid');
  });
});

it('a session that has ended is none', async () => {
  const token = await openSession(api.dataSource, academy.student.id);
  await expect(send('GET /me/dashboard', { token })).resolves.toMatchObject({ status: 200 });
  await api.dataSource.query(
    `UPDATE session SET expires_at = now() - interval '1 second' WHERE id = (SELECT max(id::text)::uuid FROM session)`,
  );
  before = await fingerprint(api.dataSource);
  await expectProblem(send('GET /me/dashboard', { token }), 'unauthenticated');
});
