/** A month some months away: `2027-03`. */
export function monthFrom(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const at = new Date(Date.UTC(year, number - 1 + by, 1));
  return at.toISOString().slice(0, 7);
}

/** « mars 2027 », or « mars » for a narrow place. */
export function monthName(locale: 'fr' | 'en', month: string, year: boolean): string {
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ month: year ? 'long' : 'short', timeZone: 'UTC' },
    ...(year && { year: 'numeric' }),
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** The last day of a month: `2027-02-28`. */
export const lastDayOf = (month: string): string =>
  new Date(Date.parse(`${monthFrom(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A month as the address names it; anything else is none. */
export const monthOf = (text: string | null): string | undefined =>
  /^20\d\d-(0[1-9]|1[0-2])$/.exec(text ?? '')?.[0];
