import { z } from 'zod';

export const Id = z.uuid();
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(120);
/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
/**
 * When a change was made, by the clock of the device that made it: of two changes the later one stays, though it may
 * arrive first. Without it, now; never later than now.
 */
export const ChangedAt = Instant.optional();
/** Where a list goes on: after the row of this instant and id. */
export const Cursor = z
  .string()
  .regex(/^[\dT:.-]{23}Z_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  .refine((cursor) => !Number.isNaN(Date.parse(cursor.slice(0, 24))));

/** The parts of a cursor, as parameters of a statement; nulls for the beginning. */
export function readCursor(cursor: string | undefined): [at: Date | null, id: string | null] {
  return cursor ? [new Date(cursor.slice(0, 24)), cursor.slice(25)] : [null, null];
}

export function writeCursor({ created_at, id }: { created_at: Date; id: string }): string {
  return `${created_at.toISOString()}_${id}`;
}

/** A calendar day without zone, `2027-03-12`; of the years that a cohort can be of. */
export const CalendarDay = z.iso
  .date({ error: ({ input }) => (input === '' ? 'day-missing' : undefined) })
  .refine((day) => day >= '2000' && day < '2100', { error: 'day-out-of-range' });
/** Wall time without zone, `19:00`. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'wall-time-form' });
export const Zone = z.string().max(64).refine(isZone, { error: 'unknown-zone' });
/** Minor units (cents) and ISO 4217 currency. */
export const Money = z.object({ amount: z.int(), currency: z.literal('EUR') });
export type Money = z.infer<typeof Money>;

export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));
/** Text of a person, trimmed. */
export const freeText = (max: number, min = 0) => z.string().trim().min(min).max(max).refine(isStorable);
export const PersonName = freeText(120, 1);
export const SearchText = freeText(120).optional();
export const LocaleCode = z.enum(['fr', 'en']);

/** PostgreSQL stores no NUL, and half a surrogate pair neither in JSON nor unchanged in text. */
function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** A name: of an offset, `+02:00`, the database takes the sign the other way round (POSIX). */
function isZone(zone: string): boolean {
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
