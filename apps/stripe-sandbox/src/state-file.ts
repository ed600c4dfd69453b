import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Snapshot } from './store';

const FORMAT = 1;
const DEBOUNCE_MS = 200;

export interface StateFile {
  load(): Snapshot | undefined;
  /** Saves within DEBOUNCE_MS; many calls make one write. */
  schedule(): void;
  flush(): void;
}

export function stateFile(path: string, read: () => Snapshot): StateFile {
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    const file = openSync(draft, 'w', 0o600);
    writeFileSync(file, JSON.stringify({ format: FORMAT, tables: read() }));
    fsyncSync(file);
    closeSync(file);
    // A reader, or the next start after a crash, sees the old state or the new one, never half of it.
    renameSync(draft, path);
  }

  return {
    load() {
      if (!existsSync(path)) return undefined;
      const content = JSON.parse(readFileSync(path, 'utf8')) as { format: number; tables: Snapshot };
      if (content.format !== FORMAT)
        throw new Error(`${path} has format ${content.format}, expected ${FORMAT}`);
      return content.tables;
    },
    schedule() {
      timer ??= setTimeout(flush, DEBOUNCE_MS).unref();
    },
    flush,
  };
}
