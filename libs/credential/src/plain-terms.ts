import { credentialsContext, openBadgesContext } from './local-contexts';
import type { Signed } from './proof';

const contexts = [credentialsContext, openBadgesContext];

/**
 * Whether the document says by our contexts alone, and in their words, what it says. A signature covers the statements that
 * words stand for: under a context of somebody else's, or beside a full address or a keyword, the same statements, signed as
 * they are, could be read as another's name (Data Integrity 1.0, « Context Validation »).
 */
export function saidInOurTerms({ '@context': given, ...document }: Signed): boolean {
  const ours = Array.isArray(given) && given.length > 0 && given.every((one, at) => one === contexts[at]);
  return ours && hasWordsForKeys(document);
}

function hasWordsForKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const words = Array.isArray(value) || Object.keys(value).every((key) => /^[A-Za-z]+$/.test(key));
  return words && Object.values(value).every(hasWordsForKeys);
}
