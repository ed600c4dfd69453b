import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip has no time zone: fflate writes the local time of this date, the same everywhere. */
const never = new Date(2026, 0, 1);

/**
 * The same archive without the time it was made at and the random names of its links: making a file twice gives the
 * same bytes.
 */
export function sealZip(archive: Uint8Array): Uint8Array {
  const links = new Map<string, string>();
  const numbered = (id: string) => {
    const known = links.get(id) ?? `rIdLink${links.size + 1}`;
    links.set(id, known);
    return known;
  };
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    entries[name] = /\.(?:xml|rels)$/.test(name)
      ? strToU8(
          strFromU8(bytes)
            .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12026-01-01T00:00:00Z')
            .replace(/\brId[a-z0-9_-]{21}\b/g, numbered),
        )
      : bytes;
  }
  return zipSync(entries, { mtime: never, level: 9 });
}
