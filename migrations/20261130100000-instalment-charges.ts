import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What later instalments are charged on, attempts that she makes herself, and what a pause is told by. */
export class InstalmentCharges20261130100000 implements MigrationInterface {
  name = 'InstalmentCharges20261130100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stripe_customer
        -- KnownMeans of rules/chosen-means; null until Stripe was asked.
        ADD means jsonb;

      ALTER TABLE payment_attempt
        -- She pays it herself on a page of Stripe; otherwise a job charges it without her.
        ADD at_checkout boolean NOT NULL DEFAULT false,
        ADD checkout_session text UNIQUE,
        -- What a job charges: the same whenever the same attempt is repeated.
        ADD payment_method text;
      -- A page that is open and a charge by a job never meet.
      CREATE UNIQUE INDEX payment_attempt_one_open ON payment_attempt (instalment_id) WHERE ended_at IS NULL;

      -- The day for which she was last reminded.
      ALTER TABLE instalment ADD reminded_on date;
      CREATE INDEX instalment_refused ON instalment (order_id)
        WHERE first_failed_at IS NOT NULL AND status IN ('due', 'processing');

      ALTER TABLE enrolment ADD paused_at timestamptz;
      UPDATE enrolment e SET paused_at = o.paused_at FROM order_seat s JOIN purchase_order o ON o.id = s.order_id
        WHERE s.enrolment_id = e.id AND e.status = 'paused';

      -- The mails of an order's story.
      CREATE INDEX outbox_of_order ON outbox ((payload->>'orderId')) WHERE payload ? 'orderId';
      CREATE INDEX outbox_of_instalment ON outbox ((payload->>'instalmentId')) WHERE payload ? 'instalmentId';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_of_instalment, outbox_of_order, instalment_refused, payment_attempt_one_open;
      ALTER TABLE enrolment DROP paused_at;
      ALTER TABLE instalment DROP reminded_on;
      ALTER TABLE payment_attempt DROP at_checkout, DROP checkout_session, DROP payment_method;
      ALTER TABLE stripe_customer DROP means;`);
  }
}
