import { signedWording, type AttendanceLine, type DayHalf, type Seller } from '@tandem/contracts';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { trainsOn } from '../scope';
import type { SheetView } from './sheet-view';

/** What a sheet says, frozen by the countersignature. A new field goes last: the hash is of the text as it was written. */
export interface SheetContent {
  academy: {
    name: string;
    legalName: string | null;
    address: Seller['address'] | null;
    siret: string | null;
    /** Number and region of its declaration as a training organisation. */
    training: { number: string; region: string } | null;
  };
  course: string;
  cohort: string;
  zone: string;
  session: string;
  half: DayHalf;
  day: string;
  startsAt: string;
  endsAt: string;
  minutes: number;
  trainers: string[];
  wording: { version: string; text: string };
  lines: AttendanceLine[];
  /** Null on a sheet that is not countersigned yet. */
  countersigned: { byName: string; at: string } | null;
}

export interface Around {
  academyName: string;
  course: string;
  cohort: { id: string; name: string; zone: string };
}

/** As it stands now. */
export async function sheetContent(
  tx: EntityManager,
  { academyName, course, cohort }: Around,
  { view, lines }: SheetView,
  countersigned: SheetContent['countersigned'],
): Promise<SheetContent> {
  const { half, day, startsAt, endsAt, minutes, title } = view;
  // The identity belongs to who sells; a sheet bears it as invoices do.
  const [around] = await tx.query<Array<{ seller: Seller | null; trainers: string[] }>>(
    `SELECT (SELECT identity FROM seller WHERE id = 1) AS seller,
       ARRAY(SELECT p.name FROM cohort_trainer ct JOIN person p ON p.id = ct.person_id
             WHERE ct.cohort_id = $1 AND ${trainsOn('ct', '$2::date')} ORDER BY p.name, p.id) AS trainers`,
    [cohort.id, day],
  );
  const { seller, trainers } = around!;
  return {
    academy: {
      name: academyName,
      legalName: seller?.legalName ?? null,
      address: seller?.address ?? null,
      siret: seller?.siret ?? null,
      training: seller?.training ?? null,
    },
    ...{ course, cohort: cohort.name, zone: cohort.zone, session: title },
    ...{ half, day, startsAt, endsAt, minutes, trainers, wording: signedWording, lines, countersigned },
  };
}

/** SHA-256 in hexadecimal of the text as it is kept. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
