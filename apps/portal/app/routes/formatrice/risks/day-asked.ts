import { CalendarDay } from '@tandem/contracts';

/** The past day that the address names, if it is one. */
export const dayAsked = (query: URLSearchParams): string | undefined =>
  CalendarDay.safeParse(query.get('jour')).data;
