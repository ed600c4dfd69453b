import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money on its way back, withdrawals as they were stated, and disputes. */
export class Refunds20261129130000 implements MigrationInterface {
  name = 'Refunds20261129130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refund (
        -- Part of the key that Stripe knows it by, and written in its metadata there.
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT refund_order_fk REFERENCES purchase_order (id),
        payment_id uuid NOT NULL CONSTRAINT refund_payment_fk REFERENCES payment (id),
        amount integer NOT NULL CHECK (amount > 0),
        reason text NOT NULL CHECK (reason IN ('withdrawal', 'goodwill', 'pro-rata', 'unseated', 'duplicate',
          'at-stripe', 'after-dispute')),
        -- sent: Stripe says so, and payment.refunded counts it. failed: Stripe will not.
        status text NOT NULL CHECK (status IN ('asked', 'sent', 'failed')),
        stripe_refund text UNIQUE,
        -- Stripe's code for why it will not.
        failure text,
        credit_note_id uuid CONSTRAINT refund_credit_note_fk REFERENCES sales_document (id),
        requested_at timestamptz NOT NULL,
        -- Null for the academy itself, and for Stripe's dashboard.
        requested_by uuid CONSTRAINT refund_requester_fk REFERENCES person (id),
        sent_at timestamptz,
        CHECK ((status = 'sent') = (stripe_refund IS NOT NULL AND sent_at IS NOT NULL))
      );
      CREATE INDEX refund_order ON refund (order_id);
      CREATE INDEX refund_payment ON refund (payment_id);
      CREATE INDEX refund_asked ON refund (requested_at) WHERE status = 'asked';

      -- What she stated, and what followed: the acknowledgement repeats it.
      CREATE TABLE withdrawal (
        order_id uuid PRIMARY KEY CONSTRAINT withdrawal_order_fk REFERENCES purchase_order (id),
        name text NOT NULL,
        reason text,
        stated_at timestamptz NOT NULL,
        -- What went back and what was kept, minor units, and the article that says so.
        amount integer NOT NULL CHECK (amount >= 0),
        kept integer NOT NULL CHECK (kept >= 0),
        pay_back_by date NOT NULL,
        article text NOT NULL
      );
      CREATE TRIGGER withdrawal_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawal
        FOR EACH STATEMENT EXECUTE FUNCTION books_frozen();

      CREATE TABLE dispute (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT dispute_order_fk REFERENCES purchase_order (id),
        payment_id uuid NOT NULL CONSTRAINT dispute_payment_fk REFERENCES payment (id),
        stripe_dispute text NOT NULL UNIQUE,
        amount integer NOT NULL CHECK (amount > 0),
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'won', 'lost')),
        opened_at timestamptz NOT NULL,
        answer_by timestamptz,
        closed_at timestamptz,
        CHECK ((status = 'open') = (closed_at IS NULL))
      );
      CREATE INDEX dispute_order ON dispute (order_id);
      CREATE INDEX dispute_payment ON dispute (payment_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dispute, withdrawal, refund');
  }
}
