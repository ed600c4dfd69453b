import type { Locale, MonthOfSales } from '@tandem/contracts';
import type { Table } from '@tandem/contracts/tables';
import { accounts } from '../rules/ledger-entries';
import type { LedgerLineRow } from './ledger.queries';

const ledgerWords = {
  fr: {
    name: 'Écritures',
    columns: ['Date', 'Écriture', 'Pièce', 'Compte', 'Intitulé', 'Débit', 'Crédit', 'Commande', 'Personne'],
  },
  en: {
    name: 'Ledger',
    columns: ['Date', 'Entry', 'Piece', 'Account', 'Name', 'Debit', 'Credit', 'Order', 'Person'],
  },
};

/** Accounts keep their French names: those of the « plan comptable général ». */
export function ledgerTable(lines: readonly LedgerLineRow[], locale: Locale): Table {
  return {
    ...ledgerWords[locale],
    rows: lines.map((line) => [
      ...[{ day: line.day }, line.description, line.reference, line.account, accounts[line.account]],
      ...[line.amount, -line.amount].map((cents) => (cents > 0 ? { cents } : null)),
      ...[line.order_id, line.person],
    ]),
  };
}

const salesWords = {
  fr: {
    name: 'Ventes',
    columns: [
      'Mois',
      'Commandes conclues',
      'Encaissé',
      'Frais Stripe',
      'Net reçu',
      'Versé en banque',
      'À venir',
      'En retard',
    ],
  },
  en: {
    name: 'Sales',
    columns: [
      'Month',
      'Orders concluded',
      'Cashed',
      'Stripe fees',
      'Net received',
      'Paid out',
      'To come',
      'Late',
    ],
  },
};

export function salesTable(months: readonly MonthOfSales[], locale: Locale): Table {
  return {
    ...salesWords[locale],
    rows: months.map(({ month, orders, cashed, fees, net, paidOut, due, late }) => [
      ...[month, orders],
      ...[cashed, fees, net, paidOut, due, late].map(({ amount: cents }) => ({ cents })),
    ]),
  };
}
