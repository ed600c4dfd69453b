import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full text in French, whatever the accents. Courses that are published already are indexed by the server before it answers
 * (`KeepSearchEntries`); notes and posts that are written already, here.
 */
export class Search20261127120000 implements MigrationInterface {
  name = 'Search20261127120000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [configuration, index, notes, posts]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER discussion_post_words ON discussion_post;
      ALTER TABLE discussion_post DROP words;
      DROP TRIGGER draft_words ON draft;
      ALTER TABLE draft DROP words;
      DROP TABLE search_word, search_section, search_entry;
      ALTER TABLE course_version DROP searchable;
      DROP TEXT SEARCH CONFIGURATION academy;`);
  }
}

const configuration = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  -- unaccent hands each word on to the French stemmer: « délégués », « delegue » and « déléguer » are one.
  CREATE TEXT SEARCH CONFIGURATION academy (COPY = french);
  ALTER TEXT SEARCH CONFIGURATION academy
    ALTER MAPPING FOR word, asciiword, hword, asciihword, hword_part, hword_asciipart WITH unaccent, french_stem;`;

const index = `
  -- Whether its lessons and terms are those of search_entry. False for what an older version of the software published.
  ALTER TABLE course_version ADD searchable boolean NOT NULL DEFAULT false;

  -- Lessons and terms of the current version of each course, as they are found and shown.
  CREATE TABLE search_entry (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL CONSTRAINT search_entry_course_fk REFERENCES course (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('lesson', 'term')),
    key text NOT NULL,
    -- Of a lesson.
    part_id uuid CONSTRAINT search_entry_part_fk REFERENCES course_part (id),
    module_id uuid NOT NULL CONSTRAINT search_entry_module_fk REFERENCES course_part (id),
    module_number integer NOT NULL,
    module_slug text NOT NULL,
    module_title text NOT NULL,
    -- Whether it asks for no seat.
    free boolean NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    objective text NOT NULL,
    -- Weights: A title, B objective, C all the rest.
    words tsvector NOT NULL,
    -- Of everything above and of the sections: what has not changed is not written again.
    checksum text NOT NULL,
    UNIQUE (course_id, kind, key)
  );
  CREATE INDEX search_entry_words ON search_entry USING gin (words);
  CREATE INDEX search_entry_part ON search_entry (part_id);

  -- What an excerpt is cut from: a whole lesson would take milliseconds to read.
  CREATE TABLE search_section (
    entry_id uuid NOT NULL CONSTRAINT search_section_entry_fk REFERENCES search_entry (id) ON DELETE CASCADE,
    place integer NOT NULL,
    -- Its place in the lesson's page, and its heading; null before the first heading.
    anchor text,
    heading text,
    text text NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (entry_id, place)
  );

  -- Words as they are written, to find what was meant by one that is written nowhere.
  CREATE TABLE search_word (
    entry_id uuid NOT NULL CONSTRAINT search_word_entry_fk REFERENCES search_entry (id) ON DELETE CASCADE,
    word text NOT NULL,
    plain text NOT NULL,
    PRIMARY KEY (entry_id, word)
  );
  CREATE INDEX search_word_plain ON search_word USING gin (plain gin_trgm_ops);`;

const notes = `
  -- Kept with each save of a note, because a search reads all notes of one person: too many to parse each time.
  ALTER TABLE draft ADD words tsvector;
  CREATE TRIGGER draft_words BEFORE INSERT OR UPDATE OF text ON draft FOR EACH ROW WHEN (NEW.subject = 'note')
    EXECUTE FUNCTION tsvector_update_trigger(words, 'public.academy', text);
  UPDATE draft SET words = to_tsvector('public.academy', text) WHERE subject = 'note';`;

const posts = `
  ALTER TABLE discussion_post ADD words tsvector;
  CREATE TRIGGER discussion_post_words BEFORE INSERT OR UPDATE OF title, text ON discussion_post FOR EACH ROW
    EXECUTE FUNCTION tsvector_update_trigger(words, 'public.academy', title, text);
  UPDATE discussion_post SET words = to_tsvector('public.academy', concat_ws(' ', title, text));
  CREATE INDEX discussion_post_words ON discussion_post USING gin (words);`;
