import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads each answer of the welcome, and what the directory finds people by. */
export class Directory20261204150000 implements MigrationInterface {
  name = 'Directory20261204150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(audiences);
    await runner.query(entries);
    await runner.query(
      'SELECT keep_directory_entry(person_id) FROM (SELECT DISTINCT person_id FROM onboarding_answer) a',
    );
  }

  /** Whoever shared with the academy shares with her cohort again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER onboarding_answer_directory ON onboarding_answer;
      DROP TRIGGER person_directory ON person;
      DROP FUNCTION onboarding_answer_directory, person_directory, keep_directory_entry;
      DROP TABLE directory_entry;
      ALTER TABLE onboarding_answer ADD shared boolean NOT NULL DEFAULT false;
      UPDATE onboarding_answer SET shared = audience <> 'trainers';
      ALTER TABLE onboarding_answer ALTER shared DROP DEFAULT, DROP audience;`);
  }
}

const audiences = `
  -- Her trainers alone; the members of her cohorts too; the members of every cohort too.
  ALTER TABLE onboarding_answer ADD audience text NOT NULL DEFAULT 'trainers'
    CHECK (audience IN ('trainers', 'cohort', 'academy'));
  UPDATE onboarding_answer SET audience = 'cohort' WHERE shared;
  ALTER TABLE onboarding_answer ALTER audience DROP DEFAULT, DROP shared;`;

const entries = `
  -- How somebody is found: a row for the members of her cohorts, one for those of the others. None where she shows nothing.
  CREATE TABLE directory_entry (
    person_id uuid NOT NULL CONSTRAINT directory_entry_person_fk REFERENCES person (id) ON DELETE CASCADE,
    audience text NOT NULL CHECK (audience IN ('cohort', 'academy')),
    -- Without case and accents, as are the words: her name and the answers that this audience reads.
    name text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (person_id, audience)
  );
  CREATE INDEX directory_entry_name ON directory_entry (audience, name, person_id);
  CREATE INDEX directory_entry_words ON directory_entry USING gin (words gin_trgm_ops);

  -- The person's row is locked first: of two answers that change at once, the later one sees the other.
  CREATE FUNCTION keep_directory_entry(who uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM person WHERE id = who FOR NO KEY UPDATE;
    DELETE FROM directory_entry WHERE person_id = who;
    INSERT INTO directory_entry (person_id, audience, name, words)
    SELECT who, reader, lower(unaccent(normalize(p.name, NFC))),
      lower(unaccent(normalize(p.name || ' ' || string_agg(a.text, ' '), NFC)))
    FROM (VALUES ('cohort'), ('academy')) readers (reader)
      JOIN person p ON p.id = who
      JOIN onboarding_answer a ON a.person_id = who AND a.audience IN ('academy', reader)
    GROUP BY reader, p.name;
  END $$;

  CREATE FUNCTION onboarding_answer_directory() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM keep_directory_entry(coalesce(NEW.person_id, OLD.person_id));
    RETURN NULL;
  END $$;
  CREATE TRIGGER onboarding_answer_directory AFTER INSERT OR DELETE OR UPDATE OF person_id, text, audience
    ON onboarding_answer FOR EACH ROW EXECUTE FUNCTION onboarding_answer_directory();

  CREATE FUNCTION person_directory() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM keep_directory_entry(NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER person_directory AFTER UPDATE OF name ON person FOR EACH ROW
    WHEN (NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION person_directory();`;
