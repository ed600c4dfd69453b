import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sells, invoices and credit notes without a gap, and a ledger in double entry. */
export class Books20261129110000 implements MigrationInterface {
  name = 'Books20261129110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(documents);
    await runner.query(ledger);
    await runner.query(moneyOfBefore);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ledger_line, ledger_transaction, sales_document, document_series, seller;
      DROP FUNCTION ledger_balanced, ledger_not_empty, document_follows, document_series_steps, books_frozen`);
  }
}

const documents = `
  CREATE TABLE seller (
    id integer PRIMARY KEY CHECK (id = 1),
    -- Seller of the contracts.
    identity jsonb NOT NULL,
    saved_at timestamptz NOT NULL
  );

  CREATE TABLE document_series (
    series text NOT NULL CHECK (series IN ('F', 'A')),
    year integer NOT NULL,
    last_number integer NOT NULL CHECK (last_number > 0),
    last_issued_on date NOT NULL CHECK (extract(year FROM last_issued_on) = year),
    PRIMARY KEY (series, year)
  );

  CREATE TABLE sales_document (
    id uuid PRIMARY KEY,
    series text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    order_id uuid NOT NULL CONSTRAINT sales_document_order_fk REFERENCES purchase_order (id),
    corrects uuid CONSTRAINT sales_document_corrects_fk REFERENCES sales_document (id),
    -- SalesDocumentFacts of the contracts.
    facts jsonb NOT NULL,
    issued_at timestamptz NOT NULL,
    UNIQUE (series, year, number),
    CONSTRAINT sales_document_series_fk FOREIGN KEY (series, year) REFERENCES document_series (series, year),
    CHECK ((series = 'A') = (corrects IS NOT NULL))
  );
  CREATE UNIQUE INDEX sales_document_one_invoice ON sales_document (order_id) WHERE series = 'F';
  CREATE INDEX sales_document_order ON sales_document (order_id);
  CREATE INDEX sales_document_corrects ON sales_document (corrects);

  CREATE FUNCTION books_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
  CREATE TRIGGER sales_document_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON sales_document
    FOR EACH STATEMENT EXECUTE FUNCTION books_frozen();
  CREATE TRIGGER document_series_kept BEFORE DELETE OR TRUNCATE ON document_series
    FOR EACH STATEMENT EXECUTE FUNCTION books_frozen();

  -- One by one, and never back in time: whoever writes.
  CREATE FUNCTION document_series_steps() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' AND NEW.last_number <> 1 OR TG_OP = 'UPDATE' AND (
      NEW.last_number <> OLD.last_number + 1 OR NEW.last_issued_on < OLD.last_issued_on
      OR (NEW.series, NEW.year) <> (OLD.series, OLD.year))
    THEN RAISE EXCEPTION 'series % of % goes from % to %', NEW.series, NEW.year, OLD.last_number, NEW.last_number;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER document_series_steps BEFORE INSERT OR UPDATE ON document_series
    FOR EACH ROW EXECUTE FUNCTION document_series_steps();

  -- A number that was taken is borne by a document of the same commit.
  CREATE FUNCTION document_follows() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM sales_document d
      WHERE (d.series, d.year, d.number) = (NEW.series, NEW.year, NEW.last_number))
    THEN RAISE EXCEPTION 'number % of series % is borne by no document', NEW.last_number, NEW.series;
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER document_follows AFTER INSERT OR UPDATE ON document_series
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION document_follows();`;

const ledger = `
  CREATE TABLE ledger_transaction (
    id uuid PRIMARY KEY,
    -- In the order of posting; entries are numbered by it, year by year.
    posted bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'payment', 'refund',
      'dispute', 'dispute_won', 'dispute_lost', 'fee')),
    order_id uuid CONSTRAINT ledger_transaction_order_fk REFERENCES purchase_order (id),
    -- Of the piece: a document's number, Stripe's id of what moved. What is told twice is posted once.
    reference text NOT NULL,
    description text NOT NULL,
    CONSTRAINT ledger_transaction_once UNIQUE (kind, reference)
  );
  CREATE INDEX ledger_transaction_order ON ledger_transaction (order_id);
  CREATE INDEX ledger_transaction_at ON ledger_transaction (at);

  CREATE TABLE ledger_line (
    transaction_id uuid NOT NULL CONSTRAINT ledger_line_transaction_fk REFERENCES ledger_transaction (id),
    position integer NOT NULL CHECK (position > 0),
    account text NOT NULL CHECK (account IN ('411', '44571', '467', '517', '627', '658', '706')),
    -- Minor units: debit above zero, credit below.
    amount integer NOT NULL CHECK (amount <> 0),
    currency text NOT NULL CHECK (currency = 'EUR'),
    PRIMARY KEY (transaction_id, position)
  );
  CREATE INDEX ledger_line_account ON ledger_line (account);

  CREATE TRIGGER ledger_transaction_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION books_frozen();
  CREATE TRIGGER ledger_line_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_line
    FOR EACH STATEMENT EXECUTE FUNCTION books_frozen();

  CREATE FUNCTION ledger_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE total bigint := (SELECT sum(amount) FROM ledger_line WHERE transaction_id = NEW.transaction_id);
  BEGIN
    IF total <> 0 THEN RAISE EXCEPTION 'entry % is off balance by %', NEW.transaction_id, total; END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON ledger_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balanced();

  CREATE FUNCTION ledger_not_empty() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger_line WHERE transaction_id = NEW.id)
    THEN RAISE EXCEPTION 'entry % has no line', NEW.id; END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_not_empty AFTER INSERT ON ledger_transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_not_empty();`;

/** So that the ledger equals Stripe from its first day. Of what went back before, only the amount is known. */
const moneyOfBefore = `
  INSERT INTO ledger_transaction (id, at, kind, order_id, reference, description)
    SELECT gen_random_uuid(), paid_at, 'payment', order_id, stripe_payment_intent, 'Encaissement' FROM payment ORDER BY paid_at;
  INSERT INTO ledger_transaction (id, at, kind, order_id, reference, description)
    SELECT gen_random_uuid(), paid_at, 'refund', order_id, stripe_payment_intent || ':' || refunded, 'Remboursement'
    FROM payment WHERE refunded > 0 ORDER BY paid_at;
  INSERT INTO ledger_line (transaction_id, position, account, amount, currency)
    SELECT t.id, l.position, l.account, l.amount, p.currency
    FROM ledger_transaction t JOIN payment p ON p.stripe_payment_intent = split_part(t.reference, ':', 1)
    CROSS JOIN LATERAL (VALUES
      (1, '517', CASE t.kind WHEN 'payment' THEN p.amount ELSE -p.refunded END),
      (2, '411', CASE t.kind WHEN 'payment' THEN -p.amount ELSE p.refunded END)) AS l (position, account, amount);`;
