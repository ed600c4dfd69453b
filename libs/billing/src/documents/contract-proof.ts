import type { ContractText } from '@tandem/contracts';
import { createHash } from 'node:crypto';

/** The words of a contract and nothing else, a line for each title, paragraph, item and row: what is signed. */
export function canonicalText({ version, title, sections }: ContractText): string {
  const lines = sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind === 'list') return block.items;
      return [block.columns, ...block.rows].map((cells) => cells.join('\t'));
    }),
  ]);
  return [title, version, ...lines].join('\n').normalize('NFC');
}

/** SHA-256 in hexadecimal: whoever has the text can show that it is the one that was signed. */
export function contractHash(text: ContractText): string {
  return createHash('sha256').update(canonicalText(text)).digest('hex');
}
