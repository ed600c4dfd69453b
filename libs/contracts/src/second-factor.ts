import { z } from 'zod';
import { endpoint } from './endpoint';
import { SessionGranted, Token } from './identity';
import { may } from './policy';
import { Id, Instant } from './primitives';

/** Six digits of the authenticator, or a recovery code; spaces and hyphens do not matter. */
const Code = z.string().trim().min(6).max(40);
/** Her password again: whoever borrows an open session must not change how the account is opened (ASVS 5.0 7.5.1). */
const withPassword = z.strictObject({ password: z.string().min(1).max(256) });
/** Shown once; only their hashes are stored. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

/** What she types or scans into her authenticator: RFC 6238 with SHA-1, six digits, thirty seconds. */
export const FactorSetup = z.object({
  /** Base32. */
  secret: z.string(),
  /** `otpauth://totp/…`, what the QR code says. */
  uri: z.string(),
});

export const completeSignIn = endpoint({
  method: 'POST',
  path: '/sign-in/second-step',
  tag: 'Identity',
  summary: 'Give the second factor; the ticket serves one success, within ten minutes',
  access: may('account', 'create'),
  body: z.strictObject({ ticket: Token, code: Code }),
  response: SessionGranted,
});

export const getSecondFactor = endpoint({
  method: 'GET',
  path: '/me/second-factor',
  tag: 'Identity',
  summary: 'Whether she has a second factor, and the set-up under way',
  access: may('second-factor', 'read'),
  response: z.object({
    confirmedAt: Instant.nullable(),
    /** True for staff where the academy asks it of them. */
    mandatory: z.boolean(),
    recoveryCodesLeft: z.int(),
    /** Until it is confirmed, and for an hour at most. */
    setup: FactorSetup.nullable(),
  }),
});

export const startSecondFactor = endpoint({
  method: 'POST',
  path: '/me/second-factor/setup',
  tag: 'Identity',
  summary: 'Draw a secret for her authenticator, the first or a new one',
  access: may('second-factor', 'change'),
  body: withPassword,
  response: FactorSetup,
});

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/me/second-factor/confirm',
  tag: 'Identity',
  summary: 'Turn the second factor on, or the new one, by a first code; her other sessions end',
  access: may('second-factor', 'change'),
  body: z.strictObject({ code: Code }),
  response: RecoveryCodes,
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/me/second-factor/recovery-codes',
  tag: 'Identity',
  summary: 'Ten new recovery codes; the old ones no longer count',
  access: may('second-factor', 'change'),
  body: withPassword,
  response: RecoveryCodes,
});

export const disableSecondFactor = endpoint({
  method: 'POST',
  path: '/me/second-factor/disable',
  tag: 'Identity',
  summary: 'Turn the second factor off, where it is not mandatory',
  access: may('second-factor', 'change'),
  body: withPassword,
});

export const resetSecondFactor = endpoint({
  method: 'DELETE',
  path: '/people/:personId/second-factor',
  tag: 'Identity',
  summary: 'Take the second factor off somebody who lost it; her sessions end',
  access: may('person', 'reset-second-factor'),
  params: z.object({ personId: Id }),
});
