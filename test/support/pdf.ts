import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Dictionaries and streams as they stand, the streams inflated. */
  source: string;
  /** Text of the pages by the fonts' own maps to Unicode: what a reader aloud or a copy would get. */
  text: string;
}

/** Reads enough of a PDF of pdfkit's to check it: no cross-reference streams, text shown with `TJ` in hexadecimal. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, inflated(body!)]),
  );
  const fonts = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
      if (map) fonts.set(name!, unicodeMap(objects.get(map)!));
    }
  }
  const pages = [...objects.values()].filter((body) => /\bTf\b/.test(body));
  return {
    source: [...objects.values()].join('\n'),
    text: pages.map((page) => shown(page, fonts)).join('\n'),
  };
}

function inflated(body: string): string {
  const stream = /([\s\S]*?)stream\n([\s\S]*)\nendstream/.exec(body);
  if (!stream?.[1]!.includes('/FlateDecode')) return body;
  return stream[1] + inflateSync(Buffer.from(stream[2]!, 'latin1')).toString('latin1');
}

/** Of a ToUnicode map: ranges that list the text of each glyph. */
function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], index) => {
      const glyph = (parseInt(from!, 16) + index).toString(16).padStart(4, '0');
      map.set(glyph, Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return map;
}

function shown(page: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let text = '';
  for (const [, name, array] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)!;
    else {
      const glyphs = [...array!.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g)!);
      text += `${glyphs.map((glyph) => font.get(glyph.toLowerCase())).join('')}\n`;
    }
  }
  return text;
}
