import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside what she has done of a course, how many hours of its live sessions she attended. */
export class AttestationsOfAttendance20261205130100 implements MigrationInterface {
  name = 'AttestationsOfAttendance20261205130100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attestation DROP CONSTRAINT attestation_kind_check;
      ALTER TABLE attestation ADD CONSTRAINT attestation_kind_check CHECK (kind IN ('completion', 'attendance'));`);
  }

  /** Refused while there are some: what was handed out is not taken back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attestation DROP CONSTRAINT attestation_kind_check;
      ALTER TABLE attestation ADD CONSTRAINT attestation_kind_check CHECK (kind IN ('completion'));`);
  }
}
