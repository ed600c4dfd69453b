import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each module opens for a cohort. Empty at first: the server derives the rows before it answers (`KeepReleases`). */
export class CohortReleases20261124090000 implements MigrationInterface {
  name = 'CohortReleases20261124090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Instants that the plan gives, for statements that must know whether a module is open. The plan, in wall time, is
      -- the truth.
      CREATE TABLE cohort_release (
        cohort_id uuid NOT NULL CONSTRAINT cohort_release_cohort_fk REFERENCES cohort (id) ON DELETE CASCADE,
        module_id uuid NOT NULL CONSTRAINT cohort_release_module_fk REFERENCES course_part (id),
        opens_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, module_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cohort_release');
  }
}
