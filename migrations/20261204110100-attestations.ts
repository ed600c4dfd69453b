import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed to each student when her cohort ends, certified or not. */
export class Attestations20261204110100 implements MigrationInterface {
  name = 'Attestations20261204110100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attestation (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('completion')),
        enrolment_id uuid NOT NULL CONSTRAINT attestation_enrolment_fk REFERENCES enrolment (id),
        person_id uuid NOT NULL CONSTRAINT attestation_person_fk REFERENCES person (id),
        facts jsonb NOT NULL,
        issued_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX attestation_one_of_a_kind ON attestation (enrolment_id, kind);
      CREATE INDEX attestation_of_person ON attestation (person_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attestation;');
  }
}
