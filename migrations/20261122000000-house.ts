import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First shape of the database: one table per noun, the rules that must hold under any race as constraints. */
export class House20261122000000 implements MigrationInterface {
  name = 'House20261122000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      platform,
      identity,
      catalogue,
      cohorts,
      learning,
      certification,
      billing,
      community,
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('The first migration has nothing before it: restore a backup instead.');
  }
}

const platform = `
  CREATE EXTENSION IF NOT EXISTS citext;
  CREATE EXTENSION IF NOT EXISTS unaccent;

  CREATE TABLE demo_clock (id integer PRIMARY KEY CHECK (id = 1), offset_ms bigint NOT NULL CHECK (offset_ms >= 0));

  CREATE TABLE recurring_task (name text PRIMARY KEY, last_turn_at timestamptz NOT NULL);

  CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    event text NOT NULL,
    handler text NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    run_at timestamptz NOT NULL,
    leased_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    done_at timestamptz,
    parked_at timestamptz,
    last_error text
  );
  CREATE INDEX outbox_due ON outbox (run_at, id) WHERE done_at IS NULL AND parked_at IS NULL;

  CREATE TABLE audit_log (
    -- Given by the trigger, without a gap: a missing number is a missing row.
    id bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id uuid,
    request_id text,
    action text NOT NULL,
    subject_id text NOT NULL,
    before jsonb,
    after jsonb,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
  );
  CREATE INDEX audit_log_subject ON audit_log (subject_id, id);

  -- Rows form a chain: each hash covers the row and the hash before. The lock makes the chain one line; numbers are given
  -- under it, because a sequence's would not follow the order of the chain. Hashed text shows times in UTC, whoever writes.
  CREATE FUNCTION audit_log_chain() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
  DECLARE last record;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('audit_log'));
    SELECT id, hash INTO last FROM audit_log ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(last.id, 0) + 1;
    NEW.previous_hash := coalesce(last.hash, ''::bytea);
    NEW.hash := sha256(NEW.previous_hash || convert_to(jsonb_build_array(
      NEW.at, NEW.actor_id, NEW.request_id, NEW.action, NEW.subject_id, NEW.before, NEW.after)::text, 'UTF8'));
    RETURN NEW;
  END $$;
  CREATE TRIGGER audit_log_chain BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_chain();

  CREATE FUNCTION audit_log_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
  CREATE TRIGGER audit_log_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_frozen();`;

const identity = `
  -- A guest is a person without an address; signing up gives her one, and all that she did stays hers.
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    email citext UNIQUE,
    name text,
    password_hash text,
    roles text[] NOT NULL DEFAULT '{}' CHECK (roles <@ ARRAY['trainer', 'owner']),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    created_at timestamptz NOT NULL,
    terms_accepted_at timestamptz,
    last_seen_at timestamptz,
    CHECK ((email IS NULL) = (name IS NULL) AND (email IS NULL) = (password_hash IS NULL))
  );

  CREATE TABLE session (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES person (id) ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    user_agent text
  );
  CREATE INDEX session_person ON session (person_id);

  CREATE TABLE sign_up (
    id uuid PRIMARY KEY,
    email citext NOT NULL,
    name text NOT NULL,
    password_hash text NOT NULL,
    locale text NOT NULL,
    guest_id uuid CONSTRAINT sign_up_guest_fk REFERENCES person (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  );

  CREATE TABLE password_reset (
    id uuid PRIMARY KEY,
    -- Any address that was asked for, known or not: only the job that writes the mail looks.
    email citext NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  );

  CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);`;

const catalogue = `
  CREATE TABLE course (id uuid PRIMARY KEY, slug text NOT NULL UNIQUE);

  -- A published version never changes: a correction is the next version.
  CREATE TABLE course_version (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL CONSTRAINT course_version_course_fk REFERENCES course (id),
    number integer NOT NULL,
    checksum text NOT NULL,
    content jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    UNIQUE (course_id, number)
  );

  -- Identity of what progress refers to, whatever its text becomes from version to version.
  CREATE TABLE course_part (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL CONSTRAINT course_part_course_fk REFERENCES course (id),
    kind text NOT NULL CHECK (kind IN ('module', 'lesson', 'quiz')),
    key text NOT NULL,
    UNIQUE (course_id, kind, key)
  );`;

const cohorts = `
  CREATE TABLE cohort (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL CONSTRAINT cohort_course_fk REFERENCES course (id),
    name text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (ends_on > starts_on),
    zone text NOT NULL,
    capacity integer NOT NULL CHECK (capacity > 0),
    seats_taken integer NOT NULL DEFAULT 0 CHECK (seats_taken >= 0),
    price integer NOT NULL CHECK (price >= 0),
    currency text NOT NULL DEFAULT 'EUR',
    -- [{moduleSlug, day, at}]: days after the start, wall time of the cohort's zone.
    release_plan jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT cohort_never_oversold CHECK (seats_taken <= capacity)
  );
  CREATE INDEX cohort_course ON cohort (course_id, starts_on);

  CREATE TABLE cohort_trainer (
    cohort_id uuid NOT NULL CONSTRAINT cohort_trainer_cohort_fk REFERENCES cohort (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT cohort_trainer_person_fk REFERENCES person (id),
    PRIMARY KEY (cohort_id, person_id)
  );
  CREATE INDEX cohort_trainer_person ON cohort_trainer (person_id);

  CREATE TABLE live_session (
    id uuid PRIMARY KEY,
    cohort_id uuid NOT NULL CONSTRAINT live_session_cohort_fk REFERENCES cohort (id) ON DELETE CASCADE,
    title text NOT NULL,
    -- Wall time of the cohort's zone, and the instant it gives: the first is the truth, the second is for sorting.
    day date NOT NULL,
    at text NOT NULL,
    starts_at timestamptz NOT NULL,
    minutes integer NOT NULL CHECK (minutes > 0),
    join_url text
  );
  CREATE INDEX live_session_next ON live_session (cohort_id, starts_at);

  CREATE TABLE enrolment (
    id uuid PRIMARY KEY,
    cohort_id uuid NOT NULL CONSTRAINT enrolment_cohort_fk REFERENCES cohort (id),
    person_id uuid NOT NULL CONSTRAINT enrolment_person_fk REFERENCES person (id),
    status text NOT NULL CHECK (status IN ('held', 'active', 'released')),
    held_until timestamptz,
    created_at timestamptz NOT NULL,
    activated_at timestamptz,
    CHECK ((status = 'held') = (held_until IS NOT NULL))
  );
  CREATE UNIQUE INDEX enrolment_one_seat ON enrolment (cohort_id, person_id) WHERE status <> 'released';
  CREATE INDEX enrolment_person ON enrolment (person_id, status);
  CREATE INDEX enrolment_held ON enrolment (held_until) WHERE status = 'held';`;

const learning = `
  CREATE TABLE lesson_progress (
    person_id uuid NOT NULL CONSTRAINT lesson_progress_person_fk REFERENCES person (id) ON DELETE CASCADE,
    lesson_id uuid NOT NULL CONSTRAINT lesson_progress_lesson_fk REFERENCES course_part (id),
    opened_at timestamptz NOT NULL,
    completed_at timestamptz,
    PRIMARY KEY (person_id, lesson_id)
  );

  CREATE TABLE quiz_attempt (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT quiz_attempt_person_fk REFERENCES person (id) ON DELETE CASCADE,
    quiz_id uuid NOT NULL CONSTRAINT quiz_attempt_quiz_fk REFERENCES course_part (id),
    -- The questions that she was given are those of this version.
    course_version_id uuid NOT NULL CONSTRAINT quiz_attempt_version_fk REFERENCES course_version (id),
    started_at timestamptz NOT NULL,
    answers jsonb NOT NULL,
    submitted_at timestamptz,
    score double precision,
    passed boolean,
    CHECK ((submitted_at IS NULL) = (score IS NULL) AND (score IS NULL) = (passed IS NULL))
  );
  CREATE UNIQUE INDEX quiz_attempt_one_open ON quiz_attempt (person_id, quiz_id) WHERE submitted_at IS NULL;
  CREATE INDEX quiz_attempt_person ON quiz_attempt (person_id, quiz_id, started_at);

  CREATE TABLE final_case (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL UNIQUE CONSTRAINT final_case_enrolment_fk REFERENCES enrolment (id),
    text text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'validated')),
    saved_at timestamptz NOT NULL,
    submitted_at timestamptz,
    reviewed_at timestamptz,
    reviewer_id uuid CONSTRAINT final_case_reviewer_fk REFERENCES person (id),
    comment text
  );`;

const certification = `
  CREATE TABLE certificate (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    person_id uuid NOT NULL CONSTRAINT certificate_person_fk REFERENCES person (id),
    course_id uuid NOT NULL CONSTRAINT certificate_course_fk REFERENCES course (id),
    enrolment_id uuid NOT NULL CONSTRAINT certificate_enrolment_fk REFERENCES enrolment (id),
    criteria_version integer NOT NULL,
    -- What is printed, as it was on the day of issue.
    facts jsonb NOT NULL,
    issued_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT certificate_one_per_achievement UNIQUE (person_id, course_id, criteria_version)
  );`;

const billing = `
  CREATE TABLE stripe_customer (
    person_id uuid PRIMARY KEY CONSTRAINT stripe_customer_person_fk REFERENCES person (id),
    stripe_id text NOT NULL UNIQUE
  );

  CREATE TABLE purchase_order (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT purchase_order_person_fk REFERENCES person (id),
    cohort_id uuid NOT NULL CONSTRAINT purchase_order_cohort_fk REFERENCES cohort (id),
    enrolment_id uuid NOT NULL CONSTRAINT purchase_order_enrolment_fk REFERENCES enrolment (id),
    status text NOT NULL CHECK (status IN ('pending', 'paid', 'expired', 'cancelled', 'refunded')),
    amount integer NOT NULL CHECK (amount >= 0),
    currency text NOT NULL,
    terms_version text NOT NULL,
    terms_accepted_at timestamptz NOT NULL,
    withdrawal_waived_at timestamptz,
    held_until timestamptz NOT NULL,
    checkout_session_id text UNIQUE,
    checkout_url text,
    last_decline text,
    created_at timestamptz NOT NULL,
    paid_at timestamptz
  );
  CREATE UNIQUE INDEX purchase_order_one_pending ON purchase_order (person_id, cohort_id) WHERE status = 'pending';
  CREATE INDEX purchase_order_person ON purchase_order (person_id, created_at);
  CREATE INDEX purchase_order_recent ON purchase_order (created_at DESC, id);
  CREATE INDEX purchase_order_pending ON purchase_order (held_until) WHERE status = 'pending';

  CREATE TABLE payment (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT payment_order_fk REFERENCES purchase_order (id),
    stripe_payment_intent text NOT NULL UNIQUE,
    stripe_charge text,
    amount integer NOT NULL CHECK (amount > 0),
    refunded integer NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
    currency text NOT NULL,
    receipt_url text,
    paid_at timestamptz NOT NULL
  );
  CREATE INDEX payment_order ON payment (order_id);

  CREATE TABLE stripe_event (
    id text PRIMARY KEY,
    type text NOT NULL,
    object_id text NOT NULL,
    received_at timestamptz NOT NULL,
    done_at timestamptz
  );`;

const community = `
  CREATE TABLE onboarding (
    person_id uuid PRIMARY KEY CONSTRAINT onboarding_person_fk REFERENCES person (id) ON DELETE CASCADE,
    done_at timestamptz
  );

  CREATE TABLE onboarding_answer (
    person_id uuid NOT NULL CONSTRAINT onboarding_answer_person_fk REFERENCES person (id) ON DELETE CASCADE,
    prompt text NOT NULL CHECK (prompt IN ('contribution', 'surprise', 'goal', 'skills')),
    text text NOT NULL,
    shared boolean NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, prompt)
  );

  CREATE TABLE lead (
    id uuid PRIMARY KEY,
    email citext NOT NULL UNIQUE,
    source text NOT NULL,
    locale text NOT NULL,
    consent_version text NOT NULL,
    consented_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    unsubscribed_at timestamptz
  );`;
