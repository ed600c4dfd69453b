import type { LedgerKind } from '@tandem/contracts';

/** Of the « plan comptable général »; their names stand in `accounts`. */
export type Account = keyof typeof accounts;

export const accounts = {
  '411': 'Clients',
  '44571': 'TVA collectée',
  '467': 'Autres comptes débiteurs ou créditeurs',
  '471': 'Comptes d’attente',
  '512': 'Banques',
  '517': 'Autres organismes financiers',
  '627': 'Services bancaires et assimilés',
  '658': 'Charges diverses de gestion courante',
  '706': 'Prestations de services',
} as const;

/** Minor units: debit above zero, credit below. */
export interface LedgerLine {
  account: Account;
  amount: number;
}

/** A movement in double entry: its lines sum to zero. Lines of nothing are left out, so that a free order has none. */
export interface LedgerEntry {
  kind: LedgerKind;
  lines: LedgerLine[];
}

/** What she owes, of it what is ours and what is the state's. @param gross and VAT in it, minor units */
export const invoiceEntry = (gross: number, vat: number): LedgerEntry =>
  entry('invoice', [
    ['411', gross],
    ['706', vat - gross],
    ['44571', -vat],
  ]);

/** What she owes no more. @param gross and VAT in it, minor units above zero */
export const creditNoteEntry = (gross: number, vat: number): LedgerEntry =>
  entry('credit_note', [
    ['706', gross - vat],
    ['44571', vat],
    ['411', -gross],
  ]);

export const paymentEntry = (amount: number): LedgerEntry => move('payment', amount, '517', '411');
export const refundEntry = (amount: number): LedgerEntry => move('refund', amount, '411', '517');
/** Her bank sent it back: Stripe has it again, and we owe it. */
export const refundFailedEntry = (amount: number): LedgerEntry => move('refund_failed', amount, '517', '411');
/** Paid from our own bank instead. */
export const refundTransferEntry = (amount: number): LedgerEntry =>
  move('refund_transfer', amount, '411', '512');
/** Stripe takes the money back until the bank has decided. */
export const disputeEntry = (amount: number): LedgerEntry => move('dispute', amount, '467', '517');
export const disputeWonEntry = (amount: number): LedgerEntry => move('dispute_won', amount, '517', '467');
/** A loss, but for what we owed her anyway: that her bank has given it back settles it. @param owedBack at most the amount */
export const disputeLostEntry = (amount: number, owedBack = 0): LedgerEntry =>
  entry('dispute_lost', [
    ['411', owedBack],
    ['658', amount - owedBack],
    ['467', -amount],
  ]);
/** Of a loss of before, what her bank has settled all the same, now that we owe it to her. */
export const lossSettledEntry = (amount: number): LedgerEntry => move('dispute_lost', amount, '411', '658');
/** What Stripe keeps for its service; below zero where it gives some back. */
export const feeEntry = (amount: number): LedgerEntry => move('fee', amount, '627', '517');
/** What Stripe sends to the bank; below zero where it comes back. */
export const payoutEntry = (amount: number): LedgerEntry => move('payout', amount, '512', '517');
/** What Stripe adds or takes, below zero, and only a person can name. */
export const suspenseEntry = (amount: number): LedgerEntry => move('suspense', amount, '517', '471');

function move(kind: LedgerKind, amount: number, debit: Account, credit: Account): LedgerEntry {
  return entry(kind, [
    [debit, amount],
    [credit, -amount],
  ]);
}

function entry(kind: LedgerKind, lines: Array<[Account, number]>): LedgerEntry {
  return {
    kind,
    lines: lines.map(([account, amount]) => ({ account, amount })).filter(({ amount }) => amount !== 0),
  };
}
