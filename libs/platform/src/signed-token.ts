import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from './domain-error';

type Purpose =
  | 'sign-up'
  | 'password-reset'
  | 'second-step'
  | 'lead-confirm'
  | 'lead-unsubscribe'
  | 'calendar-feed'
  | `digest-leave-${string}`;

/**
 * The secret of a link sent by mail, or of a sign-in half done: the id of a row and its signature. Nothing secret is
 * stored or queued, the mail job makes the link from the id; the row says whether it was used and until when it counts.
 */
export function signToken(secret: string, purpose: Purpose, id: string): string {
  return `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${signature(secret, purpose, id)}`;
}

/** The id that a token was made for. @throws DomainError `token-invalid` */
export function verifyToken(secret: string, purpose: Purpose, token: string): string {
  const [head = '', given = ''] = token.split('.');
  const hex = Buffer.from(head, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const expected = Buffer.from(signature(secret, purpose, id));
  const received = Buffer.from(given);
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) {
    throw new DomainError('token-invalid');
  }
  return id;
}

function signature(secret: string, purpose: Purpose, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url');
}
