import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { readJournal } from './journal';
import type { Change } from './store';
import type { Snapshot } from './tables';

const FORMAT = 1;
/** The journal is folded into the state once it is longer than this and than four times the state, in bytes. */
const LONG = 64_000_000;

export interface StateFile {
  /** What the last run knew. */
  load(): Snapshot;
  /** Appends before it returns: a process that is killed afterwards has lost nothing of it. */
  write(changes: Change[]): void;
  close(): void;
}

/**
 * A file with the whole state and beside it a journal of rows changed since. Writing a change costs what the
 * change is long, however much there is. A power cut may lose what the disk had not yet; a killed process does not.
 */
export function stateFile(path: string, read: () => Snapshot): StateFile {
  mkdirSync(dirname(path), { recursive: true });
  const journalPath = `${path}.journal`;
  const journal = openSync(journalPath, 'a+', 0o600);
  let length = 0;
  let stateLength = 0;

  /** Read again over the state it is part of, a journal ends where it ended: dying between the two is no harm. */
  function fold(): void {
    const text = JSON.stringify({ format: FORMAT, tables: read() });
    const draft = `${path}.tmp`;
    const file = openSync(draft, 'w', 0o600);
    writeFileSync(file, text);
    fsyncSync(file);
    closeSync(file);
    // A reader, or the next start after a crash, sees the old state or the new one, never half of it.
    renameSync(draft, path);
    ftruncateSync(journal);
    length = 0;
    stateLength = text.length;
  }

  return {
    load: () => readJournal(readState(path), readFileSync(journalPath, 'utf8')),
    write(changes) {
      const lines = changes.map((change) => `${JSON.stringify(change)}\n`).join('');
      writeSync(journal, lines);
      length += lines.length;
      if (length > LONG && length > 4 * stateLength) fold();
    },
    close() {
      fold();
      closeSync(journal);
      rmSync(journalPath);
    },
  };
}

function readState(path: string): Snapshot {
  if (!existsSync(path)) return {};
  let content: { format: number; tables: Snapshot };
  try {
    content = JSON.parse(readFileSync(path, 'utf8')) as typeof content;
  } catch (error) {
    // To start empty would contradict whatever the product remembers of its payments.
    throw new Error(
      `${path} is damaged. Put a copy back, or delete it and its journal to forget every payment.`,
      {
        cause: error,
      },
    );
  }
  if (content.format !== FORMAT) throw new Error(`${path} has format ${content.format}, expected ${FORMAT}`);
  return content.tables;
}
