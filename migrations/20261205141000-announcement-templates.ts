import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What messages of trainers begin with. A new table only. */
export class AnnouncementTemplates20261205141000 implements MigrationInterface {
  name = 'AnnouncementTemplates20261205141000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE announcement_template (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT announcement_template_person_fk REFERENCES person (id) ON DELETE CASCADE,
        name text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX announcement_template_person ON announcement_template (person_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE announcement_template');
  }
}
