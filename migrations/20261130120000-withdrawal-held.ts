import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a withdrawal her bank held by a dispute, so that no acknowledgement promises it twice. */
export class WithdrawalHeld20261130120000 implements MigrationInterface {
  name = 'WithdrawalHeld20261130120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE withdrawal ADD held integer NOT NULL DEFAULT 0 CHECK (held BETWEEN 0 AND amount);
      ALTER TABLE withdrawal ALTER held DROP DEFAULT;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE withdrawal DROP held');
  }
}
