import type { ItemStatistics, Locale } from '@tandem/contracts';
import type { Translation } from '../../../lib/messages';
import type { messages } from './messages';

/** One line per question, as a spreadsheet of that language opens it: decimals and separators are its own. */
export function questionsCsv(
  questions: readonly ItemStatistics[],
  locale: Locale,
  t: Translation<typeof messages.fr>,
): string {
  const separator = locale === 'fr' ? ';' : ',';
  const number = (value: number | null) =>
    value === null ? '' : value.toFixed(3).replace('.', locale === 'fr' ? ',' : '.');
  const head = [t.csv.key, t.csv.prompt, t.csv.answered, t.csv.right, t.csv.discrimination, t.csv.reading];
  const lines = questions.map((item) => [
    ...[item.key, item.prompt, String(item.answered), number(item.right), number(item.discrimination)],
    t.readings[item.reading],
  ]);
  const rows = [head, ...lines].map((cells) => cells.map(cell).join(separator));
  return `\ufeff${rows.join('\r\n')}\r\n`;
}

/** Quoted (RFC 4180); what a spreadsheet would take for a formula is text, but for negative numbers. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
