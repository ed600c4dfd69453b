import * as contract from '@tandem/contracts';
import { endpoints, grantedRelation } from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { codeOf } from '../support/authenticator';
import { createCohort, createPerson, openSession, testPassword, type TestPerson } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';
import { expectProblem } from '../support/problem';
import { enableFactor, firstStep, signedIn } from '../support/second-factor';

let mails: TestMails;
let api: TestApp;
let owner: TestPerson;
const logged: string[] = [];

beforeAll(async () => {
  mails = await startMails();
  api = await startTestApp({ STAFF_SECOND_FACTOR: 'required', SMTP_URL: mails.smtpUrl });
  const keep = (...words: unknown[]) => void logged.push(JSON.stringify(words));
  api.app.useLogger({ log: keep, error: keep, warn: keep, debug: keep });
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
  await enableFactor(api, owner);
});
afterAll(async () => {
  await api.close();
  await mails.close();
});

const refusal = (code: contract.ProblemCode) => ({ problem: { code } });
const password = { body: { password: testPassword } };
const reset = (by: TestPerson, of: { id: string }) =>
  api.as(by.token)(contract.resetSecondFactor, { params: { personId: of.id } });

describe.each(['trainer', 'owner'] as const)('the role of %s, without a second factor,', (role) => {
  let person: TestPerson;
  beforeAll(async () => void (person = await createPerson(api.dataSource, { roles: [role] })));

  // Refused before the input is read: no request has to be complete.
  it.each(Object.entries(endpoints))(
    'opens nothing of its own at %s',
    async (_, { method, path, access }) => {
      const filled = path.replace(/:(\w+)/g, () => newId());
      const authorization = `Bearer ${await openSession(api.dataSource, person.id)}`;
      const answer = await fetch(api.url + filled, { method, headers: { authorization } });
      if (grantedRelation(['member', role], access) !== grantedRelation(['member'], access)) {
        await expectProblem(answer, 'second-factor-required');
      } else {
        expect(await answer.text()).not.toContain('"code":"second-factor-required"');
      }
    },
  );
});

it('a trainer signs in, sets up her factor, and is a trainer from then on', async () => {
  const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
  const { id } = await createCohort(api.dataSource, { trainerIds: [trainer.id] });
  const token = await signedIn(api, trainer);
  expect((await api.as(token)(contract.getMe, {})).roles).toEqual(['trainer']);
  expect(await api.as(token)(contract.getSecondFactor, {})).toMatchObject({ mandatory: true });
  await expect(api.as(token)(contract.listCohorts, { query: {} })).rejects.toMatchObject(
    refusal('second-factor-required'),
  );
  await enableFactor(api, { ...trainer, token });
  const { cohorts } = await api.as(token)(contract.listCohorts, { query: {} });
  expect(cohorts.map((cohort) => cohort.id)).toEqual([id]);
});

it('staff cannot turn it off, students can', async () => {
  await expect(api.as(owner.token)(contract.disableSecondFactor, password)).rejects.toMatchObject(
    refusal('second-factor-mandatory'),
  );
  const student = await createPerson(api.dataSource);
  await enableFactor(api, student);
  await api.as(student.token)(contract.disableSecondFactor, password);
});

describe('the owner', () => {
  it('takes the factor off somebody who lost it: sessions end, a trace and a mail stay', async () => {
    const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    const { secret } = await enableFactor(api, trainer);
    const ticket = await firstStep(api, trainer);
    const listed = async () => {
      const { people } = await api.as(owner.token)(contract.listPeople, { query: { search: trainer.email } });
      return people.map(({ secondFactor }) => secondFactor);
    };
    expect(await listed()).toEqual([true]);
    await reset(owner, trainer);
    expect(await listed()).toEqual([false]);
    expect((await api.as(trainer.token)(contract.getMe, {})).kind).toBe('anonymous');
    const half = { body: { ticket, code: codeOf(secret) } };
    await expect(api.as()(contract.completeSignIn, half)).rejects.toMatchObject(
      refusal('second-step-expired'),
    );
    const token = await signedIn(api, trainer);
    await expect(api.as(token)(contract.listCohorts, { query: {} })).rejects.toMatchObject(
      refusal('second-factor-required'),
    );
    const rows = await api.dataSource.query(
      `SELECT actor_id FROM audit_log WHERE subject_id = $1 AND action = 'second-factor.reset'`,
      [trainer.id],
    );
    expect(rows).toEqual([{ actor_id: owner.id }]);
    await settled(api.dataSource);
    const subjects = (await mails.to(trainer.email)).map(({ subject }) => subject);
    expect(subjects).toEqual([
      'La double authentification a été réinitialisée',
      'La double authentification est active',
    ]);
  });

  it('cannot take off her own, nor one that is not there', async () => {
    await expect(reset(owner, owner)).rejects.toMatchObject(refusal('forbidden'));
    const student = await createPerson(api.dataSource);
    await expect(reset(owner, student)).rejects.toMatchObject(refusal('not-found'));
    await expect(reset(owner, { id: newId() })).rejects.toMatchObject(refusal('not-found'));
  });
});

it('leaves no secret, code or ticket in tables, mails or the log', async () => {
  const person = await createPerson(api.dataSource);
  const { secret, recoveryCodes } = await enableFactor(api, person);
  const { setup } = await api.as(owner.token)(contract.getSecondFactor, {});
  expect(setup).toBeNull();
  const ticket = await firstStep(api, person);
  const code = codeOf(secret);
  await api.as()(contract.completeSignIn, { body: { ticket, code } });
  await api.as()(contract.completeSignIn, {
    body: { ticket: await firstStep(api, person), code: recoveryCodes[0]! },
  });
  await settled(api.dataSource);
  const tables = await api.dataSource.query<Array<{ name: string }>>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      api.dataSource.query<Array<{ row: string }>>(`SELECT t::text AS row FROM "${name}" t`),
    ),
  );
  const rows = dumps.flat().map(({ row }) => row);
  const hex = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('hex');
  const everything = [...rows, ...logged, JSON.stringify(await mails.to(person.email))].join('\n');
  expect(everything).toContain(person.email);
  expect(everything).toContain('second-factor.use-recovery-code');
  const plainCodes = recoveryCodes.flatMap((written) => [written, written.replace('-', '')]);
  for (const hidden of [...plainCodes, ticket]) {
    expect(everything).not.toContain(hidden);
    expect(everything).not.toContain(hex(hidden));
  }
  expect(everything).not.toContain(hex(secret));
  expect([...logged, JSON.stringify(await mails.to(person.email))].join('\n')).not.toContain(code);
});
