import type { FileHandle } from 'node:fs/promises';
import { checkArchive } from './check-archive';

type Proof = { magic: RegExp } | { entry: string } | 'text';

/** Kinds that can be handed in: by ending, the media type, and how the content must show that it is that. */
const kinds: Readonly<Record<string, { mediaType: string; proof: Proof }>> = {
  pdf: { mediaType: 'application/pdf', proof: { magic: /^%PDF-\d/ } },
  png: { mediaType: 'image/png', proof: { magic: /^\x89PNG\r\n\x1a\n/ } },
  jpg: { mediaType: 'image/jpeg', proof: { magic: /^\xff\xd8\xff/ } },
  jpeg: { mediaType: 'image/jpeg', proof: { magic: /^\xff\xd8\xff/ } },
  webp: { mediaType: 'image/webp', proof: { magic: /^RIFF[^]{4}WEBP/ } },
  docx: { mediaType: openXml('wordprocessingml.document'), proof: { entry: 'word/document.xml' } },
  xlsx: { mediaType: openXml('spreadsheetml.sheet'), proof: { entry: 'xl/workbook.xml' } },
  pptx: { mediaType: openXml('presentationml.presentation'), proof: { entry: 'ppt/presentation.xml' } },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', proof: { entry: 'content.xml' } },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', proof: { entry: 'content.xml' } },
  csv: { mediaType: 'text/csv', proof: 'text' },
  txt: { mediaType: 'text/plain', proof: 'text' },
  md: { mediaType: 'text/markdown', proof: 'text' },
};

export type FileFault = 'file-empty' | 'file-kind' | 'file-differs' | 'file-expands';

/** What a file is, when its content is what its ending says; else why it is refused. Nothing of it is ever run. */
export async function inspectFile(
  file: FileHandle,
  ending: string,
): Promise<{ mediaType: string } | { fault: FileFault }> {
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (!kind) return { fault: 'file-kind' };
  const { size } = await file.stat();
  if (size === 0) return { fault: 'file-empty' };
  const { mediaType, proof } = kind;
  const fault = await faultOf(file, mediaType, proof);
  return fault ? { fault } : { mediaType };
}

async function faultOf(file: FileHandle, mediaType: string, proof: Proof): Promise<FileFault | null> {
  if (proof === 'text') return textFault(file);
  if ('entry' in proof) return archiveFault(file, mediaType, proof.entry);
  return proof.magic.test((await head(file)).toString('latin1')) ? null : 'file-differs';
}

/** Text has no signature: it is what holds no zero byte, as programs, pictures and archives all do, and is no PDF. */
async function textFault(file: FileHandle): Promise<FileFault | null> {
  if (/^(%PDF-|PK\x03\x04|MZ)/.test((await head(file)).toString('latin1'))) return 'file-differs';
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    if ((chunk as Buffer).includes(0)) return 'file-differs';
  }
  return null;
}

async function archiveFault(file: FileHandle, mediaType: string, entry: string): Promise<FileFault | null> {
  const start = await head(file);
  if (start.readUInt32BE(0) !== 0x504b0304) return 'file-differs';
  const names = await checkArchive(file);
  if (names === 'expands') return 'file-expands';
  if (names === 'broken' || !names.has(entry)) return 'file-differs';
  // OpenDocument names its type first, uncompressed; the others are told by the part that holds the text.
  if (entry === 'content.xml') return start.includes(mediaType) ? null : 'file-differs';
  return names.has('[Content_Types].xml') && ![...names].some(isMacro) ? null : 'file-differs';
}

/** A document with macros has an ending of its own, which is not among the kinds. */
const isMacro = (entry: string): boolean => /vbaProject\.bin$/i.test(entry);

async function head(file: FileHandle): Promise<Buffer> {
  const bytes = Buffer.alloc(4100);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  return bytesRead < 4 ? Buffer.alloc(4) : bytes.subarray(0, bytesRead);
}

function openXml(what: string): string {
  return `application/vnd.openxmlformats-officedocument.${what}`;
}
