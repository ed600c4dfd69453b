import { randomBytes } from 'node:crypto';
import * as contract from '@tandem/contracts';
import { newId, seal, signToken } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import type { TestApp } from './app';
import { base32, codeOf } from './authenticator';
import { testEnvironment } from './config';
import { testPassword, type TestPerson } from './factories';

const secretKey = testEnvironment()['SECRET_KEY']!;

/** A second factor that is on, or one that is being set up; returns its secret. */
export async function giveFactor(
  dataSource: DataSource,
  personId: string,
  state: 'on' | 'set-up',
): Promise<Uint8Array> {
  const secret = randomBytes(20);
  const sealed = seal(secretKey, 'second-factor', personId, secret);
  if (state === 'on') {
    await dataSource.query(
      `INSERT INTO second_factor (person_id, secret, recovery_salt, confirmed_at, last_step)
       VALUES ($1, $2, $3, now(), 0)`,
      [personId, sealed, randomBytes(16)],
    );
  } else {
    await dataSource.query(
      'INSERT INTO factor_setup (person_id, secret, created_at) VALUES ($1, $2, now())',
      [personId, sealed],
    );
  }
  return secret;
}

/** A sign-in whose password was right. */
export async function ticketFor(dataSource: DataSource, personId: string): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO pending_sign_in (id, person_id, expires_at) VALUES ($1, $2, now() + interval '10 minutes')`,
    [id, personId],
  );
  return signToken(secretKey, 'second-step', id);
}

/** Sets the second factor up as the portal does. The code that turned it on is forgotten, so that it may serve again. */
export async function enableFactor(
  api: TestApp,
  person: TestPerson,
): Promise<{ secret: Uint8Array; recoveryCodes: string[] }> {
  const call = api.as(person.token);
  const { secret } = await call(contract.startSecondFactor, { body: { password: testPassword } });
  const bytes = base32(secret);
  const { recoveryCodes } = await call(contract.confirmSecondFactor, { body: { code: codeOf(bytes) } });
  await api.dataSource.query('UPDATE second_factor SET last_step = 0 WHERE person_id = $1', [person.id]);
  return { secret: bytes, recoveryCodes };
}

/** The session of an answer that asks for no second step. */
export function sessionIn(answer: contract.SignInAnswer): contract.SessionGranted {
  if (!('token' in answer)) throw new Error('a second step was asked for');
  return answer;
}

/** Signs in to an account without a second factor; returns the session's token. */
export async function signedIn(api: TestApp, person: TestPerson, token?: string): Promise<string> {
  const body = { email: person.email, password: testPassword };
  return sessionIn(await api.as(token)(contract.signIn, { body })).token;
}

/** The first step of a sign-in to an account that has a second one; returns its ticket. */
export async function firstStep(api: TestApp, person: TestPerson, token?: string): Promise<string> {
  const body = { email: person.email, password: testPassword };
  const answer = await api.as(token)(contract.signIn, { body });
  if (!('ticket' in answer)) throw new Error('the password alone opened a session');
  return answer.ticket;
}
