export type FontPart = 'latin' | 'latin-ext' | 'vietnamese';

/**
 * Cuts a text where the font file has to change: fonts come in parts, and a name such as Nguyễn or Kovač needs more than
 * the first. The ranges are those of the packages' own `unicode-range`.
 */
export function fontRuns(text: string): Array<{ part: FontPart; text: string }> {
  const runs: Array<{ part: FontPart; text: string }> = [];
  for (const letter of text.normalize('NFC')) {
    const part = partOf(letter.codePointAt(0)!);
    const last = runs.at(-1);
    if (last?.part === part) last.text += letter;
    else runs.push({ part, text: letter });
  }
  return runs;
}

function partOf(code: number): FontPart {
  if (code <= 0xff || code === 0x152 || code === 0x153 || code === 0x20ac) return 'latin';
  if (code >= 0x2000 && code <= 0x206f) return 'latin';
  return code >= 0x1ea0 && code <= 0x1ef9 ? 'vietnamese' : 'latin-ext';
}
