import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError, type ApiRequest } from '@tandem/platform';

export interface ReceivedFile {
  /** Where it lies until the work is done. */
  path: string;
  /** As the sender calls it. */
  name: string;
  size: number;
  sha256: string;
}

/**
 * The file of a request, on disk for as long as `work` takes. What comes after the largest size allowed is not read.
 * @throws DomainError `validation` at `#/file`
 */
export async function withReceivedFile<T>(
  request: ApiRequest,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type');
  const part = await request.file();
  if (!part || part.fieldname !== 'file' || !part.filename) throw fileFault('file-missing');
  const folder = await mkdtemp(path.join(tmpdir(), 'tandem-upload-'));
  try {
    const place = path.join(folder, 'file');
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    // The parser would read what is left to its end: the first byte too many ends it instead.
    part.file.once('limit', () => part.file.destroy(fileFault('file-too-large')));
    await pipeline(part.file, measure, createWriteStream(place));
    return await work({ path: place, name: part.filename, size, sha256: hash.digest('hex') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const fileFault = (detail: string): DomainError =>
  new DomainError('validation', {}, [{ pointer: '#/file', detail }]);
