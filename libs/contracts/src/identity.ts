import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Email, freeText, Id, Instant, LocaleCode, PersonName, SearchText } from './primitives';

/** NIST 800-63B and ASVS 5.0 2.1: length, no composition rule; common passwords are refused by the API. */
export const Password = z.string().min(8).max(256);
export const Token = z.string().min(20).max(200);
const token = z.strictObject({ token: Token });

/** The bearer token is shown once; only its hash is stored. */
export const SessionGranted = z.object({ token: z.string(), expiresAt: Instant });
export type SessionGranted = z.infer<typeof SessionGranted>;

/** The password was right, and the account has a second factor: `completeSignIn` takes the ticket with a code. */
export const SecondStep = z.object({ ticket: Token, expiresAt: Instant });
export type SecondStep = z.infer<typeof SecondStep>;

/** What a right password, or a password just reset, opens. */
export const SignInAnswer = z.union([SessionGranted, SecondStep]);
export type SignInAnswer = z.infer<typeof SignInAnswer>;

export const AccountRole = z.enum(['trainer', 'owner']);

export const startGuest = endpoint({
  method: 'POST',
  path: '/guests',
  tag: 'Identity',
  summary: 'Start a guest: progress without an account',
  access: may('account', 'create'),
  response: SessionGranted,
  status: 201,
});

/** Always the same answer, whether the address is taken or not: the difference goes by mail. */
export const signUp = endpoint({
  method: 'POST',
  path: '/sign-up',
  tag: 'Identity',
  summary: 'Ask for an account; the address is verified by mail',
  access: may('account', 'create'),
  body: z.strictObject({
    email: Email,
    password: Password,
    name: PersonName,
    acceptTerms: z.literal(true, { error: 'must-accept' }),
    locale: LocaleCode.default('fr'),
  }),
  status: 202,
});

export const confirmSignUp = endpoint({
  method: 'POST',
  path: '/sign-up/confirm',
  tag: 'Identity',
  summary: 'Verify the address and open the account',
  access: may('account', 'create'),
  body: token,
  response: SessionGranted,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  tag: 'Identity',
  summary: 'Sign in; what she did as a guest joins her account',
  access: may('account', 'create'),
  body: z.strictObject({ email: Email, password: z.string().min(1).max(256) }),
  response: SignInAnswer,
});

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  tag: 'Identity',
  summary: 'End this session',
  access: may('account', 'leave'),
});

export const requestPasswordReset = endpoint({
  method: 'POST',
  path: '/password-reset',
  tag: 'Identity',
  summary: 'Ask for a reset link; same answer whether the account exists or not',
  access: may('account', 'create'),
  body: z.strictObject({ email: Email }),
  status: 202,
});

export const confirmPasswordReset = endpoint({
  method: 'POST',
  path: '/password-reset/confirm',
  tag: 'Identity',
  summary: 'Set a new password; every session ends',
  access: may('account', 'create'),
  body: z.strictObject({ token: Token, password: Password }),
  response: SignInAnswer,
});

export const Me = z.object({
  id: Id.nullable(),
  kind: z.enum(['anonymous', 'guest', 'member']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  locale: LocaleCode,
  roles: z.array(AccountRole),
  /** True when she holds a seat in at least one cohort. */
  enrolled: z.boolean(),
  /** Notifications that she has not read; 100 stands for all that are more. */
  unread: z.int(),
});
export type Me = z.infer<typeof Me>;

export const getMe = endpoint({
  method: 'GET',
  path: '/me',
  tag: 'Identity',
  summary: 'Who is calling',
  access: may('account', 'read'),
  response: Me,
});

export const updateMe = endpoint({
  method: 'PATCH',
  path: '/me',
  tag: 'Identity',
  summary: 'Change name or language',
  access: may('account', 'update'),
  body: z.strictObject({ name: PersonName.optional(), locale: LocaleCode.optional() }),
});

/** Diplomas, titles or experience, which a training contract states of each trainer (Code du travail L6353-4, 4°). */
export const Qualifications = z.strictObject({ qualifications: freeText(400) });

export const getQualifications = endpoint({
  method: 'GET',
  path: '/me/qualifications',
  tag: 'Identity',
  summary: 'What training contracts say of her; empty until she writes it',
  access: may('account', 'qualify'),
  response: Qualifications,
});

export const setQualifications = endpoint({
  method: 'PUT',
  path: '/me/qualifications',
  tag: 'Identity',
  summary: 'Say what training contracts state of her',
  access: may('account', 'qualify'),
  body: Qualifications,
});

export const listSessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  tag: 'Identity',
  summary: 'Where she is signed in',
  access: may('session', 'list'),
  response: z.object({
    sessions: z.array(
      z.object({
        id: Id,
        current: z.boolean(),
        createdAt: Instant,
        lastUsedAt: Instant,
        userAgent: z.string().nullable(),
      }),
    ),
  }),
});

export const revokeSession = endpoint({
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  tag: 'Identity',
  summary: 'End one of her sessions',
  access: may('session', 'revoke'),
  params: z.object({ sessionId: Id }),
});

export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(AccountRole),
  createdAt: Instant,
  lastSeenAt: Instant.nullable(),
  cohorts: z.array(z.string()),
  secondFactor: z.boolean(),
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  tag: 'Identity',
  summary: 'Everybody with an account',
  access: may('person', 'list'),
  query: z.strictObject({
    search: SearchText,
    role: AccountRole.optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  response: z.object({ people: z.array(Person), total: z.int(), page: z.int(), pageSize: z.int() }),
});

export const setRoles = endpoint({
  method: 'PUT',
  path: '/people/:personId/roles',
  tag: 'Identity',
  summary: 'Give or take the trainer and owner roles',
  access: may('person', 'set-roles'),
  params: z.object({ personId: Id }),
  body: z.strictObject({ roles: z.array(AccountRole).max(2) }),
});
