/**
 * What somebody wrote in Markdown as it is read, on one line. By its marks alone: ten texts are read for each search, and a
 * tree of each would take longer than to find them. Marks that are none stay; HTML is text.
 */
export function plainWords(markdown: string): string {
  return markdown
    .replace(startsOfLines, '')
    .replace(links, '$1')
    .replace(marksAroundWords, '')
    .replace(escapes, '$1')
    .replace(cells, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Headings, quotations, items and boxes to tick; fences, rules, and the second line of a table as a whole. */
const startsOfLines =
  /^[ \t]*(?:(?:`{3,}|~{3,}).*$|[-*_](?:[ \t]*[-*_]){2,}[ \t]*$|\|?[ \t]*:?-[-:| \t]*$|(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(?:\[[ x]\][ \t]+)?)/gim;
/** Their text, without the address. */
const links = /!?\[([^[\]\n]{1,300})\]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)/g;
/** Where a word begins or ends, not within: `3*4` and `a_b` are what they say. */
const marksAroundWords =
  /(?<![\p{L}\p{N}\\])(?:\*+|_+|~~|`+)(?=\S)|(?<=[^\s\\])(?:\*+|_+|~~|`+)(?![\p{L}\p{N}])/gu;
const escapes = /\\([!-/:-@[-`{-~])/g;
const cells = /^[ \t]*\||\|[ \t]*$|[ \t]+\|[ \t]+/gm;
