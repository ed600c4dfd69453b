import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether attendance was kept at a session is asked for each of its members. */
export class AttendanceBySession20261205130000 implements MigrationInterface {
  name = 'AttendanceBySession20261205130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX attendance_mark_session ON attendance_mark (session_id, enrolment_id);');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX attendance_mark_session;');
  }
}
