import type { MarkedText } from '@tandem/contracts';

/** What `ts_headline` puts around a hit: characters that no keyboard has and no text means anything by. */
export const marks = { start: '\uE000', stop: '\uE001' };

/** A text with marks as pieces, on one line. Marks that someone typed herself go with the others. */
export function markedText(text: string): MarkedText {
  const pieces: MarkedText = [];
  let hit = false;
  for (const piece of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(new RegExp(`([${marks.start}${marks.stop}])`))) {
    if (piece === marks.start) hit = true;
    else if (piece === marks.stop) hit = false;
    else if (piece) pieces.push({ text: piece, hit });
  }
  return pieces;
}
