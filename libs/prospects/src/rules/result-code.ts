import { createHmac, timingSafeEqual } from 'node:crypto';
import { functionLevels, type LevelScores } from '@tandem/contracts';
import { ruleVersion } from './fitting-role';

/**
 * What the address of a result holds: the version of the rule, the points from execution to vision, and a signature, so
 * that nobody publishes under our name a result that no answers give. `1-14-26-18-6-kX2mQ8vLz0aB`. Nine bytes of
 * signature are enough: there is nothing to gain.
 */
export function writeResultCode(secret: string, scores: LevelScores): string {
  const facts = [ruleVersion, ...functionLevels.map((level) => scores[level])].join('-');
  return `${facts}-${signature(secret, facts)}`;
}

/** The points in a code; null when it is not one of ours, whole and unchanged. */
export function readResultCode(secret: string, code: string): LevelScores | null {
  const [, facts, given] = /^(\d{1,3}(?:-\d{1,4}){4})-([\w-]{12})$/.exec(code) ?? [];
  if (!facts || !given) return null;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, facts)))) return null;
  const [version, ...points] = facts.split('-').map(Number);
  if (version !== ruleVersion) return null;
  return Object.fromEntries(functionLevels.map((level, at) => [level, points[at]])) as LevelScores;
}

function signature(secret: string, facts: string): string {
  return createHmac('sha256', secret)
    .update(`role-result:${facts}`)
    .digest()
    .subarray(0, 9)
    .toString('base64url');
}
