import { announcementVariables, type AnnouncementVariable } from '@tandem/contracts';

export interface PlacedVariable {
  name: string;
  /** From 1. */
  line: number;
  column: number;
}

/** `{prénom}`; braces after a backslash are braces. */
const braces = /(?<!\\)\{([^{}\n]{1,60})\}/gu;

/** Accents, case and spaces do not matter. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

const byName = new Map(
  Object.entries(announcementVariables).flatMap(([key, { fr, en }]) =>
    [fr, en].map((name) => [folded(name), key as AnnouncementVariable] as const),
  ),
);

/** Variables that a text names and that do not exist, in the order of the text. */
export function unknownVariables(text: string): PlacedVariable[] {
  return [...text.matchAll(braces)]
    .filter(([, name]) => !byName.has(folded(name!)))
    .map((match) => {
      const before = text.slice(0, match.index).split('\n');
      return { name: match[1]!, line: before.length, column: [...before.at(-1)!].length + 1 };
    });
}

/** The text with what its variables say; one that does not exist stays as it was typed. */
export function fillText(text: string, facts: Record<AnnouncementVariable, string>): string {
  return fill(text, (key) => facts[key]).replace(/\\(?=[{}])/g, '');
}

/** The same for Markdown, of which what the variables say is never a part: a name with a star stays a name. */
export function fillMarkdown(markdown: string, facts: Record<AnnouncementVariable, string>): string {
  return fill(markdown, (key) => facts[key].replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&'));
}

function fill(text: string, value: (key: AnnouncementVariable) => string): string {
  return text.replace(braces, (typed, name: string) => {
    const key = byName.get(folded(name));
    return key ? value(key) : typed;
  });
}
