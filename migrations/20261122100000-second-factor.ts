import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two-factor authentication: new tables only, which the version before does not know. */
export class SecondFactor20261122100000 implements MigrationInterface {
  name = 'SecondFactor20261122100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factor (
        person_id uuid PRIMARY KEY CONSTRAINT second_factor_person_fk REFERENCES person (id) ON DELETE CASCADE,
        -- Encrypted for this person under a key made of SECRET_KEY.
        secret bytea NOT NULL,
        recovery_salt bytea NOT NULL,
        confirmed_at timestamptz NOT NULL,
        -- Thirty-second step of the last code accepted: no code counts twice.
        last_step integer NOT NULL
      );

      -- A secret that no code has confirmed yet: it protects nothing. It may stand beside a factor that it will replace.
      CREATE TABLE factor_setup (
        person_id uuid PRIMARY KEY CONSTRAINT factor_setup_person_fk REFERENCES person (id) ON DELETE CASCADE,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE recovery_code (
        person_id uuid NOT NULL CONSTRAINT recovery_code_factor_fk
          REFERENCES second_factor (person_id) ON DELETE CASCADE,
        hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (person_id, hash)
      );

      -- The password was right, the second factor is awaited. Not a session: nothing but the second step takes it.
      CREATE TABLE pending_sign_in (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT pending_sign_in_person_fk REFERENCES person (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX pending_sign_in_person ON pending_sign_in (person_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pending_sign_in, recovery_code, second_factor, factor_setup');
  }
}
