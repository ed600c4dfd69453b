import * as contract from '@tandem/contracts';
import { CreateOwner } from '@tandem/identity';
import { startTestApp, type TestApp } from '../support/app';
import { runCommand } from '../support/command';
import { testEnvironment } from '../support/config';
import { createPerson, testPassword } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';
import { sessionIn, signedIn } from '../support/second-factor';

let mails: TestMails;
let api: TestApp;

beforeEach(async () => {
  mails = await startMails();
  api = await startTestApp({ SMTP_URL: mails.smtpUrl });
});
afterEach(async () => {
  await api.close();
  await mails.close();
});

const email = 'claire@exemple.fr';
const command = (...args: string[]) =>
  runCommand('create-owner', args, testEnvironment({ DATABASE_URL: api.databaseUrl }));
const owners = async () =>
  (await api.dataSource.query(`SELECT email FROM person WHERE 'owner' = ANY (roles) ORDER BY email`)).map(
    (row: { email: string }) => row.email,
  );
const traces = () =>
  api.dataSource.query(`SELECT actor_id, before, after FROM audit_log WHERE action = 'person.set-roles'`);
const owner = { email, name: 'Claire Morel', locale: 'fr' as const, besideOthers: false };

it('the first owner chooses her password by a mail, and a second time changes nothing', async () => {
  expect(await command('--email', ' Claire@Exemple.fr', '--name', 'Claire Morel')).toContain(email);
  await settled(api.dataSource);
  const [mail] = await mails.to(email);
  const token = mail!.links.map((link) => new URL(link).searchParams.get('jeton')).find(Boolean)!;
  const reset = { body: { token, password: testPassword } };
  const session = sessionIn(await api.as()(contract.confirmPasswordReset, reset));
  expect(await api.as(session.token)(contract.getMe, {})).toMatchObject({ email, roles: ['owner'] });
  expect(await traces()).toEqual([{ actor_id: null, before: [], after: ['owner'] }]);

  const again = await api.app.get(CreateOwner).run({ ...owner, name: 'Somebody Else' });
  expect(again).toEqual({ done: 'nothing', name: 'Claire Morel' });
  await settled(api.dataSource);
  expect(await mails.to(email)).toHaveLength(1);
  expect((await api.as(session.token)(contract.getMe, {})).kind).toBe('member');
  expect(await traces()).toHaveLength(1);
});

it('another owner is refused, unless told otherwise', async () => {
  await createPerson(api.dataSource, { email: 'avant@exemple.fr', roles: ['owner'] });
  await expect(command('--email', email, '--name', 'Claire Morel')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('This academy has an owner'),
  });
  expect(await owners()).toEqual(['avant@exemple.fr']);
  expect(await traces()).toEqual([]);
  await api.app.get(CreateOwner).run({ ...owner, besideOthers: true });
  expect(await owners()).toEqual(['avant@exemple.fr', email]);
});

it('who has an account keeps it and her password, with the role, and signs in again', async () => {
  const person = await createPerson(api.dataSource, { email, name: 'Claire', roles: ['trainer'] });
  const outcome = await api.app.get(CreateOwner).run(owner);
  expect(outcome).toEqual({ done: 'promoted', name: 'Claire' });
  expect((await api.as(person.token)(contract.getMe, {})).kind).toBe('anonymous');
  const token = await signedIn(api, person);
  expect(await api.as(token)(contract.getMe, {})).toMatchObject({
    id: person.id,
    name: 'Claire',
    roles: ['owner', 'trainer'],
  });
  expect(await traces()).toEqual([{ actor_id: null, before: ['trainer'], after: ['owner', 'trainer'] }]);
  await settled(api.dataSource);
  expect(await mails.to(email)).toEqual([]);
});

it('of operators who are in a hurry together, one makes the owner', async () => {
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => api.app.get(CreateOwner).run({ ...owner, email: `n${n}@exemple.fr` })),
  );
  expect(outcomes.map(({ done }) => done).sort()).toEqual(['created', ...Array(4).fill('refused')]);
  expect(await owners()).toHaveLength(1);
});
