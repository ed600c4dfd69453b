import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refunds that Stripe refuses or a bank sends back: each attempt that came to nothing, and those paid by transfer instead. */
export class RefundsComeBack20261201092100 implements MigrationInterface {
  name = 'RefundsComeBack20261201092100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund
        -- Part of the key at Stripe from the second on.
        ADD attempt integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
        ADD retried_at timestamptz,
        DROP CONSTRAINT refund_status_check,
        ADD CONSTRAINT refund_status_check CHECK (status IN ('asked', 'sent', 'failed', 'elsewhere'));

      CREATE TABLE refund_failure (
        refund_id uuid NOT NULL CONSTRAINT refund_failure_refund_fk REFERENCES refund (id),
        attempt integer NOT NULL CHECK (attempt > 0),
        -- Null for one that Stripe refused to make.
        stripe_refund text UNIQUE,
        -- Stripe's code.
        reason text NOT NULL,
        failed_at timestamptz NOT NULL,
        PRIMARY KEY (refund_id, attempt)
      );
      INSERT INTO refund_failure (refund_id, attempt, reason, failed_at)
        SELECT id, 1, coalesce(failure, 'unknown'), requested_at FROM refund WHERE status = 'failed';

      CREATE TABLE refund_transfer (
        refund_id uuid PRIMARY KEY CONSTRAINT refund_transfer_refund_fk REFERENCES refund (id),
        paid_on date NOT NULL,
        -- As the bank statement has it.
        reference text NOT NULL,
        note text,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT refund_transfer_recorder_fk REFERENCES person (id)
      );
      CREATE TRIGGER refund_transfer_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_transfer
        FOR EACH STATEMENT EXECUTE FUNCTION books_frozen();

      ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_kind_check,
        ADD CONSTRAINT ledger_transaction_kind_check CHECK (kind IN ('invoice', 'credit_note', 'payment', 'refund',
          'refund_failed', 'refund_transfer', 'dispute', 'dispute_won', 'dispute_lost', 'fee', 'payout', 'suspense'));

      -- What nobody but a person could look into has a button now.
      UPDATE reconciliation_difference
        SET remedy = CASE kind WHEN 'refund-unsent' THEN 'sync-order' ELSE 'mend-refund' END WHERE remedy = 'check-refund';`);
  }

  /** Fails where a refund was paid by transfer, or came back: books that say so are not forgotten. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE reconciliation_difference SET remedy = 'check-refund' WHERE remedy = 'mend-refund';
      ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_kind_check,
        ADD CONSTRAINT ledger_transaction_kind_check CHECK (kind IN ('invoice', 'credit_note', 'payment', 'refund',
          'dispute', 'dispute_won', 'dispute_lost', 'fee', 'payout', 'suspense'));
      DROP TABLE refund_transfer, refund_failure;
      ALTER TABLE refund DROP CONSTRAINT refund_status_check,
        ADD CONSTRAINT refund_status_check CHECK (status IN ('asked', 'sent', 'failed')),
        DROP COLUMN retried_at, DROP COLUMN attempt;`);
  }
}
