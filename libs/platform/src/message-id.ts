import { keyedHash } from './keyed-hash';

/**
 * The Message-ID of a mail. It says which mail it is and that we made it: of a mail that several people get, each knows her
 * own and cannot name that of another.
 */
export function messageIdOf(secret: string, id: string, domain: string): string {
  return `<${id}.${proofOf(secret, id)}@${domain}>`;
}

/** The id that a Message-ID was made for; null for one that we did not make. */
export function mailIdIn(secret: string, messageId: string): string | null {
  const [, id, proof] = /^\s*<?([\w.-]+)\.([\da-f]{24})@/i.exec(messageId) ?? [];
  return id && proof?.toLowerCase() === proofOf(secret, id) ? id : null;
}

const proofOf = (secret: string, id: string): string => keyedHash(secret, `message-id:${id}`).slice(0, 24);
