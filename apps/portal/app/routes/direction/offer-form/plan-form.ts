import { CalendarDay, PlanPart, type PaymentPlan } from '@tandem/contracts';

/** The shapes that an owner chooses from; `kept` is a plan of another shape, which the form leaves as it is. */
export const planShapes = ['once', 'times', 'deposit', 'dates', 'kept'] as const;

export interface PlanFields {
  shape: string;
  name: string;
  key: string;
  /** Of `times`. */
  count: string;
  every: string;
  unit: string;
  /** Of `deposit`. */
  percent: string;
  after: string;
  days: string;
  /** Of `dates`: one a line, with a share or without. */
  dates: string;
  /** Of `kept`, as JSON. */
  parts: string;
}

export type PlanField = keyof PlanFields;

const blank: PlanFields = {
  ...{ shape: '', name: '', key: '', count: '3', every: '20', unit: 'days' },
  ...{ percent: '30', after: 'start', days: '0', dates: '', parts: '' },
};

/** What the form shows of a plan; of none, sensible beginnings. */
export function planFields(plan?: PaymentPlan): PlanFields {
  if (!plan) return blank;
  const named = { ...blank, name: plan.name, key: plan.key };
  return { ...named, ...(timesOf(plan) ?? depositOf(plan) ?? datesOf(plan) ?? keptOf(plan)) };
}

function timesOf({ parts }: PaymentPlan): Partial<PlanFields> | null {
  if (parts.some(({ percent }) => percent !== null)) return null;
  const unit = parts.every(({ when }) => 'days' in when && when.after === 'order')
    ? 'days'
    : parts.every(({ when }) => 'months' in when)
      ? 'months'
      : null;
  const delays = parts.map(({ when }) => ('days' in when ? when.days : 'months' in when ? when.months : 0));
  const every = delays[1] ?? 0;
  if (!unit || delays.some((delay, at) => delay !== at * every)) return null;
  if (parts.length === 1) return { shape: 'once' };
  return every > 0 ? { shape: 'times', count: String(parts.length), every: String(every), unit } : null;
}

function depositOf({ parts: [first, balance, ...more] }: PaymentPlan): Partial<PlanFields> | null {
  if (!first || !balance || more.length > 0 || first.percent === null || balance.percent !== null)
    return null;
  if (!('days' in first.when) || first.when.after !== 'order' || first.when.days !== 0) return null;
  if (!('days' in balance.when)) return null;
  const { after, days } = balance.when;
  return { shape: 'deposit', percent: String(first.percent), after, days: String(days) };
}

function datesOf({ parts }: PaymentPlan): Partial<PlanFields> | null {
  const lines = parts.map(({ percent, when }) => {
    if (!('on' in when)) return null;
    const [year, month, day] = when.on.split('-');
    return `${day}/${month}/${year}${percent === null ? '' : ` ${percent} %`}`;
  });
  return lines.includes(null) ? null : { shape: 'dates', dates: lines.join('\n') };
}

const keptOf = ({ parts }: PaymentPlan) => ({ shape: 'kept', parts: JSON.stringify(parts) });

/** The parts that the fields ask for, or the fields that cannot be read. */
export function readParts(fields: PlanFields): { parts: PlanPart[] } | { unreadable: PlanField[] } {
  switch (fields.shape) {
    case 'once':
      return { parts: [{ percent: null, when: { after: 'order', days: 0 } }] };
    case 'times':
      return readTimes(fields);
    case 'deposit':
      return readDeposit(fields);
    case 'dates':
      return readDates(fields.dates);
    default:
      return readKept(fields.parts);
  }
}

function readTimes({ count, every, unit }: PlanFields) {
  const times = numberIn(count, 2, 12);
  // The last is two years after the order at most.
  const step = numberIn(every, 1, Math.floor((unit === 'months' ? 24 : 730) / ((times ?? 2) - 1)));
  if (times === null || step === null) return unreadable({ count: times, every: step });
  const when = (at: number) =>
    unit === 'months'
      ? { after: 'order' as const, months: at * step }
      : { after: 'order' as const, days: at * step };
  return { parts: Array.from({ length: times }, (_, at) => ({ percent: null, when: when(at) })) };
}

function readDeposit({ percent, after, days }: PlanFields) {
  const [share, delay] = [numberIn(percent, 1, 99), numberIn(days, 0, 730)];
  if (share === null || delay === null) return unreadable({ percent: share, days: delay });
  const balance = { after: after === 'order' ? ('order' as const) : ('start' as const), days: delay };
  return {
    parts: [
      { percent: share, when: { after: 'order' as const, days: 0 } },
      { percent: null, when: balance },
    ],
  };
}

/** « 15/01/2027 30 % », « 2027-01-15 », one a line. */
function readDates(text: string) {
  const parts: PlanPart[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const match = /^\s*(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4}-\d\d-\d\d))(?:\s+(\d{1,2})\s*%)?\s*$/u.exec(
      line,
    );
    const day = match?.[4] ?? `${match?.[3]}-${match?.[2]?.padStart(2, '0')}-${match?.[1]?.padStart(2, '0')}`;
    if (!match || !CalendarDay.safeParse(day).success) return { unreadable: ['dates' as const] };
    parts.push({ percent: match[5] ? Number(match[5]) : null, when: { on: day } });
  }
  return parts.length > 0 ? { parts } : { unreadable: ['dates' as const] };
}

function readKept(text: string) {
  try {
    const read = PlanPart.array().safeParse(JSON.parse(text));
    if (read.success) return { parts: read.data };
  } catch {
    // Only a form that was tampered with gets here.
  }
  return { unreadable: ['shape' as const] };
}

function numberIn(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

function unreadable(read: Partial<Record<PlanField, number | null>>): { unreadable: PlanField[] } {
  return { unreadable: (Object.keys(read) as PlanField[]).filter((field) => read[field] === null) };
}
