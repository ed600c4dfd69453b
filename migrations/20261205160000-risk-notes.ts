import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What trainers did about who was at risk, and what it takes to show a past day again: how seats stood and when modules
 * opened, as they were known then. Kept by triggers: whoever writes a seat or a release, its history is never forgotten.
 */
export class RiskNotes20261205160000 implements MigrationInterface {
  name = 'RiskNotes20261205160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE risk_note (
        id uuid PRIMARY KEY,
        enrolment_id uuid NOT NULL CONSTRAINT risk_note_enrolment_fk REFERENCES enrolment (id),
        by_id uuid NOT NULL CONSTRAINT risk_note_by_fk REFERENCES person (id),
        text text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX risk_note_enrolment ON risk_note (enrolment_id, created_at);

      CREATE TABLE enrolment_standing (
        enrolment_id uuid NOT NULL CONSTRAINT enrolment_standing_enrolment_fk REFERENCES enrolment (id) ON DELETE CASCADE,
        -- From 1.
        place integer NOT NULL,
        status text NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (enrolment_id, place)
      );
      -- Of seats released before, nothing says when they were.
      INSERT INTO enrolment_standing (enrolment_id, place, status, since)
        SELECT id, 1, CASE status WHEN 'held' THEN status ELSE 'active' END, coalesce(activated_at, created_at)
        FROM enrolment WHERE status <> 'released';
      INSERT INTO enrolment_standing (enrolment_id, place, status, since)
        SELECT id, 2, status, coalesce(paused_at, activated_at, created_at) FROM enrolment WHERE status = 'paused';

      CREATE FUNCTION keep_enrolment_standing() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO enrolment_standing (enrolment_id, place, status, since)
          SELECT NEW.id, coalesce(max(place), 0) + 1, NEW.status, least(academy_now(), CASE
            WHEN NEW.status = 'paused' THEN NEW.paused_at
            WHEN TG_OP = 'INSERT' THEN coalesce(NEW.activated_at, NEW.created_at) END)
          FROM enrolment_standing WHERE enrolment_id = NEW.id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER enrolment_standing_first AFTER INSERT ON enrolment
        FOR EACH ROW EXECUTE FUNCTION keep_enrolment_standing();
      CREATE TRIGGER enrolment_standing_next AFTER UPDATE OF status ON enrolment
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION keep_enrolment_standing();

      -- When a module opens, as it was known from an instant on; null where a student follows her cohort again.
      CREATE TABLE release_change (
        -- A cohort, or an enrolment that has a plan of its own.
        subject_id uuid NOT NULL,
        module_id uuid NOT NULL CONSTRAINT release_change_module_fk REFERENCES course_part (id),
        -- From 1.
        place integer NOT NULL,
        opens_at timestamptz,
        since timestamptz NOT NULL,
        PRIMARY KEY (subject_id, module_id, place)
      );
      INSERT INTO release_change (subject_id, module_id, place, opens_at, since)
        SELECT cohort_id, module_id, 1, opens_at, '-infinity' FROM cohort_release;
      INSERT INTO release_change (subject_id, module_id, place, opens_at, since)
        SELECT r.enrolment_id, r.module_id, 1, r.opens_at,
          (SELECT min(s.created_at) FROM enrolment_shift s WHERE s.enrolment_id = r.enrolment_id)
        FROM enrolment_release r WHERE EXISTS (SELECT FROM enrolment_shift s WHERE s.enrolment_id = r.enrolment_id);

      -- What is written first for a cohort was never otherwise; a student had her cohort's before.
      CREATE FUNCTION keep_cohort_release() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO release_change (subject_id, module_id, place, opens_at, since)
          SELECT NEW.cohort_id, NEW.module_id, coalesce(max(place), 0) + 1, NEW.opens_at,
            CASE WHEN max(place) IS NULL THEN '-infinity' ELSE academy_now() END
          FROM release_change WHERE subject_id = NEW.cohort_id AND module_id = NEW.module_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER cohort_release_kept AFTER INSERT OR UPDATE ON cohort_release
        FOR EACH ROW EXECUTE FUNCTION keep_cohort_release();

      CREATE FUNCTION keep_enrolment_release() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE it enrolment_release := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        BEGIN
          INSERT INTO release_change (subject_id, module_id, place, opens_at, since)
          SELECT it.enrolment_id, it.module_id, coalesce(max(place), 0) + 1,
            CASE WHEN TG_OP <> 'DELETE' THEN it.opens_at END, academy_now()
          FROM release_change WHERE subject_id = it.enrolment_id AND module_id = it.module_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER enrolment_release_kept AFTER INSERT OR UPDATE OR DELETE ON enrolment_release
        FOR EACH ROW EXECUTE FUNCTION keep_enrolment_release();`);
  }

  /** Loses the notes, and how seats stood before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER enrolment_standing_first ON enrolment;
      DROP TRIGGER enrolment_standing_next ON enrolment;
      DROP TRIGGER cohort_release_kept ON cohort_release;
      DROP TRIGGER enrolment_release_kept ON enrolment_release;
      DROP FUNCTION keep_enrolment_standing(), keep_cohort_release(), keep_enrolment_release();
      DROP TABLE release_change, enrolment_standing, risk_note`);
  }
}
