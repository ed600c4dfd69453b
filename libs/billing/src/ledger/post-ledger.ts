import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { LedgerEntry } from '../rules/ledger-entries';

export interface Posting extends LedgerEntry {
  /** Null where it concerns the account at Stripe as a whole. */
  orderId: string | null;
  /**
   * Names the piece, so that what is told twice is posted once: a document's number, a payment intent, `intent:refund` for
   * what was given back of it or came back (of old `intent:sum`), a dispute, a balance transaction, a refund of ours that was
   * paid by transfer.
   */
  reference: string;
  /** By the academy's clock. */
  at: Date;
}

const descriptions: Record<LedgerEntry['kind'], string> = {
  invoice: 'Facture',
  credit_note: 'Avoir',
  payment: 'Encaissement',
  refund: 'Remboursement',
  refund_failed: 'Remboursement revenu',
  refund_transfer: 'Remboursement par virement',
  dispute: 'Litige',
  dispute_won: 'Litige gagné',
  dispute_lost: 'Litige perdu',
  fee: 'Frais Stripe',
  payout: 'Versement Stripe',
  suspense: 'À classer',
};

/** Writes a movement once for its kind and reference; one without lines is none. The database refuses what is off balance. */
export async function postLedger(tx: EntityManager, posting: Posting): Promise<void> {
  const { kind, lines, orderId, reference, at } = posting;
  if (lines.length === 0) return;
  await tx.query(
    `WITH entry AS (
       INSERT INTO ledger_transaction (id, at, kind, order_id, reference, description)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT ledger_transaction_once DO NOTHING RETURNING id)
     INSERT INTO ledger_line (transaction_id, position, account, amount, currency)
     SELECT entry.id, l.position, l.account, l.amount, 'EUR'
     FROM entry, unnest($7::text[], $8::integer[]) WITH ORDINALITY AS l (account, amount, position)`,
    [
      ...[newId(), at, kind, orderId, reference, `${descriptions[kind]} ${reference}`],
      lines.map(({ account }) => account),
      lines.map(({ amount }) => amount),
    ],
  );
}
