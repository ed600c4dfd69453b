import type { MarkedText } from '@tandem/contracts';

/** A line in pieces: those that are looked for, and what stands between them. */
export function marked(line: string, wanted: RegExp | null): MarkedText {
  const pieces: MarkedText = [];
  let done = 0;
  for (const { 0: word, index } of placesIn(line, wanted)) {
    if (index > done) pieces.push({ text: line.slice(done, index), hit: false });
    pieces.push({ text: word, hit: true });
    done = index + word.length;
  }
  if (done < line.length) pieces.push({ text: line.slice(done), hit: false });
  return pieces;
}

/** A short line as it is; of a longer one, where most of what is looked for stands together, with dots where it goes on. */
export function excerpt(line: string, wanted: RegExp | null): MarkedText {
  if (line.length <= longest) return marked(line, wanted);
  const start = beginningOf(line, densest([...placesIn(line, wanted)]));
  const rest = line.slice(start);
  const cut = rest.length <= longest ? rest : rest.slice(0, longest).replace(/\s+\S*$/, '');
  const pieces = marked(cut, wanted);
  if (start > 0) pieces.unshift({ text: '… ', hit: false });
  if (cut !== rest) pieces.push({ text: ' …', hit: false });
  return pieces;
}

const longest = 260;
/** How far before the first hit an excerpt begins, at most. */
const lead = 80;

/** Where the stretch begins that says most of the words, and of those the one that says them most often. */
function densest(places: RegExpExecArray[]): number {
  let best = { at: 0, score: 0 };
  for (const [n, { index }] of places.entries()) {
    const near = places.slice(n, n + 40).filter((other) => other.index < index + longest - lead);
    const terms = new Set(near.map(([, ...groups]) => groups.findIndex(Boolean)));
    const score = terms.size * 1000 + near.length;
    if (score > best.score) best = { at: index, score };
  }
  return best.at;
}

/** The sentence that `at` stands in, where it begins near; else a few words before. */
function beginningOf(line: string, at: number): number {
  if (at <= lead) return 0;
  const before = line.slice(at - lead, at);
  const [skipped = ''] = /^.*[.!?…]\s+/u.exec(before) ?? /^.{40}\S*\s[^\p{L}\p{N}«(]*/u.exec(before) ?? [];
  return at - lead + skipped.length;
}

const placesIn = (line: string, wanted: RegExp | null) => (wanted ? line.matchAll(wanted) : []);
