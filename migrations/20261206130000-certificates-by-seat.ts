import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was certified stands on the tracking board after her seat has ended: her certificate is looked up by it. */
export class CertificatesBySeat20261206130000 implements MigrationInterface {
  name = 'CertificatesBySeat20261206130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX certificate_of_seat ON certificate (enrolment_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX certificate_of_seat');
  }
}
