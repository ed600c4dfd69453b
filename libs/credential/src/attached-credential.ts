import { unzlibSync } from 'fflate';

/** The credential inside a PDF that the academy made; null where there is none. Reads no other program's PDF. */
export function attachedCredential(pdf: Uint8Array): unknown {
  // One character a byte, so that places in the text are places in the file.
  const source = new TextDecoder('latin1').decode(pdf);
  const spec = [...source.matchAll(/\d+ 0 obj\n([\s\S]*?)\nendobj/g)]
    .map(([, body]) => body!)
    .find((body) => body.includes('/Type /Filespec') && body.includes('(credential.json)'));
  const id = /\/EF <<\s*\/F (\d+) 0 R/.exec(spec ?? '')?.[1];
  const object = id ? new RegExp(`\\n${id} 0 obj\\n([\\s\\S]*?)stream\\n`).exec(source) : null;
  const length = /\/Length (\d+)/.exec(object?.[1] ?? '')?.[1];
  if (!object || !length) return null;
  const from = object.index + object[0].length;
  const bytes = pdf.subarray(from, from + Number(length));
  try {
    const plain = object[1]!.includes('/FlateDecode') ? unzlibSync(bytes) : bytes;
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return null;
  }
}
