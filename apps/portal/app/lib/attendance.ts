import { signingMarginMinutes, type DayHalf, type Locale } from '@tandem/contracts';
import { date } from './format';

const names = { morning: 'matin', afternoon: 'apres-midi' } as const;

/** A half-day as addresses name it. */
export const halfName = (half: DayHalf): string => names[half];

/** Null for a name that is none. */
export function halfNamed(name: string | undefined): DayHalf | null {
  return (Object.keys(names) as DayHalf[]).find((half) => names[half] === name) ?? null;
}

/** « 19 h – 19 h 50 », on one line: a dash may end one, whatever space follows, but for a word joiner. */
export function hours(
  locale: Locale,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  zone: string,
): string {
  return `${date(locale, startsAt, 'time', zone)}\u00a0–\u2060\u00a0${date(locale, endsAt, 'time', zone)}`;
}

/** Whether the trainer of a session may have let its members sign by now. */
export const canSign = (startsAt: string, now: Date): boolean =>
  Date.parse(startsAt) - signingMarginMinutes * 60_000 <= now.getTime();
