// What a search has to go through: 500 lessons, made of those of the course, and 50 notes of each student. A text that is
// copied takes the words that were found in it along: parsing 100,000 notes would cost a minute.

export const moreLessonsSql = `
  WITH more AS (
    INSERT INTO search_entry
    SELECT (md5(id::text || n))::uuid, course_id, kind, key || '-' || n, NULL, module_id, module_number, module_slug,
      module_title, free, slug, title || ' ' || n, objective, words, checksum || n, summary
    FROM search_entry, generate_series(1, 10) n WHERE kind = 'lesson'
    ORDER BY n LIMIT 500 - (SELECT count(*) FROM search_entry WHERE kind = 'lesson') RETURNING id),
  copies AS (
    SELECT e.id, (md5(e.id::text || n))::uuid AS copy FROM search_entry e, generate_series(1, 10) n WHERE kind = 'lesson')
  INSERT INTO search_section
  SELECT copy, place, anchor, heading, text, words FROM search_section s JOIN copies c ON c.id = s.entry_id
  WHERE copy IN (SELECT id FROM more)`;

/** As many words as lessons that are no copies would have: 20,000 or so. */
export const moreWordsSql = `
  INSERT INTO search_word
  SELECT course_id, word || ending, plain || ending, modules FROM search_word, unnest('{ons,eur,ite}'::text[]) ending
  ON CONFLICT DO NOTHING`;

export const notesSql = [
  'ALTER TABLE draft DISABLE TRIGGER draft_words',
  `INSERT INTO draft (person_id, subject, subject_id, text, revision, saved_at, writer, turn, words)
   SELECT s.id, 'note', n.part_id, n.text, 1, now(), 'bench', 1, n.words
   FROM bench_student s, (
     SELECT DISTINCT ON (e.part_id) e.part_id, left(t.text, 600) AS text, t.words
     FROM search_entry e JOIN search_section t ON t.entry_id = e.id WHERE e.part_id IS NOT NULL
     ORDER BY e.part_id, t.place DESC LIMIT 50) n`,
  'ALTER TABLE draft ENABLE TRIGGER draft_words',
];
