export interface LessonSection {
  /** Of its heading in the lesson's page; null for what stands before the first. */
  anchor: string | null;
  heading: string | null;
  /** What is read, on one line. */
  text: string;
}

/** A lesson's own HTML as text, cut at its headings. Drawings are left out: their figures stand in the table that follows. */
export function lessonSections(html: string): LessonSection[] {
  const [first = '', ...others] = html.replace(drawings, ' ').split(/(?=<h2 id=")/);
  return [section(first), ...others.map(section)].filter(({ heading, text }) => heading || text);
}

const drawings = /<svg\b.*?<\/svg>|<div class="schema-drawing".*?(?=<details\b)/gs;

function section(html: string): LessonSection {
  const [whole = '', anchor, heading] = /^<h2 id="([^"]*)">(.*?)<\/h2>/s.exec(html) ?? [];
  return {
    anchor: anchor === undefined ? null : decoded(anchor),
    heading: heading === undefined ? null : plainOf(heading),
    text: plainOf(html.slice(whole.length)),
  };
}

/** Marks within a sentence vanish; what starts a line of its own parts words, and cells have a dot between them. */
function plainOf(html: string): string {
  return decoded(
    html
      .replace(/<\/t[dh]>\s*(?:<[^>]*>\s*)*(?=<t[dh]\b)/g, ' · ')
      .replace(/<\/?(\w+)(?:[^>"]|"[^"]*")*>/g, (_, tag: string) => (withinSentence.has(tag) ? '' : ' ')),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

const withinSentence = new Set(['a', 'b', 'code', 'del', 'em', 'span', 'strong', 'sub', 'sup']);

/** The stringifier of lessons writes these as numbers. */
function decoded(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
