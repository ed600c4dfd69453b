import type { Mentionable } from '@tandem/contracts';

export type Mentions =
  | {
      clear: true;
      /** With each mention written as the person writes her name. */
      text: string;
      people: Mentionable[];
    }
  | { clear: false; unclear: Array<{ typed: string; personIds: string[] }> };

/** Where a name may be called: not inside a word or an address. */
const call = /(?<![\p{L}\p{N}_.@+-])@(?=\p{L})/gu;
const goesOn = /^(?:[\p{L}\p{N}_]|-\p{L})/u;

/**
 * Whom a text calls by `@name`: the whole name, or the first of her names where one person alone bears it, whatever the
 * case and accents. Other words after an @ stay words.
 *
 * @param choices who is meant where a name fits several people
 */
export function findMentions(
  typedText: string,
  people: readonly Mentionable[],
  choices: readonly { typed: string; personId: string }[] = [],
): Mentions {
  const text = typedText.normalize('NFC');
  const folded = foldWithPlaces(text);
  const chosen = new Map(choices.map(({ typed, personId }) => [fold(typed), personId]));
  const unclear = new Map<string, { typed: string; personIds: string[] }>();
  const found = new Map<string, Mentionable>();
  let written = '';
  let done = 0;
  for (const { index } of folded.text.matchAll(call)) {
    const from = index + 1;
    const { length, candidates } = whoIsCalled(folded.text.slice(from), people);
    if (candidates.length === 0) continue;
    const typed = text.slice(folded.places[from], folded.places[from + length]);
    const pick = chosen.get(fold(typed));
    const meant = candidates.length === 1 ? candidates[0] : candidates.find(({ id }) => id === pick);
    if (!meant) {
      unclear.set(fold(typed), { typed, personIds: candidates.map(({ id }) => id) });
      continue;
    }
    found.set(meant.id, meant);
    written += text.slice(done, folded.places[from]) + meant.name;
    done = folded.places[from + length]!;
  }
  if (unclear.size) return { clear: false, unclear: [...unclear.values()] };
  return { clear: true, text: written + text.slice(done), people: [...found.values()] };
}

function whoIsCalled(
  rest: string,
  people: readonly Mentionable[],
): { length: number; candidates: Mentionable[] } {
  for (const nameOf of [fold, givenName]) {
    let length = 0;
    let candidates: Mentionable[] = [];
    for (const person of people) {
      const name = nameOf(person.name);
      if (!name || name.length < length) continue;
      if (!rest.startsWith(name) || goesOn.test(rest.slice(name.length))) continue;
      if (name.length > length) candidates = [];
      length = name.length;
      candidates.push(person);
    }
    if (length) return { length, candidates };
  }
  return { length: 0, candidates: [] };
}

const givenName = (name: string): string => fold(name).split(' ', 1)[0]!;

const fold = (text: string): string => foldWithPlaces(text.normalize('NFC').trim()).text;

/** Without case, accents and kinds of space or apostrophe; with the place in `text` that each character comes from. */
function foldWithPlaces(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\s/u, ' ')
      .replace('’', "'");
    places.push(...Array<number>(plain.length).fill(place));
    folded += plain;
    place += character.length;
  }
  places.push(text.length);
  return { text: folded, places };
}
