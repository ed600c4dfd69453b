import { z } from 'zod';
import { Id, Slug } from './primitives';

/** Of an assignment: what she has made of it so far. The reason why she may not write stands beside it. */
export const AssignmentState = z.enum(['untouched', 'draft', 'submitted', 'returned', 'accepted']);
export type AssignmentState = z.infer<typeof AssignmentState>;

/** An assignment by its names. `finalCase`: a trainer's acceptance is the validation that the certificate asks for. */
export const AssignmentName = z.object({
  id: Id,
  key: Slug,
  title: z.string(),
  finalCase: z.boolean(),
  module: z.object({ number: z.int(), slug: Slug, title: z.string() }),
});
export type AssignmentName = z.infer<typeof AssignmentName>;

/** Levels of a rubric's criterion, from the lowest. */
export const RubricLevel = z.enum(['developing', 'met', 'excellent']);
export type RubricLevel = z.infer<typeof RubricLevel>;
