import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever has trained a cohort, today or before: what a trainer said to a member stays a trainer's word when she has left.
 * Kept by a trigger, as `cohort_trainer` is written anew with each change.
 */
export class WhoTrained20261208301000 implements MigrationInterface {
  name = 'WhoTrained20261208301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cohort_trained (
        cohort_id uuid NOT NULL CONSTRAINT cohort_trained_cohort_fk REFERENCES cohort (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT cohort_trained_person_fk REFERENCES person (id),
        PRIMARY KEY (cohort_id, person_id)
      );
      INSERT INTO cohort_trained (cohort_id, person_id)
        SELECT cohort_id, person_id FROM cohort_trainer
        UNION
        -- Those who left are named by who changed the trainers.
        SELECT c.id, p.id
        FROM audit_log a JOIN cohort c ON c.id::text = a.subject_id
          CROSS JOIN LATERAL jsonb_path_query(a.before, '$[*].personId') left_by
          JOIN person p ON p.id::text = left_by #>> '{}'
        WHERE a.action = 'cohort.set-trainers';

      CREATE FUNCTION keep_cohort_trained() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO cohort_trained (cohort_id, person_id) VALUES (NEW.cohort_id, NEW.person_id) ON CONFLICT DO NOTHING;
          RETURN NULL;
        END $$;
      CREATE TRIGGER cohort_trained_kept AFTER INSERT OR UPDATE OF person_id ON cohort_trainer
        FOR EACH ROW EXECUTE FUNCTION keep_cohort_trained();`);
  }

  /** Loses who had left before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER cohort_trained_kept ON cohort_trainer;
      DROP FUNCTION keep_cohort_trained();
      DROP TABLE cohort_trained`);
  }
}
