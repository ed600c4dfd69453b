/** `record`: a moment that is still read in years; `appointment`: one to come, before anybody agrees to it. */
export type DateShape = 'date' | 'day' | 'short' | 'time' | 'datetime' | 'record' | 'appointment' | 'month';

export interface DateValue {
  /** An instant (Date, or ISO with an offset), or a calendar day `2027-03-12` that no zone may shift. */
  value: Date | string;
  locale: string;
  /** IANA name, of the reader. */
  zone: string;
  shape?: DateShape;
}

const shapes: Record<DateShape, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
  datetime: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  record: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  appointment: {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit' },
  },
  month: { month: 'long', year: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, shape: DateShape): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${shape}`;
  let found = formatters.get(key);
  if (!found)
    formatters.set(key, (found = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone: zone })));
  return found;
}

const isDay = (value: Date | string): value is string => typeof value === 'string' && value.length === 10;

/** French usage, which Intl only half follows: « 1er mars », « 19 h », « 19 h 30 ». */
function frenchParts(parts: Intl.DateTimeFormatPart[]): string {
  return parts
    .map((part, at) => {
      if (part.type === 'day' && part.value === '1') return '1er';
      if (part.type === 'hour') return String(Number(part.value));
      if (part.type === 'minute') return part.value === '00' ? '' : `\u00a0${part.value}`;
      if (part.type === 'literal' && parts[at - 1]?.type === 'hour') return '\u00a0h';
      return part.value;
    })
    .join('');
}

export function formatDate({ value, locale, zone, shape = 'date' }: DateValue): string {
  const when = isDay(value) ? new Date(`${value}T00:00:00Z`) : new Date(value);
  const format = formatter(locale, isDay(value) ? 'UTC' : zone, shape);
  return locale.startsWith('fr') ? frenchParts(format.formatToParts(when)) : format.format(when);
}

/** What goes into the `datetime` attribute. */
export function machineDate(value: Date | string): string {
  return isDay(value) ? value : new Date(value).toISOString();
}
