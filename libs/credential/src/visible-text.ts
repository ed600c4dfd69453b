import { unzlibSync } from 'fflate';

type Glyphs = ReadonlyMap<string, string>;

/**
 * The words on the pages of a PDF that the academy made, by the fonts' own maps to Unicode. Null where the file was written to
 * after it was made: a later part may show something else than what is read here. Reads no other program's PDF, and sees no
 * picture that was laid over words.
 */
export function visibleText(pdf: Uint8Array): string | null {
  // One character a byte, so that places in the text are places in the file.
  const source = new TextDecoder('latin1').decode(pdf);
  const objects = [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
    ([, id, body]) => [id!, body!] as const,
  );
  const once = new Set(objects.map(([id]) => id)).size === objects.length;
  if (!once || source.match(/%%EOF/g)?.length !== 1 || !/%%EOF\s*$/.test(source)) return null;
  try {
    const bodies = new Map(objects.map(([id, body]) => [id, inflated(body)]));
    const fonts = fontsOf(bodies);
    return [...bodies.values()]
      .filter((body) => /\bTf\b/.test(body))
      .map((page) => shown(page, fonts))
      .join(' ');
  } catch {
    return null;
  }
}

function inflated(body: string): string {
  const stream = /([\s\S]*?)stream\n([\s\S]*)\nendstream/.exec(body);
  if (!stream?.[1]!.includes('/FlateDecode')) return body;
  const bytes = Uint8Array.from(stream[2]!, (letter) => letter.charCodeAt(0));
  return stream[1] + new TextDecoder('latin1').decode(unzlibSync(bytes));
}

function fontsOf(objects: ReadonlyMap<string, string>): Map<string, Glyphs> {
  const fonts = new Map<string, Glyphs>();
  for (const body of objects.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
      if (map) fonts.set(name!, glyphsOf(objects.get(map)!));
    }
  }
  return fonts;
}

/** Of a ToUnicode map: ranges that list the text of each glyph, as UTF-16. */
function glyphsOf(map: string): Glyphs {
  const glyphs = new Map<string, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], index) => {
      const units = hex!.replaceAll(' ', '').match(/.{4}/g) ?? [];
      const glyph = (parseInt(from!, 16) + index).toString(16).padStart(4, '0');
      glyphs.set(glyph, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    });
  }
  return glyphs;
}

function shown(page: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let font: Glyphs | undefined;
  const words: string[] = [];
  for (const [, name, array] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name);
    else {
      const codes = [...array!.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      words.push(codes.map((glyph) => font?.get(glyph.toLowerCase()) ?? '').join(''));
    }
  }
  return words.join(' ');
}
