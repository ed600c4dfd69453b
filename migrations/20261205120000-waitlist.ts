import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for a seat of a cohort that is full, and the seats that are offered to them. A new table only. */
export class Waitlist20261205120000 implements MigrationInterface {
  name = 'Waitlist20261205120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waitlist_entry (
        id uuid PRIMARY KEY,
        cohort_id uuid NOT NULL CONSTRAINT waitlist_entry_cohort_fk REFERENCES cohort (id),
        person_id uuid NOT NULL CONSTRAINT waitlist_entry_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- Order of the queue, given under the lock of the cohort: instants can be equal.
        number integer NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'offered', 'buying', 'seated', 'lapsed', 'left', 'removed')),
        joined_at timestamptz NOT NULL,
        -- The seat that is held for her.
        enrolment_id uuid CONSTRAINT waitlist_entry_enrolment_fk REFERENCES enrolment (id),
        offered_at timestamptz,
        offered_until timestamptz,
        ended_at timestamptz,
        removal_reason text,
        CHECK (status <> 'waiting' OR (enrolment_id IS NULL AND offered_until IS NULL)),
        CHECK (status NOT IN ('offered', 'buying') OR enrolment_id IS NOT NULL),
        CHECK ((offered_at IS NULL) = (offered_until IS NULL)),
        CHECK (status <> 'offered' OR offered_until IS NOT NULL),
        CHECK ((ended_at IS NULL) = (status IN ('waiting', 'offered', 'buying'))),
        CHECK ((removal_reason IS NOT NULL) = (status = 'removed'))
      );
      CREATE UNIQUE INDEX waitlist_entry_number ON waitlist_entry (cohort_id, number);
      CREATE UNIQUE INDEX waitlist_entry_one_place ON waitlist_entry (cohort_id, person_id)
        WHERE status IN ('waiting', 'offered', 'buying');
      CREATE INDEX waitlist_entry_queue ON waitlist_entry (cohort_id, number) WHERE status = 'waiting';
      CREATE INDEX waitlist_entry_offered ON waitlist_entry (offered_until) WHERE status = 'offered';
      CREATE INDEX waitlist_entry_person ON waitlist_entry (person_id);
      CREATE INDEX waitlist_entry_seat ON waitlist_entry (enrolment_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE waitlist_entry');
  }
}
