import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which contract an order is signed under, and as what somebody signs for an organisation. Additive. */
export class Conventions20261201090000 implements MigrationInterface {
  name = 'Conventions20261201090000';

  async up(runner: QueryRunner): Promise<void> {
    // Companies that bought training before had no convention here, and have none now.
    await runner.query(`
      ALTER TABLE purchase_order
        ADD contract text CHECK (contract IN ('training-contract', 'convention'));
      UPDATE purchase_order SET contract = 'training-contract'
        WHERE regime->>'kind' = 'training_contract' AND amount > 0;
      ALTER TABLE signed_contract ADD signs_as text;`);
  }

  /** Loses as what conventions were signed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signed_contract DROP COLUMN signs_as;
      ALTER TABLE purchase_order DROP COLUMN contract;`);
  }
}
