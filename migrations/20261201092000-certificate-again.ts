import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate that was revoked may be followed by another. */
export class CertificateAgain20261201092000 implements MigrationInterface {
  name = 'CertificateAgain20261201092000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificate DROP CONSTRAINT certificate_one_per_achievement;
      CREATE UNIQUE INDEX certificate_one_per_achievement ON certificate (person_id, course_id, criteria_version)
        WHERE revoked_at IS NULL;`);
  }

  /** Keeps what was issued: it fails where somebody has two. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX certificate_one_per_achievement;
      ALTER TABLE certificate ADD CONSTRAINT certificate_one_per_achievement
        UNIQUE (person_id, course_id, criteria_version);`);
  }
}
