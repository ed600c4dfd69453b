-- A little of everything that refers to something else, as the first migration knew it. Written out, because factories
-- and use cases speak of today's columns.
INSERT INTO person (id, email, name, password_hash, roles, locale, created_at, terms_accepted_at) VALUES
  ('01a00000-0000-7000-8000-000000000001', 'claire@exemple.fr', 'Claire', 'x', '{owner,trainer}', 'fr', now(), now()),
  ('01a00000-0000-7000-8000-000000000002', 'ines@exemple.fr', 'Inès', 'x', '{}', 'fr', now(), now()),
  ('01a00000-0000-7000-8000-000000000003', NULL, NULL, NULL, '{}', 'en', now(), NULL);
INSERT INTO session (id, person_id, token_hash, created_at, last_used_at, expires_at)
  SELECT gen_random_uuid(), id, sha256(id::text::bytea), now(), now(), now() + interval '1 day' FROM person;

INSERT INTO course VALUES ('01a00000-0000-7000-8000-000000000010', 'obm');
INSERT INTO course_version (id, course_id, number, checksum, content, published_at) VALUES
  ('01a00000-0000-7000-8000-000000000011', '01a00000-0000-7000-8000-000000000010', 1, 'x', '{"modules": [
    {"id": "01a00000-0000-7000-8000-000000000012", "slug": "decouvrir", "title": "Découvrir", "lessons": [
      {"id": "01a00000-0000-7000-8000-000000000013", "slug": "le-metier", "title": "Le métier"}]}]}', now());
INSERT INTO course_part (id, course_id, kind, key) VALUES
  ('01a00000-0000-7000-8000-000000000012', '01a00000-0000-7000-8000-000000000010', 'module', 'decouvrir'),
  ('01a00000-0000-7000-8000-000000000013', '01a00000-0000-7000-8000-000000000010', 'lesson', 'le-metier'),
  ('01a00000-0000-7000-8000-000000000014', '01a00000-0000-7000-8000-000000000010', 'quiz', 'decouvrir');

INSERT INTO cohort (id, course_id, name, status, starts_on, ends_on, zone, capacity, seats_taken, price, release_plan, created_at)
  VALUES ('01a00000-0000-7000-8000-000000000020', '01a00000-0000-7000-8000-000000000010', 'Promotion d’été', 'open',
    '2026-03-02', '2026-06-30', 'Europe/Paris', 2, 1, 149000,
    '[{"moduleSlug": "decouvrir", "day": 0, "at": "09:00"}]', now());
INSERT INTO cohort_trainer VALUES ('01a00000-0000-7000-8000-000000000020', '01a00000-0000-7000-8000-000000000001');
INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at) VALUES
  ('01a00000-0000-7000-8000-000000000021', '01a00000-0000-7000-8000-000000000020',
   '01a00000-0000-7000-8000-000000000002', 'active', now(), now());
INSERT INTO onboarding VALUES ('01a00000-0000-7000-8000-000000000002', now());
INSERT INTO onboarding_answer VALUES ('01a00000-0000-7000-8000-000000000002', 'goal', 'Être à mon compte', true, now());

INSERT INTO purchase_order (id, person_id, cohort_id, enrolment_id, status, amount, currency, terms_version,
    terms_accepted_at, held_until, created_at, paid_at)
  VALUES ('01a00000-0000-7000-8000-000000000030', '01a00000-0000-7000-8000-000000000002',
    '01a00000-0000-7000-8000-000000000020', '01a00000-0000-7000-8000-000000000021', 'paid', 149000, 'EUR', '1',
    now(), now(), now(), now());
INSERT INTO payment (id, order_id, stripe_payment_intent, amount, refunded, currency, paid_at) VALUES
  ('01a00000-0000-7000-8000-000000000031', '01a00000-0000-7000-8000-000000000030', 'pi_1', 149000, 9000, 'EUR', now());

INSERT INTO lesson_progress VALUES
  ('01a00000-0000-7000-8000-000000000002', '01a00000-0000-7000-8000-000000000013', now(), now()),
  ('01a00000-0000-7000-8000-000000000003', '01a00000-0000-7000-8000-000000000013', now(), NULL);
INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
  VALUES ('01a00000-0000-7000-8000-000000000040', '01a00000-0000-7000-8000-000000000002',
    '01a00000-0000-7000-8000-000000000014', '01a00000-0000-7000-8000-000000000011', now(), '{"q1": ["a"]}', now(), 1, true);
INSERT INTO final_case (id, enrolment_id, text, status, saved_at, submitted_at, reviewed_at, reviewer_id) VALUES
  ('01a00000-0000-7000-8000-000000000041', '01a00000-0000-7000-8000-000000000021', 'Mon cas', 'validated', now(), now(),
   now(), '01a00000-0000-7000-8000-000000000001');
INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at) VALUES
  ('01a00000-0000-7000-8000-000000000042', 'ABCD-EFGH', '01a00000-0000-7000-8000-000000000002',
   '01a00000-0000-7000-8000-000000000010', '01a00000-0000-7000-8000-000000000021', 1, '{"name": "Inès"}', now());

INSERT INTO lead (id, email, source, locale, consent_version, consented_at) VALUES
  ('01a00000-0000-7000-8000-000000000050', 'lea@exemple.fr', 'home', 'fr', '1', now());
INSERT INTO outbox (id, event, handler, payload, created_at, run_at) VALUES
  ('01a00000-0000-7000-8000-000000000051', 'prospects.lead-captured', 'mail-lead-confirm',
   '{"leadId": "01a00000-0000-7000-8000-000000000050", "locale": "fr"}', now(), now());
INSERT INTO audit_log (at, action, subject_id) VALUES (now(), 'test.filled', 'x'), (now(), 'test.filled', 'y');
