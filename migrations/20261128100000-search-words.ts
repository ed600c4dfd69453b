import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words once for a course instead of once for each lesson, and what a hit is sorted by beside the words of the whole lesson.
 * The server writes the words of courses that are published already before it answers (`KeepSearchEntries`).
 */
export class SearchWords20261128100000 implements MigrationInterface {
  name = 'SearchWords20261128100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE search_word;
      UPDATE course_version SET searchable = false;

      -- Words as they are written, to find what was meant by one that is written nowhere.
      CREATE TABLE search_word (
        course_id uuid NOT NULL CONSTRAINT search_word_course_fk REFERENCES course (id) ON DELETE CASCADE,
        word text NOT NULL,
        plain text NOT NULL,
        -- That say it; null where something free does, so that it is nobody's secret.
        modules uuid[],
        PRIMARY KEY (course_id, word)
      );
      -- Written by imports alone: nothing is gained by a list of what is still to be sorted in.
      CREATE INDEX search_word_plain ON search_word USING gin (plain gin_trgm_ops) WITH (fastupdate = off);
      ALTER INDEX search_entry_words SET (fastupdate = off);

      -- Those of title and objective, because the words of a whole lesson take longer to fetch than to look at.
      ALTER TABLE search_entry ADD summary tsvector;
      UPDATE search_entry SET summary =
        setweight(to_tsvector('public.academy', title), 'A') || setweight(to_tsvector('public.academy', objective), 'B');
      ALTER TABLE search_entry ALTER summary SET NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE search_entry DROP summary;
      ALTER INDEX search_entry_words RESET (fastupdate);
      DROP TABLE search_word;
      UPDATE course_version SET searchable = false;
      CREATE TABLE search_word (
        entry_id uuid NOT NULL CONSTRAINT search_word_entry_fk REFERENCES search_entry (id) ON DELETE CASCADE,
        word text NOT NULL,
        plain text NOT NULL,
        PRIMARY KEY (entry_id, word)
      );
      CREATE INDEX search_word_plain ON search_word USING gin (plain gin_trgm_ops);`);
  }
}
