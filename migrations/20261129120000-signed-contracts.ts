import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Training contracts as they were signed. A new table only. */
export class SignedContracts20261129120000 implements MigrationInterface {
  name = 'SignedContracts20261129120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signed_contract (
        order_id uuid PRIMARY KEY CONSTRAINT signed_contract_order_fk REFERENCES purchase_order (id),
        -- ContractText of the contracts: what she read is what she signed.
        text jsonb NOT NULL,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        name text NOT NULL,
        signed_at timestamptz NOT NULL,
        address_hash text NOT NULL,
        user_agent_hash text NOT NULL
      );
      CREATE FUNCTION keep_signed_contract() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a signed contract stays as it is'; END $$;
      CREATE TRIGGER signed_contract_stays BEFORE UPDATE OR DELETE ON signed_contract
        FOR EACH ROW EXECUTE FUNCTION keep_signed_contract();`);
  }

  /** Loses the signatures. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signed_contract; DROP FUNCTION keep_signed_contract()');
  }
}
