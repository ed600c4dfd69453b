import { fromFd, type Entry, type ZipFile } from 'yauzl';
import type { FileHandle } from 'node:fs/promises';

/** Beyond these an office document is no document: it is made to fill the machine that opens it. */
const mostEntries = 5_000;
const largestExpansion = 250 * 1024 * 1024;

/**
 * Names of the entries of a zip, as office documents are, when it is sound; null when it is broken or would expand
 * beyond measure. Every entry is expanded and thrown away: what an archive declares of itself proves nothing.
 */
export async function checkArchive(file: FileHandle): Promise<ReadonlySet<string> | 'broken' | 'expands'> {
  const names = new Set<string>();
  let expanded = 0;
  try {
    const zip = await open(file.fd);
    for (let entry = await next(zip); entry; entry = await next(zip)) {
      names.add(entry.fileName);
      if (names.size > mostEntries || expanded + entry.uncompressedSize > largestExpansion) return 'expands';
      for await (const chunk of await content(zip, entry)) {
        expanded += (chunk as Buffer).length;
        if (expanded > largestExpansion) return 'expands';
      }
    }
    return names;
  } catch (error) {
    // yauzl stops an entry that grows beyond what it declared.
    return /too many bytes/.test((error as Error).message) ? 'expands' : 'broken';
  }
}

/** The handle is the caller's to close. */
function open(fd: number): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromFd(fd, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (result: Entry | null, error?: Error) => {
      zip.removeListener('entry', onEntry).removeListener('end', onEnd).removeListener('error', onError);
      if (error) reject(error);
      else resolve(result);
    };
    const onEntry = (entry: Entry) => done(entry);
    const onEnd = () => done(null);
    const onError = (error: Error) => done(null, error);
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
    zip.readEntry();
  });
}

function content(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
}
