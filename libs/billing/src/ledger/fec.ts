import { sirenOf, type LedgerKind, type Seller } from '@tandem/contracts';
import { accounts } from '../rules/ledger-entries';
import type { EntryLine } from './entries.queries';

/** The eighteen of LPF art. A47 A-1 VII, in their order. */
const columns = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib'],
  ...['CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit'],
  ...['EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
];

const sales = ['VE', 'Ventes'] as const;
const stripe = ['ST', 'Stripe'] as const;
const bank = ['BQ', 'Banque'] as const;
const journals: Record<LedgerKind, readonly [code: string, name: string]> = {
  ...{ invoice: sales, credit_note: sales, payment: stripe, refund: stripe, fee: stripe, payout: stripe },
  ...{ suspense: stripe, dispute: stripe, dispute_won: stripe, dispute_lost: ['OD', 'Opérations diverses'] },
  ...{ refund_failed: stripe, refund_transfer: bank },
};

/** `SIRENFECAAAAMMJJ.txt`, with the last day of the period; without SIREN while the identity is not filled in. */
export function fecName(seller: Seller | null, to: string): string {
  return `${seller ? sirenOf(seller) : ''}FEC${compact(to)}.txt`;
}

/**
 * Entries as the tax administration reads them: tabs between fields, one line each, decimal commas, ISO 8859-15. An entry
 * cannot change once posted, so that it is valid from its day; amounts in other currencies there are none.
 */
export function fecOf(lines: EntryLine[]): Buffer {
  return encode([columns, ...lines.map(fields)].map((row) => row.join('\t') + '\r\n').join(''));
}

function fields(line: EntryLine): string[] {
  const { kind, account, amount, customer } = line;
  const day = compact(line.day);
  return [
    ...[...journals[kind], String(line.number), day],
    ...[account, accounts[account], customer?.number ?? '', customer?.name ?? ''],
    ...[line.reference, day, line.description, euros(Math.max(amount, 0)), euros(Math.max(-amount, 0))],
    ...['', '', day, '', ''],
  ].map((field) => field.replace(/[\s\p{Cc}]+/gu, ' '));
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function euros(cents: number): string {
  return `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** Where ISO 8859-15 has other letters than ISO 8859-1, by the letter that Node writes as their byte. */
const latin9: Record<string, string> = {
  ...{ '€': '¤', Š: '¦', š: '¨', Ž: '´', ž: '¸', Œ: '¼', œ: '½', Ÿ: '¾' },
};

/** What the alphabet lacks loses its accents, and where that does not help becomes a question mark. */
function encode(text: string): Buffer {
  const letters = text.normalize('NFC').replaceAll('’', "'");
  return Buffer.from(letters.replace(/[¤¦¨´¸¼½¾]|[^\s -ÿ]/gu, inLatin9), 'latin1');
}

function inLatin9(letter: string): string {
  return latin9[letter] ?? (letter.normalize('NFD').replace(/[^ -~]/gu, '') || '?');
}
