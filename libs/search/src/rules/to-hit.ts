import type { SearchHit } from '@tandem/contracts';
import { excerpt, marked } from './excerpt';
import { plainWords } from './plain-words';

/** A hit as the statement gives it: what it has no use for is null. */
export interface FoundRow {
  kind: SearchHit['kind'];
  /** Of the lesson for a note. */
  id: string;
  threadId: string | null;
  slug: string | null;
  anchor: string | null;
  heading: string | null;
  moduleNumber: number | null;
  moduleSlug: string | null;
  moduleTitle: string | null;
  title: string | null;
  /** What an excerpt is cut from. */
  text: string;
}

/** @param wanted what is marked in it */
export function toHit(row: FoundRow, wanted: RegExp | null): SearchHit {
  // The importer has made plain text of lessons and terms.
  const text = row.kind === 'note' || row.kind === 'post' ? plainWords(row.text) : row.text;
  const texts = { title: marked(row.title ?? '', wanted), excerpt: excerpt(text, wanted) };
  const module = row.moduleNumber === null ? null : moduleOf(row);
  if (row.kind === 'note') return { kind: row.kind, ...texts, module, lessonId: row.id, slug: row.slug };
  if (row.kind === 'post')
    return { kind: row.kind, ...texts, module, postId: row.id, threadId: row.threadId! };
  // Entries of the course lie in a module: the database holds it.
  const found = { ...texts, module: module! };
  if (row.kind === 'term') return { kind: row.kind, ...found, key: row.slug! };
  const section = row.anchor === null ? null : { anchor: row.anchor, heading: row.heading! };
  return { kind: row.kind, ...found, slug: row.slug!, section };
}

const moduleOf = ({ moduleNumber, moduleSlug, moduleTitle }: FoundRow) => ({
  ...{ number: moduleNumber!, slug: moduleSlug!, title: moduleTitle! },
});
