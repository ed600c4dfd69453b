import { z } from 'zod';
import { Id, Instant, freeText } from './primitives';

/** A text that is being written, as its writer gets it back. Revision 0: nothing was saved yet. */
export const Draft = z.object({
  text: z.string(),
  revision: z.int(),
  savedAt: Instant.nullable(),
  /** What was written elsewhere at the same time, and waits for her choice. */
  versions: z.array(z.object({ id: Id, text: z.string(), savedAt: Instant })),
});
export type Draft = z.infer<typeof Draft>;

/**
 * A save of a draft. `base` is the revision that she had before her eyes: when it is no longer the current one, nothing is
 * overwritten, the text is kept as a version, and the answer is 409 `draft-conflict` with the draft in its context.
 *
 * `writer` names the open page and counts its saves. Of one page the later save always follows the earlier one, even when
 * the answer to that one never arrived.
 */
export const saveDraftBody = (max: number) =>
  z.strictObject({
    text: freeText(max),
    base: z.int().min(0),
    writer: z.strictObject({ id: freeText(40, 8), turn: z.int().min(0) }).optional(),
  });

/** What becomes of a version: it takes the draft's place, follows it below, or goes. */
export const DraftChoice = z.enum(['version', 'both', 'current']);
export type DraftChoice = z.infer<typeof DraftChoice>;

/** `base`: the revision that she compared the version with. */
export const settleDraftBody = z.strictObject({ choice: DraftChoice, base: z.int().min(1) });
