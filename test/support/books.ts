import type { EntityManager } from 'typeorm';

/**
 * What an auditor would look for, in the whole database: numbers from 1 without a gap in each series and year, with days
 * that never go back; no invoice credited beyond its amount; every entry in balance; the customers' account as documents
 * and money say. Returns how many documents there are.
 */
export async function expectBooksInOrder(dataSource: Pick<EntityManager, 'query'>): Promise<number> {
  const documents = await dataSource.query<Array<{ series: string; numbers: number[]; days: string[] }>>(
    `SELECT series || year AS series, array_agg(number ORDER BY number) AS numbers,
       array_agg(facts->>'issuedOn' ORDER BY number) AS days
     FROM sales_document GROUP BY series, year`,
  );
  for (const { series, numbers, days } of documents) {
    expect([series, numbers]).toEqual([series, numbers.map((_, at) => at + 1)]);
    expect([series, days]).toEqual([series, [...days].sort()]);
  }
  const wrong = await dataSource.query(
    `WITH gross AS (SELECT *, (facts->'totals'->>'gross')::int AS gross FROM sales_document),
       posted AS (SELECT t.*, l.account, l.amount FROM ledger_transaction t JOIN ledger_line l ON l.transaction_id = t.id)
     SELECT 'series' AS what, s.series || s.year AS id FROM document_series s
       WHERE last_number <> (SELECT max(number) FROM sales_document d WHERE (d.series, d.year) = (s.series, s.year))
     UNION ALL SELECT 'credited', i.id::text FROM gross i
       WHERE gross < (SELECT sum(gross) FROM gross c WHERE c.corrects = i.id)
     UNION ALL SELECT 'balance', id::text FROM posted GROUP BY id HAVING sum(amount) <> 0
     UNION ALL SELECT 'customer', o.id::text FROM purchase_order o WHERE
       (SELECT coalesce(sum(amount), 0) FROM posted WHERE account = '411' AND order_id = o.id) <>
       (SELECT coalesce(sum(CASE series WHEN 'F' THEN gross ELSE -gross END), 0) FROM gross WHERE order_id = o.id)
       - (SELECT coalesce(sum(amount - refunded), 0) FROM payment WHERE order_id = o.id)
       + (SELECT coalesce(sum(amount), 0) FROM posted WHERE account = '411' AND kind IN ('dispute_lost', 'refund_transfer')
          AND order_id = o.id)
     UNION ALL SELECT 'stripe', o.id::text FROM purchase_order o WHERE
       (SELECT coalesce(sum(amount), 0) FROM posted WHERE account = '517' AND kind IN ('payment', 'refund', 'refund_failed')
        AND order_id = o.id) <> (SELECT coalesce(sum(amount - refunded), 0) FROM payment WHERE order_id = o.id)`,
  );
  expect(wrong).toEqual([]);
  return documents.reduce((sum, { numbers }) => sum + numbers.length, 0);
}
