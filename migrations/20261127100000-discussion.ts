import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Discussion of lessons within a cohort, and what people are notified of. */
export class Discussion20261127100000 implements MigrationInterface {
  name = 'Discussion20261127100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(discussion);
    await runner.query(notifications);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE notification, notification_digest, digest_mute, post_report, discussion_mention, discussion_post',
    );
  }
}

const discussion = `
  -- A thread, or a reply to one: replies have none themselves.
  CREATE TABLE discussion_post (
    id uuid PRIMARY KEY,
    cohort_id uuid NOT NULL CONSTRAINT discussion_post_cohort_fk REFERENCES cohort (id),
    lesson_id uuid NOT NULL CONSTRAINT discussion_post_lesson_fk REFERENCES course_part (id),
    thread_id uuid,
    -- Null once its author is erased: what others answered to stays.
    author_id uuid CONSTRAINT discussion_post_author_fk REFERENCES person (id) ON DELETE SET NULL,
    -- Given by the form: the same form sent twice posts once.
    client_key uuid NOT NULL,
    title text CHECK ((title IS NULL) = (thread_id IS NOT NULL)),
    text text NOT NULL,
    created_at timestamptz NOT NULL,
    edited_at timestamptz,
    -- Title and text are gone then; the row keeps the place of a thread that has replies.
    deleted_at timestamptz,
    hidden_at timestamptz,
    hidden_by uuid CONSTRAINT discussion_post_hider_fk REFERENCES person (id) ON DELETE SET NULL,
    hidden_reason text CHECK ((hidden_reason IS NULL) = (hidden_at IS NULL)),
    -- Of a thread: the reply that a trainer marked as its answer.
    answer_id uuid CONSTRAINT discussion_post_answer_fk REFERENCES discussion_post (id) ON DELETE SET NULL,
    CHECK (deleted_at IS NULL OR text = ''),
    CHECK (answer_id IS NULL OR thread_id IS NULL)
  );
  CREATE UNIQUE INDEX discussion_post_place ON discussion_post (id, cohort_id, lesson_id);
  -- A reply lies where its thread lies.
  ALTER TABLE discussion_post ADD CONSTRAINT discussion_post_thread_fk
    FOREIGN KEY (thread_id, cohort_id, lesson_id) REFERENCES discussion_post (id, cohort_id, lesson_id);
  CREATE UNIQUE INDEX discussion_post_once ON discussion_post (author_id, client_key);
  CREATE INDEX discussion_post_lesson ON discussion_post (cohort_id, lesson_id, created_at, id) WHERE thread_id IS NULL;
  CREATE INDEX discussion_post_cohort ON discussion_post (cohort_id, created_at, id) WHERE thread_id IS NULL;
  CREATE INDEX discussion_post_replies ON discussion_post (thread_id, created_at, id) WHERE thread_id IS NOT NULL;

  CREATE TABLE discussion_mention (
    post_id uuid NOT NULL CONSTRAINT discussion_mention_post_fk REFERENCES discussion_post (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT discussion_mention_person_fk REFERENCES person (id) ON DELETE CASCADE,
    -- As it stands in the text.
    name text NOT NULL,
    PRIMARY KEY (post_id, person_id)
  );

  CREATE TABLE post_report (
    post_id uuid NOT NULL CONSTRAINT post_report_post_fk REFERENCES discussion_post (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT post_report_person_fk REFERENCES person (id) ON DELETE CASCADE,
    reason text NOT NULL,
    created_at timestamptz NOT NULL,
    settled_at timestamptz,
    PRIMARY KEY (post_id, person_id)
  );
  CREATE INDEX post_report_open ON post_report (post_id) WHERE settled_at IS NULL;`;

const notifications = `
  -- One mail that gathers what somebody has not read: one a person and day.
  CREATE TABLE notification_digest (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT notification_digest_person_fk REFERENCES person (id) ON DELETE CASCADE,
    day date NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz
  );
  CREATE UNIQUE INDEX notification_digest_once ON notification_digest (person_id, day);

  -- Identifiers alone: names and texts are read when it is shown.
  CREATE TABLE notification (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT notification_person_fk REFERENCES person (id) ON DELETE CASCADE,
    kind text NOT NULL,
    -- What it is about: a post, a submission.
    subject_id uuid NOT NULL,
    -- The page it is read on: a thread, a submission.
    topic_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    digest_id uuid CONSTRAINT notification_digest_fk REFERENCES notification_digest (id) ON DELETE SET NULL
  );
  CREATE UNIQUE INDEX notification_once ON notification (person_id, kind, subject_id);
  CREATE INDEX notification_person ON notification (person_id, created_at, id);
  CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;
  CREATE INDEX notification_subject ON notification (subject_id);
  CREATE INDEX notification_undigested ON notification (person_id, created_at) WHERE read_at IS NULL AND digest_id IS NULL;
  CREATE INDEX notification_of_digest ON notification (digest_id) WHERE digest_id IS NOT NULL;

  -- Kinds that somebody wants no mail about; without a row she gets it.
  CREATE TABLE digest_mute (
    person_id uuid NOT NULL CONSTRAINT digest_mute_person_fk REFERENCES person (id) ON DELETE CASCADE,
    kind text NOT NULL,
    muted_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, kind)
  );`;
