import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { freeText, Id, Slug } from './primitives';

export const searchKinds = ['lesson', 'term', 'note', 'post'] as const;
export const SearchKind = z.enum(searchKinds);
export type SearchKind = z.infer<typeof SearchKind>;

/** A text in pieces, so that nobody has to trust marks within it: those that were looked for, and what stands between. */
export const MarkedText = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type MarkedText = z.infer<typeof MarkedText>;

const found = {
  title: MarkedText,
  excerpt: MarkedText,
  module: z.object({ number: z.int(), slug: Slug, title: z.string() }),
};

export const SearchHit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('lesson'),
    ...found,
    slug: Slug,
    /** Where in the lesson the excerpt stands; null before its first heading. */
    section: z.object({ anchor: z.string(), heading: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('term'), ...found, key: z.string() }),
  /** Her own, by the lesson it belongs to; without title and module when the course has lost that lesson. */
  z.object({
    kind: z.literal('note'),
    ...found,
    lessonId: Id,
    slug: Slug.nullable(),
    module: found.module.nullable(),
  }),
  /** Of a discussion, by the title of its thread; without it where that is hidden or gone. */
  z.object({
    kind: z.literal('post'),
    ...found,
    postId: Id,
    threadId: Id,
    module: found.module.nullable(),
  }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

export const searchPageSize = 10;

/**
 * Lessons that are not open to her are not found. When nothing says all her words, `instead` has those that come nearest and
 * were looked for in their place, any of them; empty otherwise.
 */
export const search = endpoint({
  method: 'GET',
  path: '/me/search',
  tag: 'Search',
  summary:
    'Lessons that are open to her, terms, her own notes and discussions she takes part in; accents and endings do not count',
  access: may('search', 'read'),
  query: z.object({
    q: freeText(120, 1),
    kind: SearchKind.optional(),
    /** `next` of the page before. */
    cursor: z.coerce.number().int().min(0).max(1000).default(0),
  }),
  response: z.object({
    hits: z.array(SearchHit),
    counts: z.record(SearchKind, z.int()),
    instead: z.array(z.string()),
    next: z.int().nullable(),
  }),
});
