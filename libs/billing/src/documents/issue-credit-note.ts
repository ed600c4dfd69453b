import type { CreditReason, VatRegime } from '@tandem/contracts';
import { DomainError, newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { SalesDocument } from '../entities/sales-document.entity';
import { postLedger } from '../ledger/post-ledger';
import { creditNoteEntry } from '../rules/ledger-entries';
import { allotNumber } from './allot-number';
import { creditNoteFacts } from './credit-note-facts';
import { findSeller } from './seller';

interface Credit {
  invoice: SalesDocument;
  /** Minor units, VAT included. */
  gross: number;
  reason: CreditReason;
  /** By the academy's clock. */
  at: Date;
}

/**
 * Says that a part of an invoice, or all of it, is not owed any more. The order's row is locked first, so that notes of
 * one invoice come one by one.
 * @throws DomainError `credit-above-invoice` when more than is left would be credited
 */
export async function issueCreditNote(
  tx: EntityManager,
  { invoice, gross, reason, at }: Credit,
): Promise<SalesDocument> {
  const { orderId } = invoice;
  const { vat, before } = await readCredited(tx, invoice);
  const left = invoice.facts.totals.gross - before;
  if (!Number.isInteger(gross) || gross <= 0 || gross > left)
    throw new DomainError('credit-above-invoice', { left });
  const number = await allotNumber(tx, 'A', at);
  const facts = creditNoteFacts({ invoice, gross, before, vat, reason }, number, await findSeller(tx));
  const note: SalesDocument = {
    ...{ id: newId(), series: 'A', year: number.year, number: number.number },
    ...{ orderId, corrects: invoice.id, facts, issuedAt: at },
  };
  await tx.insert(SalesDocument, note);
  const entry = creditNoteEntry(gross, facts.totals.vat);
  await postLedger(tx, { ...entry, orderId, reference: number.printed, at });
  return note;
}

async function readCredited(
  tx: EntityManager,
  invoice: SalesDocument,
): Promise<{ vat: VatRegime; before: number }> {
  const [order] = await tx.query<Array<{ vat: VatRegime }>>(
    'SELECT vat FROM purchase_order WHERE id = $1 FOR UPDATE',
    [invoice.orderId],
  );
  // A statement of its own: what another transaction credited while this one waited is seen only by the next.
  const [row] = await tx.query<Array<{ before: number }>>(
    `SELECT coalesce(sum((facts->'totals'->>'gross')::integer), 0)::integer AS before
     FROM sales_document WHERE corrects = $1`,
    [invoice.id],
  );
  return { vat: order!.vat, before: row!.before };
}
