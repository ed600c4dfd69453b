import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lesson may open later than its module: the rows that say when modules open say it of lessons too. */
export class LessonReleases20261206140000 implements MigrationInterface {
  name = 'LessonReleases20261206140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cohort_release RENAME COLUMN module_id TO part_id;
      ALTER TABLE cohort_release RENAME CONSTRAINT cohort_release_module_fk TO cohort_release_part_fk;
      ALTER TABLE enrolment_release RENAME COLUMN module_id TO part_id;
      ALTER TABLE enrolment_release RENAME CONSTRAINT enrolment_release_module_fk TO enrolment_release_part_fk;
      ALTER TABLE release_change RENAME COLUMN module_id TO part_id;
      ALTER TABLE release_change RENAME CONSTRAINT release_change_module_fk TO release_change_part_fk;

      -- What is written first of a module was never otherwise; a lesson opened with its module before, and does again when
      -- its row goes.
      CREATE OR REPLACE FUNCTION keep_cohort_release() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE it cohort_release := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        BEGIN
          INSERT INTO release_change (subject_id, part_id, place, opens_at, since)
          SELECT it.cohort_id, it.part_id, coalesce(max(place), 0) + 1, CASE WHEN TG_OP <> 'DELETE' THEN it.opens_at END,
            CASE WHEN max(place) IS NULL AND EXISTS (SELECT FROM course_part WHERE id = it.part_id AND kind = 'module')
              THEN '-infinity' ELSE academy_now() END
          FROM release_change WHERE subject_id = it.cohort_id AND part_id = it.part_id;
          RETURN NULL;
        END $$;
      DROP TRIGGER cohort_release_kept ON cohort_release;
      CREATE TRIGGER cohort_release_kept AFTER INSERT OR UPDATE OR DELETE ON cohort_release
        FOR EACH ROW EXECUTE FUNCTION keep_cohort_release();

      CREATE OR REPLACE FUNCTION keep_enrolment_release() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE it enrolment_release := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        BEGIN
          INSERT INTO release_change (subject_id, part_id, place, opens_at, since)
          SELECT it.enrolment_id, it.part_id, coalesce(max(place), 0) + 1,
            CASE WHEN TG_OP <> 'DELETE' THEN it.opens_at END, academy_now()
          FROM release_change WHERE subject_id = it.enrolment_id AND part_id = it.part_id;
          RETURN NULL;
        END $$;`);
  }

  /** Lessons open with their modules again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM enrolment_release r USING course_part p WHERE p.id = r.part_id AND p.kind <> 'module';
      DELETE FROM cohort_release r USING course_part p WHERE p.id = r.part_id AND p.kind <> 'module';
      DELETE FROM release_change r USING course_part p WHERE p.id = r.part_id AND p.kind <> 'module';
      UPDATE cohort SET release_plan = (
        SELECT coalesce(jsonb_agg(r), '[]') FROM jsonb_array_elements(release_plan) r WHERE NOT r ? 'lessonSlug');
      ALTER TABLE cohort_release RENAME CONSTRAINT cohort_release_part_fk TO cohort_release_module_fk;
      ALTER TABLE cohort_release RENAME COLUMN part_id TO module_id;
      ALTER TABLE enrolment_release RENAME CONSTRAINT enrolment_release_part_fk TO enrolment_release_module_fk;
      ALTER TABLE enrolment_release RENAME COLUMN part_id TO module_id;
      ALTER TABLE release_change RENAME CONSTRAINT release_change_part_fk TO release_change_module_fk;
      ALTER TABLE release_change RENAME COLUMN part_id TO module_id;

      DROP TRIGGER cohort_release_kept ON cohort_release;
      CREATE OR REPLACE FUNCTION keep_cohort_release() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO release_change (subject_id, module_id, place, opens_at, since)
          SELECT NEW.cohort_id, NEW.module_id, coalesce(max(place), 0) + 1, NEW.opens_at,
            CASE WHEN max(place) IS NULL THEN '-infinity' ELSE academy_now() END
          FROM release_change WHERE subject_id = NEW.cohort_id AND module_id = NEW.module_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER cohort_release_kept AFTER INSERT OR UPDATE ON cohort_release
        FOR EACH ROW EXECUTE FUNCTION keep_cohort_release();
      CREATE OR REPLACE FUNCTION keep_enrolment_release() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE it enrolment_release := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        BEGIN
          INSERT INTO release_change (subject_id, module_id, place, opens_at, since)
          SELECT it.enrolment_id, it.module_id, coalesce(max(place), 0) + 1,
            CASE WHEN TG_OP <> 'DELETE' THEN it.opens_at END, academy_now()
          FROM release_change WHERE subject_id = it.enrolment_id AND module_id = it.module_id;
          RETURN NULL;
        END $$;`);
  }
}
