import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Dictionaries and streams as they stand, the streams inflated. */
  source: string;
  /** Text of the pages by the fonts' own maps to Unicode: what a reader aloud or a copy would get. */
  text: string;
  /** The tree of structure, with the text that each element marks; null where the document is not tagged. */
  structure: PdfElement | null;
  pages: number;
}

export interface PdfElement {
  tag: string;
  text: string;
  /** Of a TH. */
  scope: string | undefined;
  children: PdfElement[];
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
  const contents = [...objects.values()].filter((body) => /\bTf\b/.test(body));
  const root =
    /\/Type \/StructTreeRoot[\s\S]*?\/K \[(\d+) 0 R\]|\/K \[(\d+) 0 R\][\s\S]*?\/Type \/StructTreeRoot/;
  const first = [...objects.values()].map((body) => root.exec(body)).find(Boolean);
  return {
    source: [...objects.values()].join('\n'),
    text: contents.map((page) => shown(page, fonts).all).join('\n'),
    structure: first ? element(first[1] ?? first[2]!, objects, fonts) : null,
    pages: [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body)).length,
  };
}

/** An element of the tree: its kids are other elements, or numbers of marked content on its page or on another one. */
function element(
  id: string,
  objects: Map<string, string>,
  fonts: Map<string, Map<string, string>>,
): PdfElement {
  const body = objects.get(id)!;
  const kids = /\/K \[([\s\S]*?)\](?=\n|>>)/.exec(body)?.[1] ?? '';
  const home = /\/Pg (\d+) 0 R/.exec(body.replace(kids, ''))?.[1];
  const children: PdfElement[] = [];
  let text = '';
  for (const [, page, elsewhere, kid, mcid] of kids.matchAll(
    /<<[^>]*?\/Pg (\d+) 0 R[^>]*?\/MCID (\d+)[^>]*?>>|(\d+) 0 R|(\d+)/g,
  )) {
    if (kid) children.push(element(kid, objects, fonts));
    else text += ` ${markedText(objects, page ?? home!, elsewhere ?? mcid!, fonts)}`;
  }
  return {
    tag: /\/S \/(\w+)/.exec(body)![1]!,
    text: text.replace(/\s+/g, ' ').trim(),
    scope: /\/Scope \/(\w+)/.exec(body)?.[1],
    children,
  };
}

function markedText(
  objects: Map<string, string>,
  page: string,
  mcid: string,
  fonts: Map<string, Map<string, string>>,
): string {
  const content = /\/Contents (\d+) 0 R/.exec(objects.get(page)!)![1]!;
  return shown(objects.get(content)!, fonts).marked.get(mcid) ?? '';
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

/** Text of a page, whole and by the number of the marked content that shows it. */
function shown(
  page: string,
  fonts: Map<string, Map<string, string>>,
): { all: string; marked: Map<string, string> } {
  let font = new Map<string, string>();
  let all = '';
  const marked = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const [token, name, array, mcid] of page.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\/MCID (\d+)[^>]*>> BDC|\bBDC\b|\bBMC\b|\bEMC\b/g,
  )) {
    if (name) font = fonts.get(name)!;
    else if (array !== undefined) {
      const glyphs = [...array.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g)!);
      const text = `${glyphs.map((glyph) => font.get(glyph.toLowerCase())).join('')}\n`;
      all += text;
      const mark = open.at(-1);
      if (mark) marked.set(mark, (marked.get(mark) ?? '') + text);
    } else if (token === 'EMC') open.pop();
    else open.push(mcid ?? null);
  }
  return { all, marked };
}
