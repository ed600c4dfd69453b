/**
 * What finds the words of a text that a `tsquery` looks for, as PostgreSQL writes it: `'deleg':* | 'sop'`. One group for each
 * of its words, or of those that follow each other, `'1' <-> '490'`. Null where it looks for none.
 *
 * By the beginnings of words rather than by `ts_headline`, which stems each word of ten texts: fifteen milliseconds of the
 * database for each search.
 */
export function lookedFor(tsquery: string): RegExp | null {
  const terms = tsquery
    .split(/ [|&] /)
    .map((phrase) => [...phrase.matchAll(/'([\p{L}\p{M}\p{N}]+)'(:\*)?/gu)].map(wordOf).join('\\s'))
    .filter((phrase) => phrase !== '')
    .map((phrase) => `(${phrase})`);
  return terms.length > 0 ? new RegExp(`(?<!${letter})(?:${terms.join('|')})`, 'giu') : null;
}

function wordOf([, stem, beginning]: RegExpMatchArray): string {
  const written = variants(stem!).map(withAccents).join('|');
  return `(?:${written})${beginning ? `${letter}*` : `(?:e?s|e|x)?(?!${letter})`}`;
}

const letter = '[\\p{L}\\p{M}\\p{N}]';

/** The French stemmer takes endings away, and writes some of them otherwise: these are words of its stems all the same. */
function variants(stem: string): string[] {
  const others = endings.flatMap(([ending, written]) =>
    stem.length > 4 && stem.endsWith(ending) ? written.map((one) => stem.slice(0, -ending.length) + one) : [],
  );
  return [stem, ...others];
}

const endings: Array<[string, string[]]> = [
  ['ent', ['enc', 'em']],
  ['ant', ['am']],
  ['eux', ['eus']],
  ['al', ['au']],
  ['i', ['y']],
];

/** Stems have no accents; the text has, in one character or in two. */
function withAccents(stem: string): string {
  return stem.replace(/oe|ae|\p{L}/gu, (plain) => {
    if (plain.length === 2) return `(?:${[...plain].map(withAccents).join('')}|${ligatures[plain]})`;
    return `${accented[plain] ? `[${plain}${accented[plain]}]` : plain}\\p{M}*`;
  });
}

const ligatures: Record<string, string> = { oe: 'œ', ae: 'æ' };
const accented: Record<string, string> = {
  ...{ a: 'àâäáãå', c: 'ç', e: 'éèêë', i: 'îïíì', n: 'ñ', o: 'ôöóòõ', u: 'ùûüú', y: 'ÿý' },
};
