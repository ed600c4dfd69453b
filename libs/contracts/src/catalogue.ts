import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Slug } from './primitives';

export const Proof = z.object({ kind: z.enum(['quiz', 'assignment', 'case']), title: z.string() });

export const Programme = z.object({
  slug: Slug,
  title: z.string(),
  tagline: z.string(),
  summary: z.string(),
  weeks: z.int(),
  /** Whether it has a role finder. */
  roleFinder: z.boolean(),
  hours: z.object({ lessons: z.number(), exercises: z.number(), live: z.number() }),
  modules: z.array(
    z.object({
      number: z.int(),
      slug: Slug,
      title: z.string(),
      aim: z.string(),
      outcomes: z.array(z.string()),
      free: z.boolean(),
      minutes: z.int(),
      proof: Proof,
      lessons: z.array(z.object({ slug: Slug, title: z.string(), objective: z.string(), minutes: z.int() })),
    }),
  ),
});
export type Programme = z.infer<typeof Programme>;

export const getProgramme = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug',
  tag: 'Catalogue',
  summary: 'The programme of a course',
  access: may('academy', 'read'),
  params: z.object({ courseSlug: Slug }),
  response: Programme,
});

export const Glossary = z.object({
  terms: z.array(
    z.object({
      key: Slug,
      term: z.string(),
      definition: z.string(),
      /** The module that introduces it. */
      module: z.object({ number: z.int(), title: z.string() }),
    }),
  ),
});
export type Glossary = z.infer<typeof Glossary>;

export const getGlossary = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/glossary',
  tag: 'Catalogue',
  summary: 'The terms of a course, in alphabetical order',
  access: may('academy', 'read'),
  params: z.object({ courseSlug: Slug }),
  response: Glossary,
});
