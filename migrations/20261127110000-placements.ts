import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people keep of the role finder. A new table only. */
export class Placements20261127110000 implements MigrationInterface {
  name = 'Placements20261127110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE placement (
        person_id uuid PRIMARY KEY CONSTRAINT placement_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- Points by level.
        scores jsonb NOT NULL,
        role text NOT NULL
          CHECK (role IN ('assistant', 'assistant-obm', 'obm', 'obm-director', 'director', 'spread')),
        rule_version integer NOT NULL CHECK (rule_version > 0),
        taken_at timestamptz NOT NULL
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE placement');
  }
}
