import { newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { contentHash, sheetContent, type Around } from './sheet-content';
import type { SheetView } from './sheet-view';

interface Countersignature {
  personId: string;
  at: Date;
  addressHash: string;
}

/** Keeps a half-day as it stands, with the hash of it. */
export async function freezeSheet(
  tx: EntityManager,
  around: Around,
  locked: SheetView,
  { personId, at, addressHash }: Countersignature,
): Promise<{ id: string; hash: string }> {
  const [person] = await tx.query<Array<{ name: string }>>('SELECT name FROM person WHERE id = $1', [
    personId,
  ]);
  const by = { byName: person!.name, at: at.toISOString() };
  const content = JSON.stringify(await sheetContent(tx, around, locked, by));
  const [id, hash] = [newId(), contentHash(content)];
  await tx.query(
    `INSERT INTO attendance_sheet (id, session_id, half, countersigned_by, countersigned_at, address_hash, content, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, locked.view.sessionId, locked.view.half, personId, at, addressHash, content, hash],
  );
  return { id, hash };
}
