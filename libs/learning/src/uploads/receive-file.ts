import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DomainError, fieldError, type ApiRequest } from '@tandem/platform';

const pieceSize = 64 * 1024;

export interface ReceivedFile {
  /** Open until the work is done. */
  file: FileHandle;
  /** As the sender calls it. */
  name: string;
  size: number;
  sha256: string;
}

/**
 * The file of a request, on disk for as long as `work` takes, without a name: a process that dies leaves nothing. What
 * comes after the largest size allowed is not read.
 * @throws DomainError `validation` at `#/file`
 */
export async function withReceivedFile<T>(
  request: ApiRequest,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type');
  const part = await request.file();
  if (!part || part.fieldname !== 'file' || !part.filename) throw fileFault('file-missing');
  const file = await openNameless();
  try {
    const hash = createHash('sha256');
    let size = 0;
    // The parser would read what is left to its end: the first byte too many ends it instead.
    part.file.once('limit', () => part.file.destroy(fileFault('file-too-large')));
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
      await file.appendFile(chunk);
    }
    return await work({ file, name: part.filename, size, sha256: hash.digest('hex') });
  } finally {
    await file.close();
  }
}

/** Not a stream of the handle: whoever reads a stream to its end may close what it comes from. */
export async function* bytesOf({ file, size }: ReceivedFile): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(pieceSize), 0, pieceSize, at);
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tandem-upload-'));
  try {
    return await open(path.join(folder, 'file'), 'wx+');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const fileFault = (detail: string) => fieldError('file', detail);
