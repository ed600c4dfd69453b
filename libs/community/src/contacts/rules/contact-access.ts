import type { ContactAccess } from '@tandem/contracts';

/** What stands between the reader and somebody else. */
export interface ContactFacts {
  /** She shows herself to the reader in the directory. */
  shown: boolean;
  /** She has written to the reader. */
  wrote: boolean;
  /** The reader has written to her. */
  written: boolean;
  /** She still has a seat, a cohort that she trains, or the academy. */
  here: boolean;
  blockedByReader: boolean;
  blocksReader: boolean;
}

/**
 * Whether the reader may write to her; null where she must not even learn that there is such a person. Who shows herself
 * may be written to, and who wrote may be answered. Being blocked looks like her having left: she is not to be asked why.
 */
export function contactAccess(facts: ContactFacts): ContactAccess | null {
  if (!facts.shown && !facts.wrote && !facts.written) return null;
  if (facts.blockedByReader) return { open: false, reason: 'blocked' };
  if (facts.blocksReader || !facts.here || (!facts.shown && !facts.wrote))
    return { open: false, reason: 'left' };
  return { open: true, listed: facts.shown };
}
