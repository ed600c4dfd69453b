import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work that is handed in, with its files and reviews. The final case was a table of its own; it is one assignment among
 * others now, the one whose key is `cas-de-certification`: what stands in `final_case` moves, and the table goes.
 */
export class Submissions20261125120000 implements MigrationInterface {
  name = 'Submissions20261125120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(moveCases);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review, submission_file, stored_file, submission');
  }
}

const tables = `
  -- A version that was handed in: never changed afterwards.
  CREATE TABLE submission (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL CONSTRAINT submission_enrolment_fk REFERENCES enrolment (id),
    assignment_id uuid NOT NULL CONSTRAINT submission_assignment_fk REFERENCES course_part (id),
    number integer NOT NULL CHECK (number > 0),
    -- The rubric that it is read with is that of this version; null for what was a final case.
    course_version_id uuid CONSTRAINT submission_version_fk REFERENCES course_version (id),
    -- The revision of the draft that it was: the same one handed in twice is one submission.
    draft_revision integer NOT NULL CHECK (draft_revision >= 0),
    text text NOT NULL,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT submission_number_key UNIQUE (enrolment_id, assignment_id, number)
  );

  -- What lies in the storage under the name of its id; written before the file, removed after it.
  CREATE TABLE stored_file (
    id uuid PRIMARY KEY,
    media_type text NOT NULL,
    size integer NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at timestamptz NOT NULL
  );

  CREATE TABLE submission_file (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL CONSTRAINT submission_file_enrolment_fk REFERENCES enrolment (id),
    assignment_id uuid NOT NULL CONSTRAINT submission_file_assignment_fk REFERENCES course_part (id),
    -- Null: it belongs to the draft.
    submission_id uuid CONSTRAINT submission_file_submission_fk REFERENCES submission (id),
    stored_file_id uuid NOT NULL CONSTRAINT submission_file_stored_fk REFERENCES stored_file (id),
    name text NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 255),
    added_at timestamptz NOT NULL
  );
  CREATE INDEX submission_file_enrolment ON submission_file (enrolment_id, assignment_id);
  CREATE INDEX submission_file_stored ON submission_file (stored_file_id);

  CREATE TABLE review (
    submission_id uuid PRIMARY KEY CONSTRAINT review_submission_fk REFERENCES submission (id),
    reviewer_id uuid NOT NULL CONSTRAINT review_reviewer_fk REFERENCES person (id),
    decision text NOT NULL CHECK (decision IN ('accepted', 'returned')),
    -- By key of criterion: level and comment. Empty for what was a final case.
    levels jsonb NOT NULL,
    comment text NOT NULL,
    reviewed_at timestamptz NOT NULL
  );`;

const moveCases = `
  INSERT INTO course_part (id, course_id, kind, key)
  SELECT gen_random_uuid(), c.course_id, 'assignment', 'cas-de-certification'
  FROM (SELECT DISTINCT c.course_id FROM final_case f JOIN enrolment e ON e.id = f.enrolment_id
        JOIN cohort c ON c.id = e.cohort_id) c
  ON CONFLICT (course_id, kind, key) DO NOTHING;

  CREATE TEMPORARY TABLE moved_case ON COMMIT DROP AS
  SELECT f.*, e.person_id, part.id AS assignment_id
  FROM final_case f JOIN enrolment e ON e.id = f.enrolment_id JOIN cohort c ON c.id = e.cohort_id
  JOIN course_part part ON part.course_id = c.course_id AND part.kind = 'assignment' AND part.key = 'cas-de-certification';

  -- One draft a person, though she may have been in two cohorts: the text saved last.
  INSERT INTO draft (person_id, subject, subject_id, text, revision, saved_at, writer, turn)
  SELECT DISTINCT ON (person_id, assignment_id) person_id, 'submission', assignment_id, text, 1, saved_at, 'final-case', 0
  FROM moved_case ORDER BY person_id, assignment_id, saved_at DESC
  ON CONFLICT DO NOTHING;

  INSERT INTO submission (id, enrolment_id, assignment_id, number, draft_revision, text, submitted_at)
  SELECT id, enrolment_id, assignment_id, 1, 1, text, coalesce(submitted_at, saved_at)
  FROM moved_case WHERE status <> 'draft';

  INSERT INTO review (submission_id, reviewer_id, decision, levels, comment, reviewed_at)
  SELECT id, reviewer_id, CASE status WHEN 'validated' THEN 'accepted' ELSE 'returned' END, '{}',
    coalesce(comment, ''), coalesce(reviewed_at, submitted_at, saved_at)
  FROM moved_case WHERE status IN ('validated', 'returned') AND reviewer_id IS NOT NULL;

  DROP TABLE final_case;
  -- Mails that have not left yet: a submission has kept the id of its case.
  UPDATE outbox SET payload = jsonb_build_object('submissionId', payload->>'finalCaseId'),
    event = replace(event, 'final-case', 'work'), handler = replace(handler, 'final-case', 'work')
  WHERE event LIKE 'learning.final-case-%' AND done_at IS NULL;`;
