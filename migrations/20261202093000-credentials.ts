import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates that carry a proof: the keys of the academy, and each certificate as it was signed. */
export class Credentials20261202093000 implements MigrationInterface {
  name = 'Credentials20261202093000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issuer_key (
        id uuid PRIMARY KEY,
        public_key text NOT NULL,
        secret bytea,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        CHECK ((secret IS NULL) = (retired_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX issuer_key_one_in_use ON issuer_key ((true)) WHERE retired_at IS NULL;

      CREATE TABLE certificate_credential (
        certificate_id uuid PRIMARY KEY CONSTRAINT credential_certificate_fk REFERENCES certificate (id),
        key_id uuid NOT NULL CONSTRAINT credential_key_fk REFERENCES issuer_key (id),
        status_list integer NOT NULL,
        status_index integer NOT NULL CHECK (status_index BETWEEN 0 AND 131071),
        document json NOT NULL,
        signed_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX credential_place ON certificate_credential (status_list, status_index);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_credential; DROP TABLE issuer_key;');
  }
}
