import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { CourseContent } from './course-content';
import { sha256 } from './make-content';
import { searchEntriesOf } from './rules/search-entries';
import { searchVocabulary } from './rules/search-vocabulary';

/**
 * Makes the index say what a version says; what has not changed since the one before stays. Belongs in the transaction that
 * publishes the version, so that a page and what leads to it never differ.
 */
export async function writeSearchEntries(
  tx: EntityManager,
  courseId: string,
  content: CourseContent,
): Promise<void> {
  const entries = searchEntriesOf(content).map((entry) => ({
    id: newId(),
    checksum: sha256(JSON.stringify(entry)),
    ...entry,
  }));
  const checksums = entries.map(({ checksum }) => checksum);
  await tx.query('DELETE FROM search_entry WHERE course_id = $1 AND checksum <> ALL ($2)', [
    courseId,
    checksums,
  ]);
  const kept = await tx.query<Array<{ checksum: string }>>(
    'SELECT checksum FROM search_entry WHERE course_id = $1',
    [courseId],
  );
  const known = new Set(kept.map(({ checksum }) => checksum));
  const fresh = entries.filter(({ checksum }) => !known.has(checksum));
  await tx.query(insertSql, [courseId, JSON.stringify(fresh)]);
  await tx.query(vocabularySql, [courseId, JSON.stringify(searchVocabulary(entries))]);
}

const insertSql = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, kind text, key text, part_id uuid, module_id uuid,
      module_number integer, module_slug text, module_title text, free boolean, slug text, title text, objective text,
      checksum text, sections jsonb)),
  cut AS (
    SELECT g.id, s.place, s.section->>'anchor' AS anchor, s.section->>'heading' AS heading, s.section->>'text' AS text,
      concat_ws(' ', s.section->>'heading', s.section->>'text') AS whole
    FROM given g, jsonb_array_elements(g.sections) WITH ORDINALITY AS s (section, place)),
  entries AS (
    INSERT INTO search_entry (id, course_id, kind, key, part_id, module_id, module_number, module_slug, module_title, free,
      slug, title, objective, summary, words, checksum)
    SELECT id, $1, kind, key, part_id, module_id, module_number, module_slug, module_title, free, slug, title, objective,
      summary,
      summary || setweight(to_tsvector('academy', coalesce((SELECT string_agg(whole, ' ') FROM cut WHERE cut.id = given.id), '')), 'C'),
      checksum
    FROM given, LATERAL (
      SELECT setweight(to_tsvector('academy', title), 'A') || setweight(to_tsvector('academy', objective), 'B') AS summary) s)
  INSERT INTO search_section (entry_id, place, anchor, heading, text, words)
  SELECT id, place, anchor, heading, text, to_tsvector('academy', whole) FROM cut`;

const vocabularySql = `
  WITH given AS (SELECT word, modules FROM jsonb_to_recordset($2::jsonb) AS w (word text, modules uuid[])),
  gone AS (DELETE FROM search_word w WHERE course_id = $1 AND NOT EXISTS (SELECT FROM given g WHERE g.word = w.word))
  INSERT INTO search_word AS w (course_id, word, plain, modules) SELECT $1, word, unaccent(word), modules FROM given
  ON CONFLICT (course_id, word) DO UPDATE SET modules = excluded.modules
    WHERE w.modules IS DISTINCT FROM excluded.modules`;
