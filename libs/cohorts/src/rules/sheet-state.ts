import { signingMarginMinutes, type SheetState } from '@tandem/contracts';
import type { HalfDay } from './half-days';

/** How long a code lasts. */
export const signingMinutes = 10;

const margin = signingMarginMinutes * 60_000;
/** After the end, for the trainer who thought of it late. */
const grace = 60 * 60_000;

export interface SheetFacts {
  half: Pick<HalfDay, 'from' | 'to'>;
  cancelled: boolean;
  countersigned: boolean;
  /** When the latest opening ends or ended. */
  closesAt: Date | null;
}

export function sheetState({ half, cancelled, countersigned, closesAt }: SheetFacts, now: Date): SheetState {
  if (countersigned) return 'countersigned';
  if (cancelled) return 'cancelled';
  if (closesAt && closesAt > now) return 'open';
  if (now.getTime() < half.from.getTime() - margin) return 'coming';
  return now.getTime() <= half.to.getTime() + grace ? 'ready' : 'late';
}

export function countersignableFrom({ to }: Pick<HalfDay, 'to'>): Date {
  return new Date(to.getTime() - margin);
}
