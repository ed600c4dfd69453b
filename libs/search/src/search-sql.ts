import { withinScope } from '@tandem/cohorts';
import { searchPageSize } from '@tandem/contracts';
import { lessonHasCome, releasedModules } from '@tandem/learning';

/** What the reader may find of the course, `e` being an entry: what is free, and what her seat has opened. */
const isOpen = `e.free OR EXISTS (
  SELECT FROM open WHERE open.module_id = e.module_id AND NOT coalesce(e.part_id = ANY (open.closed), false))`;

/**
 * What of a discussion she may find, `d` being a post of cohort `c` about lesson `l`: what nobody has hidden or deleted, as a
 * member once that lesson is open in this cohort, or as somebody who trains it.
 */
const isReadable = `d.deleted_at IS NULL AND d.hidden_at IS NULL AND (${withinScope('c', 1, 7)} OR (
  EXISTS (SELECT FROM enrolment s WHERE s.cohort_id = c.id AND s.person_id = $1 AND s.status = 'active')
  AND ${lessonHasCome('c.id', '$1', '$2', '$8')}))`;

/**
 * One page of hits, and how many there are of each kind. Title before objective before text; of titles the shortest, else
 * as often and as close as the words stand. Texts to cut excerpts from come for this page alone, of the section that says most.
 *
 * $1 person, $2 now, $3 words that are asked for, $4 any of them, $5 kind or null, $6 hits to skip, $7 scope,
 * $8 modules that wait for others
 */
export const searchSql = `
  WITH words AS (SELECT to_tsquery('academy', $3) AS wanted, to_tsquery('academy', $4) AS either),
  open AS (${releasedModules('$1', '$2', '$8')}),
  hit AS (
    SELECT e.kind, e.id, CASE WHEN named @@ wanted THEN named ELSE e.words END AS said,
      CASE WHEN named @@ wanted THEN 1 WHEN e.summary @@ wanted THEN 2 ELSE 3 END AS tier
    FROM words, search_entry e, LATERAL (SELECT ts_filter(e.summary, '{a}') AS named) t
    WHERE e.words @@ wanted AND (${isOpen})
    UNION ALL
    SELECT 'note', d.subject_id, d.words, 3
    FROM words, draft d WHERE d.person_id = $1 AND d.subject = 'note' AND d.words @@ wanted
    UNION ALL
    SELECT 'post', d.id, d.words, CASE WHEN to_tsvector('academy', coalesce(d.title, '')) @@ wanted THEN 1 ELSE 3 END
    FROM words, discussion_post d JOIN cohort c ON c.id = d.cohort_id JOIN course_part l ON l.id = d.lesson_id
      LEFT JOIN search_entry e ON e.part_id = l.id
    WHERE d.words @@ wanted AND ${isReadable}),
  -- Fetching the words of a lesson is what costs: those of a tier that begins after this page stay where they are.
  reached AS (
    SELECT coalesce(min(tier), 3) AS tier FROM (
      SELECT tier, sum(count(*)) OVER (ORDER BY tier) AS hits FROM hit WHERE $5::text IS NULL OR kind = $5 GROUP BY tier) t
    WHERE hits >= $6 + ${searchPageSize}),
  page AS (
    SELECT kind, id, row_number() OVER (ORDER BY tier, ts_rank(said, wanted, 1) DESC, kind, id) AS place
    FROM hit, words WHERE ($5::text IS NULL OR kind = $5) AND tier <= (SELECT tier FROM reached)
    ORDER BY place LIMIT ${searchPageSize} OFFSET $6),
  found AS (
    SELECT p.place, p.kind, p.id, NULL::uuid AS thread_id, e.slug, e.title, e.module_number, e.module_slug, e.module_title, s.anchor, s.heading,
      coalesce(s.text, e.objective) AS text
    FROM page p JOIN search_entry e ON p.kind IN ('lesson', 'term') AND e.id = p.id
    LEFT JOIN LATERAL (
      SELECT s.anchor, s.heading, s.text FROM words, search_section s WHERE s.entry_id = e.id AND (s.words @@ either OR e.kind = 'term')
      ORDER BY ts_rank(s.words, either) DESC, s.place LIMIT 1) s ON true
    UNION ALL
    SELECT p.place, p.kind, p.id, NULL, e.slug, e.title, e.module_number, e.module_slug, e.module_title, NULL, NULL, d.text
    FROM page p JOIN draft d ON p.kind = 'note' AND d.person_id = $1 AND d.subject = 'note' AND d.subject_id = p.id
    LEFT JOIN search_entry e ON e.part_id = d.subject_id
    UNION ALL
    SELECT p.place, p.kind, p.id, coalesce(d.thread_id, d.id), NULL, t.title, e.module_number, e.module_slug, e.module_title,
      NULL, NULL, d.text
    FROM page p JOIN discussion_post d ON p.kind = 'post' AND d.id = p.id
    LEFT JOIN discussion_post t ON t.id = coalesce(d.thread_id, d.id) AND t.hidden_at IS NULL
    LEFT JOIN search_entry e ON e.part_id = d.lesson_id)
  SELECT
    (SELECT coalesce(json_object_agg(kind, count), '{}') FROM (SELECT kind, count(*) FROM hit GROUP BY kind) counted) AS counts,
    (SELECT coalesce(json_agg(json_build_object(
        'kind', kind, 'id', id, 'threadId', thread_id, 'slug', slug, 'anchor', anchor, 'heading', heading,
        'moduleNumber', module_number, 'moduleSlug', module_slug, 'moduleTitle', module_title,
        'title', title, 'text', text) ORDER BY place), '[]') FROM found) AS hits,
    (SELECT either::text FROM words) AS "lookedFor"`;

/**
 * What may have been meant by words that nothing says: those of the course most like each, of what is open to her, and the
 * notes she wrote. Stop words are left out. Modules are kept with a word, lessons are not: one that a module says is looked
 * for in what of it has come. $1 person, $2 now, $3 words, $4 modules that wait for others
 */
export const nearSql = `
  WITH open AS (${releasedModules('$1', '$2', '$4')}),
  typed AS (
    SELECT word, unaccent(word) AS plain, place FROM unnest($3::text[]) WITH ORDINALITY AS t (word, place)
    WHERE numnode(plainto_tsquery('academy', word)) > 0)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('word', word, 'near', ARRAY(
        SELECT w.word FROM (
          SELECT * FROM search_word w
          WHERE w.plain % t.plain AND (w.modules IS NULL OR w.modules && ARRAY(SELECT module_id FROM open))
          ORDER BY similarity(w.plain, t.plain) DESC, w.word LIMIT 12) w
        WHERE w.modules IS NULL OR EXISTS (
          SELECT FROM search_entry e
          WHERE e.course_id = w.course_id AND e.words @@ plainto_tsquery('academy', w.word) AND (${isOpen}))))
        ORDER BY place), '[]')
      FROM typed t) AS typed,
    (SELECT coalesce(json_agg(text), '[]') FROM draft WHERE person_id = $1 AND subject = 'note') AS texts`;
