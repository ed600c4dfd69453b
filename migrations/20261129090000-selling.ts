import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers with versions, and orders that snapshot what was agreed, with their instalments and attempts to charge them. */
export class Selling20261129090000 implements MigrationInterface {
  name = 'Selling20261129090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(offers);
    await runner.query(offersOfCohorts);
    await runner.query(orders);
    await runner.query(ordersOfBefore);
    await runner.query(instalments);
    await runner.query(pauses);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(back);
  }
}

const offers = `
  CREATE TABLE offer (
    id uuid PRIMARY KEY,
    status text NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
    -- The newest version, the one that is sold.
    version integer NOT NULL CHECK (version > 0),
    created_at timestamptz NOT NULL
  );

  -- Never updated: an order refers to the version that she bought.
  CREATE TABLE offer_version (
    offer_id uuid NOT NULL CONSTRAINT offer_version_offer_fk REFERENCES offer (id),
    number integer NOT NULL CHECK (number > 0),
    -- OfferTerms of the contracts.
    terms jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid CONSTRAINT offer_version_author_fk REFERENCES person (id),
    PRIMARY KEY (offer_id, number)
  );

  -- The cohorts of the newest version.
  CREATE TABLE offer_cohort (
    offer_id uuid NOT NULL CONSTRAINT offer_cohort_offer_fk REFERENCES offer (id),
    cohort_id uuid NOT NULL CONSTRAINT offer_cohort_cohort_fk REFERENCES cohort (id),
    PRIMARY KEY (offer_id, cohort_id)
  );
  CREATE INDEX offer_cohort_cohort ON offer_cohort (cohort_id);

  CREATE TABLE coupon (
    id uuid PRIMARY KEY,
    -- In capitals.
    code text NOT NULL UNIQUE,
    percent integer CHECK (percent BETWEEN 1 AND 100),
    amount integer CHECK (amount > 0),
    -- Null for every offer.
    offer_ids uuid[],
    starts_at timestamptz,
    ends_at timestamptz,
    uses_at_most integer CHECK (uses_at_most > 0),
    -- Orders that hold or have used it.
    uses integer NOT NULL DEFAULT 0 CHECK (uses >= 0),
    closed_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK ((percent IS NULL) <> (amount IS NULL)),
    CONSTRAINT coupon_uses_within_check CHECK (uses <= uses_at_most)
  );`;

/** What cohorts cost so far becomes the first version of an offer of each; its id is the cohort's. */
const offersOfCohorts = `
  INSERT INTO offer (id, status, version, created_at)
    SELECT id, CASE status WHEN 'draft' THEN 'draft' ELSE 'open' END, 1, created_at FROM cohort;
  INSERT INTO offer_version (offer_id, number, terms, created_at)
    SELECT id, 1, jsonb_build_object('name', name, 'price', price, 'currency', currency, 'sale', 'content',
      'vat', 'franchise', 'cohortIds', jsonb_build_array(id), 'plans', jsonb_build_array(jsonb_build_object(
        'key', 'comptant', 'name', 'En une fois', 'parts', jsonb_build_array(jsonb_build_object(
          'percent', NULL, 'when', jsonb_build_object('after', 'order', 'days', 0)))))), created_at
    FROM cohort;
  INSERT INTO offer_cohort (offer_id, cohort_id) SELECT id, id FROM cohort;`;

const orders = `
  ALTER TABLE purchase_order
    ADD offer_id uuid,
    ADD offer_version integer,
    -- Buyer, ResolvedRegime, Consent[], PaymentPlan and AppliedCoupon of the contracts, as they were on the day.
    ADD buyer jsonb,
    ADD regime jsonb,
    ADD consents jsonb NOT NULL DEFAULT '[]',
    ADD plan jsonb,
    ADD coupon jsonb,
    -- Before the coupon; amount is after it. Minor units, VAT included.
    ADD price integer CHECK (price >= 0),
    ADD vat text CHECK (vat IN ('exempt_training', 'franchise', 'standard')),
    -- When it became binding: the first money, the signature of the contract, or at once when it costs nothing.
    ADD concluded_at timestamptz,
    ADD ended_at timestamptz,
    -- Since when its lessons are closed for want of payment.
    ADD paused_at timestamptz,
    ADD CONSTRAINT purchase_order_offer_fk FOREIGN KEY (offer_id, offer_version)
      REFERENCES offer_version (offer_id, number),
    DROP CONSTRAINT purchase_order_status_check,
    ADD CONSTRAINT purchase_order_status_check
      CHECK (status IN ('pending', 'active', 'paid', 'expired', 'cancelled', 'refunded')),
    ADD CONSTRAINT purchase_order_amount_within_check CHECK (amount <= price);

  CREATE TABLE order_seat (
    order_id uuid NOT NULL CONSTRAINT order_seat_order_fk REFERENCES purchase_order (id),
    cohort_id uuid NOT NULL CONSTRAINT order_seat_cohort_fk REFERENCES cohort (id),
    enrolment_id uuid NOT NULL UNIQUE CONSTRAINT order_seat_enrolment_fk REFERENCES enrolment (id),
    PRIMARY KEY (order_id, cohort_id)
  );
  CREATE INDEX order_seat_cohort ON order_seat (cohort_id);`;

const ordersOfBefore = `
  INSERT INTO order_seat (order_id, cohort_id, enrolment_id) SELECT id, cohort_id, enrolment_id FROM purchase_order;
  UPDATE purchase_order o SET offer_id = o.cohort_id, offer_version = 1, price = o.amount,
    plan = v.terms->'plans'->0, vat = v.terms->>'vat', concluded_at = o.paid_at,
    -- Nobody asked for an address then.
    buyer = jsonb_build_object('kind', 'consumer', 'name', p.name, 'address',
      jsonb_build_object('street', '', 'postalCode', '', 'city', '', 'country', 'FR')),
    regime = jsonb_build_object('kind', 'digital_content', 'rule', '2026-11-22', 'withdrawalEndsOn', CASE
      WHEN o.withdrawal_waived_at IS NULL THEN to_jsonb((o.paid_at AT TIME ZONE 'Europe/Paris')::date + 14) END),
    consents = jsonb_build_array(jsonb_build_object('kind', 'terms', 'textVersion', o.terms_version,
        'at', o.terms_accepted_at, 'addressHash', NULL))
      || CASE WHEN o.withdrawal_waived_at IS NULL THEN '[]' ELSE jsonb_build_array(
           jsonb_build_object('kind', 'immediate-access', 'textVersion', o.terms_version,
             'at', o.withdrawal_waived_at, 'addressHash', NULL),
           jsonb_build_object('kind', 'withdrawal-loss', 'textVersion', o.terms_version,
             'at', o.withdrawal_waived_at, 'addressHash', NULL)) END
    FROM offer_version v, person p WHERE v.offer_id = o.cohort_id AND v.number = 1 AND p.id = o.person_id;
  ALTER TABLE purchase_order
    ALTER offer_id SET NOT NULL, ALTER offer_version SET NOT NULL, ALTER price SET NOT NULL, ALTER plan SET NOT NULL,
    ALTER vat SET NOT NULL, ALTER buyer SET NOT NULL, ALTER regime SET NOT NULL,
    DROP cohort_id, DROP enrolment_id, DROP terms_version, DROP terms_accepted_at, DROP withdrawal_waived_at;
  -- A double click buys once, and a coupon is held once.
  CREATE UNIQUE INDEX purchase_order_one_pending ON purchase_order (person_id, offer_id) WHERE status = 'pending';
  CREATE INDEX purchase_order_offer ON purchase_order (offer_id, offer_version);`;

const instalments = `
  CREATE TABLE instalment (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT instalment_order_fk REFERENCES purchase_order (id),
    position integer NOT NULL CHECK (position > 0),
    amount integer NOT NULL CHECK (amount > 0),
    due_on date NOT NULL,
    -- cancelled: not owed any more.
    status text NOT NULL CHECK (status IN ('due', 'processing', 'paid', 'cancelled')),
    -- When a job charges it next, by the academy's clock; null: not by itself (paid at the checkout, refused for good).
    next_attempt_at timestamptz,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    first_failed_at timestamptz,
    -- Stripe's code for the last refusal.
    last_decline text,
    paid_at timestamptz,
    UNIQUE (order_id, position)
  );
  CREATE INDEX instalment_next ON instalment (next_attempt_at) WHERE status = 'due' AND next_attempt_at IS NOT NULL;
  CREATE INDEX instalment_late ON instalment (due_on) WHERE status = 'due';
  INSERT INTO instalment (id, order_id, position, amount, due_on, status, paid_at)
    SELECT gen_random_uuid(), id, 1, amount, (created_at AT TIME ZONE 'Europe/Paris')::date,
      CASE status WHEN 'pending' THEN 'due' WHEN 'paid' THEN 'paid' WHEN 'refunded' THEN 'paid' ELSE 'cancelled' END,
      CASE WHEN status IN ('paid', 'refunded') THEN coalesce(paid_at, created_at) END
    FROM purchase_order WHERE amount > 0;

  -- A charge that was tried without her: its number is part of the key that Stripe knows it by.
  CREATE TABLE payment_attempt (
    instalment_id uuid NOT NULL CONSTRAINT payment_attempt_instalment_fk REFERENCES instalment (id),
    number integer NOT NULL CHECK (number > 0),
    started_at timestamptz NOT NULL,
    stripe_payment_intent text UNIQUE,
    -- Null until Stripe has answered.
    outcome text CHECK (outcome IN ('processing', 'succeeded', 'declined', 'abandoned')),
    decline text,
    ended_at timestamptz,
    PRIMARY KEY (instalment_id, number)
  );

  ALTER TABLE payment ADD instalment_id uuid CONSTRAINT payment_instalment_fk REFERENCES instalment (id);
  UPDATE payment p SET instalment_id = i.id FROM instalment i WHERE i.order_id = p.order_id;
  CREATE INDEX payment_instalment ON payment (instalment_id);`;

const pauses = `
  ALTER TABLE enrolment
    DROP CONSTRAINT enrolment_status_check,
    ADD CONSTRAINT enrolment_status_check CHECK (status IN ('held', 'active', 'paused', 'released'));`;

/** Loses bundles, instalments, coupons and what was snapshot beside the terms. */
const back = `
  UPDATE enrolment SET status = 'active' WHERE status = 'paused';
  ALTER TABLE enrolment
    DROP CONSTRAINT enrolment_status_check,
    ADD CONSTRAINT enrolment_status_check CHECK (status IN ('held', 'active', 'released'));
  ALTER TABLE payment DROP instalment_id;
  DROP TABLE payment_attempt, instalment;
  DROP INDEX purchase_order_one_pending;
  ALTER TABLE purchase_order
    ADD cohort_id uuid CONSTRAINT purchase_order_cohort_fk REFERENCES cohort (id),
    ADD enrolment_id uuid CONSTRAINT purchase_order_enrolment_fk REFERENCES enrolment (id),
    ADD terms_version text, ADD terms_accepted_at timestamptz, ADD withdrawal_waived_at timestamptz;
  UPDATE purchase_order o SET cohort_id = s.cohort_id, enrolment_id = s.enrolment_id
    FROM (SELECT DISTINCT ON (order_id) * FROM order_seat ORDER BY order_id, cohort_id) s WHERE s.order_id = o.id;
  UPDATE purchase_order SET status = CASE status WHEN 'active' THEN 'paid' ELSE status END,
    terms_version = consents->0->>'textVersion', terms_accepted_at = (consents->0->>'at')::timestamptz,
    withdrawal_waived_at = (jsonb_path_query_first(consents, '$[*] ? (@.kind == "withdrawal-loss").at')#>>'{}')::timestamptz;
  ALTER TABLE purchase_order
    ALTER cohort_id SET NOT NULL, ALTER enrolment_id SET NOT NULL, ALTER terms_version SET NOT NULL,
    ALTER terms_accepted_at SET NOT NULL,
    DROP offer_id, DROP offer_version, DROP buyer, DROP regime, DROP consents, DROP plan, DROP coupon, DROP price,
    DROP vat, DROP concluded_at, DROP ended_at, DROP paused_at,
    DROP CONSTRAINT purchase_order_status_check,
    ADD CONSTRAINT purchase_order_status_check CHECK (status IN ('pending', 'paid', 'expired', 'cancelled', 'refunded'));
  CREATE UNIQUE INDEX purchase_order_one_pending ON purchase_order (person_id, cohort_id) WHERE status = 'pending';
  DROP TABLE order_seat, coupon, offer_cohort, offer_version, offer;`;
