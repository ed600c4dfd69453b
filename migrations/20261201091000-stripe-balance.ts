import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fees and payouts on the ledger, and how far Stripe's list of them was read: never yet, so that it is read from its beginning. */
export class StripeBalance20261201091000 implements MigrationInterface {
  name = 'StripeBalance20261201091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stripe_balance (
        id integer PRIMARY KEY CHECK (id = 1),
        read_until timestamptz NOT NULL
      );
      ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_kind_check,
        ADD CHECK (kind IN ('invoice', 'credit_note', 'payment', 'refund',
          'dispute', 'dispute_won', 'dispute_lost', 'fee', 'payout', 'suspense'));
      ALTER TABLE ledger_line DROP CONSTRAINT ledger_line_account_check,
        ADD CHECK (account IN ('411', '44571', '467', '471', '512', '517', '627', '658', '706'));
      -- Balance of account 517 and of Stripe, in minor units; null where it was not compared.
      ALTER TABLE reconciliation ADD balance_ours bigint, ADD balance_theirs bigint,
        ADD CHECK ((balance_ours IS NULL) = (balance_theirs IS NULL));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Entries are append-only: what was posted stays, and with it the names of kinds and accounts.
    await runner.query(`
      ALTER TABLE reconciliation DROP balance_ours, DROP balance_theirs;
      DROP TABLE stripe_balance;`);
  }
}
