import {
  issueCreditNote,
  issueInvoice,
  paymentEntry,
  postLedger,
  postMovements,
  refundEntry,
} from '@tandem/billing';
import type { Seller } from '@tandem/contracts';
import type Stripe from 'stripe';
import type { DataSource, EntityManager } from 'typeorm';

/** An academy that does not exist; its numbers are those that manuals show as examples. */
export const seller: Seller = {
  legalName: 'Tandem Formation',
  legalForm: 'SASU',
  capital: 500_000,
  address: { street: '12 montée de la Grande-Côte', postalCode: '69001', city: 'Lyon', country: 'FR' },
  siret: '73282932000074',
  register: 'RCS Lyon',
  vatNumber: 'FR44732829320',
  training: { number: '84691234569', region: 'Auvergne-Rhône-Alpes' },
  email: 'bonjour@tandem.example',
  phone: '04 72 00 00 00',
  iban: 'FR7630006000011234567890189',
  latePenaltyRate: 'trois fois le taux d’intérêt légal',
};

interface Past {
  at: Date;
  book: (tx: EntityManager) => Promise<void>;
}

/**
 * Books what the demonstration says was sold, given back and moved at Stripe before it began, in the order of its days;
 * nothing on later starts.
 */
export async function bookPast(
  dataSource: DataSource,
  movements: readonly Stripe.BalanceTransaction[],
): Promise<void> {
  const past = [...(await sales(dataSource)), ...(await refunds(dataSource)), ...movements.map(movementOf)];
  past.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { book } of past) await dataSource.transaction(book);
}

async function sales(dataSource: DataSource): Promise<Past[]> {
  const payments = await dataSource.query<
    Array<{ order_id: string; intent: string; amount: number; paid_at: Date }>
  >(
    `SELECT p.order_id, p.stripe_payment_intent AS intent, p.amount, p.paid_at FROM payment p
     WHERE NOT EXISTS (SELECT FROM ledger_transaction t
       WHERE t.kind = 'payment' AND t.reference = p.stripe_payment_intent)
     ORDER BY p.paid_at, p.id`,
  );
  return payments.map(({ order_id: orderId, intent: reference, amount, paid_at: at }) => ({
    at,
    book: async (tx) => {
      await postLedger(tx, { ...paymentEntry(amount), orderId, reference, at });
      await issueInvoice(tx, { orderId, at });
    },
  }));
}

/** With their credit notes. */
async function refunds(dataSource: DataSource): Promise<Past[]> {
  const given = await dataSource.query<
    Array<{ id: string; order_id: string; reference: string; amount: number; at: Date }>
  >(
    `SELECT r.id, r.order_id, p.stripe_payment_intent || ':' || p.refunded AS reference, r.amount, r.sent_at AS at
     FROM refund r JOIN payment p ON p.id = r.payment_id
     WHERE r.status = 'sent' AND NOT EXISTS (SELECT FROM ledger_transaction t
       WHERE t.kind = 'refund' AND split_part(t.reference, ':', 1) = p.stripe_payment_intent)
     ORDER BY r.sent_at, r.id`,
  );
  return given.map(({ id, order_id: orderId, reference, amount, at }) => ({
    at,
    book: async (tx) => {
      const invoice = await issueInvoice(tx, { orderId, at });
      const note = await issueCreditNote(tx, { invoice, gross: amount, reason: 'goodwill', at });
      await postLedger(tx, { ...refundEntry(amount), orderId, reference, at });
      await tx.query('UPDATE refund SET credit_note_id = $2 WHERE id = $1', [id, note.id]);
    },
  }));
}

/** What Stripe kept or paid out. */
function movementOf(movement: Stripe.BalanceTransaction): Past {
  const at = new Date(movement.created * 1000);
  return { at, book: (tx) => postMovements(tx, [movement], () => at) };
}
