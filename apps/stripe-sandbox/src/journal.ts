import type { Change } from './store';
import { TABLES, type Snapshot } from './tables';

/** The state with what the journal says happened since. Its last line may be torn: then nobody was told of it. */
export function readJournal(state: Snapshot, journal: string): Snapshot {
  if (journal === '') return state;
  const tables = new Map(TABLES.map((name) => [name, byId(state[name] ?? [])]));
  for (const line of journal.slice(0, journal.lastIndexOf('\n') + 1).split('\n')) {
    if (line === '') continue;
    const [name, row] = JSON.parse(line) as Change;
    if (typeof row === 'string') tables.get(name)?.delete(row);
    else tables.get(name)?.set(row.id, row);
  }
  return Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
}

const byId = (rows: { id: string }[]): Map<string, { id: string }> =>
  new Map(rows.map((row) => [row.id, row]));
