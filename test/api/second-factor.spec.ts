import * as contract from '@tandem/contracts';
import { createGuest } from '../support/academy';
import type { TestApp } from '../support/app';
import { base32, codeOf } from '../support/authenticator';
import { createPerson, openSession, testPassword, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { enableFactor, firstStep, giveFactor, signedIn } from '../support/second-factor';

let mails: TestMails;
let api: TestApp;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails({ ACADEMY_NAME: 'Académie d’essai' }));
});
afterAll(() => api.close());

const refusal = (code: contract.ProblemCode) => ({ problem: { code } });
const fieldRefusal = (pointer: string) => ({
  problem: { code: 'validation', errors: [expect.objectContaining({ pointer })] },
});
const password = { body: { password: testPassword } };
const complete = (ticket: string, code: string, token?: string) =>
  api.as(token)(contract.completeSignIn, { body: { ticket, code } });
const kindOf = async (token: string) => (await api.as(token)(contract.getMe, {})).kind;
const stateOf = (person: TestPerson) => api.as(person.token)(contract.getSecondFactor, {});

/** Somebody whose authenticator and recovery codes the test holds. */
async function protectedPerson(person: Parameters<typeof createPerson>[1] = {}) {
  const created = await createPerson(api.dataSource, person);
  return { person: created, ...(await enableFactor(api, created)) };
}

async function actionsOn(personId: string): Promise<string[]> {
  const rows = await api.dataSource.query<Array<{ action: string; actor_id: string }>>(
    'SELECT action FROM audit_log WHERE subject_id = $1 ORDER BY id',
    [personId],
  );
  return rows.map(({ action }) => action);
}

describe('setting up', () => {
  it('shows a secret, takes its code, gives ten recovery codes and ends the other sessions', async () => {
    const person = await createPerson(api.dataSource);
    const elsewhere = await openSession(api.dataSource, person.id);
    const call = api.as(person.token);
    const setup = await call(contract.startSecondFactor, password);
    expect(new URL(setup.uri).searchParams.get('issuer')).toBe('Académie d’essai');
    expect(await stateOf(person)).toEqual({
      ...{ confirmedAt: null, mandatory: false, recoveryCodesLeft: 0, setup },
    });
    await signedIn(api, person);

    const { recoveryCodes } = await call(contract.confirmSecondFactor, {
      body: { code: codeOf(base32(setup.secret)) },
    });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await stateOf(person)).toMatchObject({ recoveryCodesLeft: 10, setup: null });
    expect((await stateOf(person)).confirmedAt).not.toBeNull();
    expect(await kindOf(elsewhere)).toBe('anonymous');
    expect(await actionsOn(person.id)).toEqual(['second-factor.enable']);
  });

  it('asks for the password, and for a code of the secret shown last', async () => {
    const person = await createPerson(api.dataSource);
    const call = api.as(person.token);
    const wrong = { body: { password: 'pas la bonne phrase' } };
    await expect(call(contract.startSecondFactor, wrong)).rejects.toMatchObject(fieldRefusal('#/password'));
    const early = { body: { code: '123456' } };
    await expect(call(contract.confirmSecondFactor, early)).rejects.toMatchObject(
      refusal('second-factor-not-started'),
    );
    const first = await call(contract.startSecondFactor, password);
    await call(contract.startSecondFactor, password);
    const old = { body: { code: codeOf(base32(first.secret)) } };
    await expect(call(contract.confirmSecondFactor, old)).rejects.toMatchObject(fieldRefusal('#/code'));
    await signedIn(api, person);
  });

  it('is forgotten after an hour', async () => {
    const person = await createPerson(api.dataSource);
    const secret = await giveFactor(api.dataSource, person.id, 'set-up');
    const hourAgo = `UPDATE factor_setup SET created_at = now() - interval '1 hour' WHERE person_id = $1`;
    await api.dataSource.query(hourAgo, [person.id]);
    expect((await stateOf(person)).setup).toBeNull();
    await expect(
      api.as(person.token)(contract.confirmSecondFactor, { body: { code: codeOf(secret) } }),
    ).rejects.toMatchObject(refusal('second-factor-not-started'));
  });

  it('replaces a factor that is on once it is confirmed, recovery codes included', async () => {
    const { person, secret, recoveryCodes } = await protectedPerson();
    const { secret: written } = await api.as(person.token)(contract.startSecondFactor, password);
    await complete(await firstStep(api, person), codeOf(secret));
    await api.as(person.token)(contract.confirmSecondFactor, { body: { code: codeOf(base32(written)) } });
    const ticket = await firstStep(api, person);
    for (const old of [codeOf(secret, 1), recoveryCodes[0]!]) {
      await expect(complete(ticket, old)).rejects.toMatchObject(fieldRefusal('#/code'));
    }
    await complete(ticket, codeOf(base32(written), 1));
    expect(await actionsOn(person.id)).toEqual(['second-factor.enable', 'second-factor.replace']);
  });
});

describe('signing in', () => {
  it('opens a session by password and code, and not before', async () => {
    const { person, secret } = await protectedPerson();
    const ticket = await firstStep(api, person);
    expect(await kindOf(ticket)).toBe('anonymous');
    const { sessions } = await api.as(person.token)(contract.listSessions, {});
    expect(sessions).toHaveLength(1);
    const { token } = await complete(ticket, codeOf(secret));
    expect((await api.as(token)(contract.getMe, {})).id).toBe(person.id);
    await expect(complete(ticket, codeOf(secret, 1))).rejects.toMatchObject(refusal('second-step-expired'));
  });

  it('refuses a wrong code, one of another time and one that has served', async () => {
    const { person, secret } = await protectedPerson();
    const ticket = await firstStep(api, person);
    const wrong = codeOf(Buffer.from('another secret at all'));
    for (const code of [wrong, codeOf(secret, -2), 'abcdef', '00000-00000']) {
      await expect(complete(ticket, code)).rejects.toMatchObject(fieldRefusal('#/code'));
    }
    const next = codeOf(secret, 1);
    await complete(ticket, next);
    const again = await firstStep(api, person);
    // The step that served, and the one before it.
    for (const code of [next, codeOf(secret)]) {
      await expect(complete(again, code)).rejects.toMatchObject(fieldRefusal('#/code'));
    }
  });

  it('gives one session for one code, however many ask at once', async () => {
    const { person, secret } = await protectedPerson();
    const tickets = await Promise.all([1, 2, 3].map(() => firstStep(api, person)));
    const answers = await Promise.allSettled(
      [...tickets, tickets[0]!].map((ticket) => complete(ticket, codeOf(secret))),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('waits ten minutes', async () => {
    const { person, secret } = await protectedPerson();
    const ticket = await firstStep(api, person);
    const [{ left }] = await api.dataSource.query<[{ left: number }]>(
      'SELECT extract(epoch FROM expires_at - now())::int AS left FROM pending_sign_in WHERE person_id = $1',
      [person.id],
    );
    expect(left).toBeGreaterThan(590);
    expect(left).toBeLessThanOrEqual(600);
    await api.dataSource.query('UPDATE pending_sign_in SET expires_at = now() WHERE person_id = $1', [
      person.id,
    ]);
    await expect(complete(ticket, codeOf(secret))).rejects.toMatchObject(refusal('second-step-expired'));
  });

  it('brings what she did as a guest along at the second step only', async () => {
    const { person, secret } = await protectedPerson();
    const guest = await createGuest(api.dataSource);
    const ticket = await firstStep(api, person, guest.token);
    expect(await kindOf(guest.token)).toBe('guest');
    await complete(ticket, codeOf(secret), guest.token);
    expect(await kindOf(guest.token)).toBe('anonymous');
    const joined = await api.dataSource.query(
      `SELECT handler FROM outbox WHERE event = 'identity.guest-joined' AND payload->>'guestId' = $1 ORDER BY 1`,
      [guest.id],
    );
    expect(joined).toEqual([{ handler: 'learning.join-guest' }, { handler: 'prospects.join-placement' }]);
  });

  it('asks for the code after a new password too', async () => {
    const { person, secret } = await protectedPerson();
    const before = await firstStep(api, person);
    await api.as()(contract.requestPasswordReset, { body: { email: person.email } });
    await settled(api.dataSource);
    const { links } = (await mails.to(person.email)).find(({ subject }) => subject.includes('passe'))!;
    const token = links.map((link) => new URL(link).searchParams.get('jeton')).find(Boolean)!;
    const answer = await api.as()(contract.confirmPasswordReset, {
      body: { token, password: 'une tout autre phrase' },
    });
    if (!('ticket' in answer)) throw new Error('the new password alone opened a session');
    expect(await kindOf(person.token)).toBe('anonymous');
    await expect(complete(before, codeOf(secret))).rejects.toMatchObject(refusal('second-step-expired'));
    expect(await kindOf((await complete(answer.ticket, codeOf(secret))).token)).toBe('member');
  });

  it('slows down who guesses codes, on that account only, whatever ticket and however fast', async () => {
    const { person, secret } = await protectedPerson();
    const other = await protectedPerson();
    const tickets = [await firstStep(api, person), await firstStep(api, person)];
    const guesses = Array.from({ length: 30 }, (_, n) => complete(tickets[n % 2]!, String(100_000 + n)));
    const codes = (await Promise.allSettled(guesses)).map(
      (answer) => answer.status === 'rejected' && (answer.reason as contract.ProblemError).problem.code,
    );
    expect(codes.filter((code) => code === 'validation')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(20);
    await expect(complete(tickets[0]!, codeOf(secret))).rejects.toMatchObject(refusal('too-many-requests'));
    await complete(await firstStep(api, other.person), codeOf(other.secret));
  });
});

describe('a recovery code', () => {
  it('opens a session once, as it is typed, and leaves a trace and a mail', async () => {
    const { person, recoveryCodes } = await protectedPerson();
    const [code] = recoveryCodes;
    await complete(await firstStep(api, person), ` ${code!.toUpperCase().replace('-', ' ')} `);
    await expect(complete(await firstStep(api, person), code!)).rejects.toMatchObject(fieldRefusal('#/code'));
    expect((await stateOf(person)).recoveryCodesLeft).toBe(9);
    expect(await actionsOn(person.id)).toContain('second-factor.use-recovery-code');
    await settled(api.dataSource);
    const mail = (await mails.to(person.email)).find(
      ({ subject }) => subject === 'Un code de secours a servi',
    );
    expect(mail!.text).toContain('Il t’en reste 9');
  });

  it('opens one session when it is given several times at once', async () => {
    const { person, recoveryCodes } = await protectedPerson();
    const tickets = await Promise.all([1, 2, 3, 4].map(() => firstStep(api, person)));
    const answers = await Promise.allSettled(tickets.map((ticket) => complete(ticket, recoveryCodes[3]!)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await stateOf(person)).recoveryCodesLeft).toBe(9);
  });

  it('of an old set, or of somebody else, opens nothing', async () => {
    const { person, recoveryCodes } = await protectedPerson();
    const other = await protectedPerson();
    const renewed = await api.as(person.token)(contract.renewRecoveryCodes, password);
    expect(renewed.recoveryCodes).toHaveLength(10);
    const ticket = await firstStep(api, person);
    for (const code of [recoveryCodes[0]!, other.recoveryCodes[0]!]) {
      await expect(complete(ticket, code)).rejects.toMatchObject(fieldRefusal('#/code'));
    }
    await complete(ticket, renewed.recoveryCodes[0]!);
  });

  it('still opens after SECRET_KEY has changed and no authenticator fits any more', async () => {
    const { person, secret, recoveryCodes } = await protectedPerson();
    await api.dataSource.query(
      `UPDATE second_factor SET secret = set_byte(secret, 3, get_byte(secret, 3) # 1) WHERE person_id = $1`,
      [person.id],
    );
    const ticket = await firstStep(api, person);
    await expect(complete(ticket, codeOf(secret))).rejects.toMatchObject(fieldRefusal('#/code'));
    await complete(ticket, recoveryCodes[0]!);
  });
});

it('is turned off with the password, and the password is enough again', async () => {
  const { person } = await protectedPerson();
  const call = api.as(person.token);
  const wrong = { body: { password: 'pas la bonne phrase' } };
  await expect(call(contract.disableSecondFactor, wrong)).rejects.toMatchObject(fieldRefusal('#/password'));
  await call(contract.disableSecondFactor, password);
  expect(await stateOf(person)).toMatchObject({ confirmedAt: null, recoveryCodesLeft: 0 });
  await signedIn(api, person);
  for (const off of [contract.disableSecondFactor, contract.renewRecoveryCodes]) {
    await expect(call(off, password)).rejects.toMatchObject(refusal('second-factor-off'));
  }
  expect(await actionsOn(person.id)).toEqual(['second-factor.enable', 'second-factor.disable']);
});

it('brakes on guesses of the password in an open session', async () => {
  const { person } = await protectedPerson();
  const guess = () =>
    api.as(person.token)(contract.disableSecondFactor, { body: { password: 'pas la bonne phrase' } });
  for (let n = 0; n < 10; n++) await expect(guess()).rejects.toMatchObject(fieldRefusal('#/password'));
  await expect(api.as(person.token)(contract.disableSecondFactor, password)).rejects.toMatchObject(
    refusal('too-many-requests'),
  );
  await expect(firstStep(api, person)).resolves.toBeTruthy();
});
