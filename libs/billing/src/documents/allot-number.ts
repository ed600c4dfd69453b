import type { DocumentSeries } from '@tandem/contracts';
import { dayIn, lockAuditLog } from '@tandem/platform';
import type { EntityManager } from 'typeorm';

export interface AllottedNumber {
  series: DocumentSeries;
  year: number;
  number: number;
  /** As it is printed, `F-2027-00042`. */
  printed: string;
  /** Day of Europe/Paris; never before that of the number before. */
  issuedOn: string;
}

/**
 * The next number of a series, for a document that the same transaction inserts. The row of the series stays locked until
 * then: whoever rolls back leaves no gap (medusajs/medusa#14205). The year is that of the academy's day.
 */
export async function allotNumber(
  tx: EntityManager,
  series: DocumentSeries,
  at: Date,
): Promise<AllottedNumber> {
  // Whoever issues also audits, before or after: all take the two locks in one order.
  await lockAuditLog(tx);
  const today = dayIn('Europe/Paris', at);
  const [row] = await tx.query<Array<{ year: number; number: number; issued_on: string }>>(
    `INSERT INTO document_series AS s (series, year, last_number, last_issued_on)
     VALUES ($1, extract(year FROM $2::date), 1, $2)
     ON CONFLICT (series, year) DO UPDATE
       SET last_number = s.last_number + 1, last_issued_on = greatest(s.last_issued_on, excluded.last_issued_on)
     RETURNING year, last_number AS number, last_issued_on::text AS issued_on`,
    [series, today],
  );
  const { year, number, issued_on: issuedOn } = row!;
  return { series, year, number, issuedOn, printed: `${series}-${year}-${String(number).padStart(5, '0')}` };
}
