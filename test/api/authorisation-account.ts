import { newId } from '@tandem/platform';
import { createPerson, openSession, testPassword } from '../support/factories';
import { newEmail, tokenFor, type Matrix, type Requests, type World } from './authorisation-world';

export const accountMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  startGuest: /*           */ '201 201 201 201 201 201 201',
  signUp: /*               */ '202 202 202 202 202 202 202',
  confirmSignUp: /*        */ '200 200 200 200 200 200 200',
  signIn: /*               */ '200 200 200 200 200 200 200',
  signOut: /*              */ '401 204 204 204 204 204 204',
  requestPasswordReset: /* */ '202 202 202 202 202 202 202',
  confirmPasswordReset: /* */ '200 200 200 200 200 200 200',
  getMe: /*                */ '200 200 200 200 200 200 200',
  updateMe: /*             */ '401 403 204 204 204 204 204',
  getQualifications: /*    */ '401 403 403 403 200 200 200',
  setQualifications: /*    */ '401 403 403 403 204 204 204',
  listSessions: /*         */ '401 403 200 200 200 200 200',
  revokeSession: /*        */ '401 403 204 204= 204= 204= 204=',
  listPeople: /*           */ '401 403 403 403 403 403 200',
  setRoles: /*             */ '401 403 403 403 403 403 204',
};

export const accountRequests: Requests = {
  startGuest: () => ({}),
  signUp: () => ({ body: { email: newEmail(), name: 'Inès', password: testPassword, acceptTerms: true } }),
  confirmSignUp: async (world) => ({ body: { token: await signUpToken(world) } }),
  signIn: ({ student }) => ({ body: { email: student.email, password: testPassword } }),
  signOut: () => ({}),
  requestPasswordReset: () => ({ body: { email: newEmail() } }),
  confirmPasswordReset: async (world) => ({
    body: { token: await resetToken(world), password: testPassword },
  }),
  getMe: () => ({}),
  updateMe: () => ({ body: { name: 'Un autre nom' } }),
  getQualifications: () => ({}),
  setQualifications: () => ({ body: { qualifications: 'Dix ans de direction des opérations' } }),
  listSessions: () => ({}),
  revokeSession: async (world) => ({ params: { sessionId: await sessionOfStudent(world) } }),
  listPeople: () => ({}),
  setRoles: ({ student }) => ({ params: { personId: student.id }, body: { roles: [] } }),
};

async function signUpToken({ shop }: World): Promise<string> {
  const id = newId();
  await shop.dataSource.query(
    `INSERT INTO sign_up (id, email, name, password_hash, locale, created_at, expires_at)
     VALUES ($1, $2, 'Inès', 'x', 'fr', now(), now() + interval '1 day')`,
    [id, newEmail()],
  );
  return tokenFor('sign-up', id);
}

async function resetToken({ shop }: World): Promise<string> {
  const id = newId();
  const { email } = await createPerson(shop.dataSource);
  await shop.dataSource.query(
    `INSERT INTO password_reset (id, email, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 hour')`,
    [id, email],
  );
  return tokenFor('password-reset', id);
}

async function sessionOfStudent({ shop, student }: World): Promise<string> {
  await openSession(shop.dataSource, student.id);
  const [row] = await shop.dataSource.query<Array<{ id: string }>>(
    'SELECT id FROM session WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
    [student.id],
  );
  return row!.id;
}
