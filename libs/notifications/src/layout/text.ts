import type { Locale } from '@tandem/contracts';
import type { Block, Letter } from '../letter';
import type { Sender } from './html';

/** The letter for readers without HTML. */
export function renderText(letter: Letter, locale: Locale, sender: Sender): string {
  const parts = letter.blocks.map((part) => block(part, locale));
  if (letter.why) parts.push(letter.why);
  return [...parts, `--\u0020\n${sender.academyName}\n${sender.portalUrl}`].join('\n\n') + '\n';
}

function block(part: Block, locale: Locale): string {
  const colon = locale === 'fr' ? '\u202f:' : ':';
  switch (part.kind) {
    case 'heading':
      return `${part.text}\n${'='.repeat(Math.min([...part.text].length, 60))}`;
    case 'paragraph':
    case 'note':
    case 'writing':
      return part.text;
    case 'quote':
      return part.text.replace(/\r\n?/g, '\n').replace(/^/gm, '> ');
    case 'facts':
      return part.rows.map(([label, value]) => `${label}${colon} ${value}`).join('\n');
    case 'button':
    case 'link':
      return `${part.label}${colon}\n${part.url}`;
  }
}
