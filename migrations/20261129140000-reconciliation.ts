import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comparisons of our books with Stripe, and each difference found. Additions only. */
export class Reconciliation20261129140000 implements MigrationInterface {
  name = 'Reconciliation20261129140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reconciliation (
        id uuid PRIMARY KEY,
        from_day date,
        to_day date,
        -- Null: the academy's night.
        asked_by uuid CONSTRAINT reconciliation_asker_fk REFERENCES person (id),
        started_at timestamptz NOT NULL,
        -- Null: broken off, or under way.
        ended_at timestamptz,
        failure text,
        charges integer NOT NULL DEFAULT 0,
        -- Minor units.
        ours bigint NOT NULL DEFAULT 0,
        theirs bigint NOT NULL DEFAULT 0,
        open integer NOT NULL DEFAULT 0
      );
      CREATE INDEX reconciliation_recent ON reconciliation (started_at DESC);

      CREATE TABLE reconciliation_difference (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        stripe_object text NOT NULL,
        order_id uuid CONSTRAINT reconciliation_difference_order_fk REFERENCES purchase_order (id),
        ours integer,
        theirs integer,
        remedy text NOT NULL,
        -- When the payment was made: a comparison of another period says nothing of it.
        happened_at timestamptz NOT NULL,
        found_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by uuid CONSTRAINT reconciliation_difference_settler_fk REFERENCES person (id),
        settlement text CHECK (settlement IN ('vanished', 'remedied', 'dismissed')),
        note text,
        UNIQUE (kind, stripe_object),
        CHECK ((settled_at IS NULL) = (settlement IS NULL))
      );
      CREATE INDEX reconciliation_difference_open ON reconciliation_difference (found_at) WHERE settled_at IS NULL;

      -- All entries about one payment or one dispute: refunds are named by the payment and a sum.
      CREATE INDEX ledger_transaction_object ON ledger_transaction (split_part(reference, ':', 1));
      CREATE INDEX payment_paid ON payment (paid_at);
      CREATE INDEX stripe_event_object ON stripe_event (object_id);
      CREATE INDEX outbox_of_payment ON outbox ((payload->>'paymentId')) WHERE payload ? 'paymentId';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_of_payment, stripe_event_object, payment_paid, ledger_transaction_object;
      DROP TABLE reconciliation_difference, reconciliation;`);
  }
}
