import nodeIcal, { type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

export interface ReadEvent {
  uid: string;
  startsAt: string;
  endsAt: string;
  summary: string;
  description: string | undefined;
  sequence: number;
  status: string | undefined;
}

/** What a calendar says to two parsers that are not ours, which have to agree on it. */
export function readCalendar(text: string): { method: string | undefined; events: ReadEvent[] } {
  const parsed = nodeIcal.sync.parseICS(text);
  const byNodeIcal = Object.values(parsed)
    .filter((entry): entry is VEvent => entry?.type === 'VEVENT')
    .map(({ uid, start, end, summary, description, sequence, status }) => ({
      ...{ uid, startsAt: new Date(start).toISOString(), endsAt: new Date(end!).toISOString(), status },
      ...{ summary: String(summary), description: description && String(description) },
      sequence: Number(sequence),
    }));
  const calendar = convertIcsCalendar(undefined, text);
  const byTsIcs = (calendar.events ?? []).map(
    ({ uid, start, end, summary, description, sequence, status }) => ({
      ...{ uid, startsAt: start.date.toISOString(), endsAt: end!.date.toISOString(), status },
      // What is not there is 0 (RFC 5545, 3.8.7.4).
      ...{ summary, description, sequence: sequence ?? 0 },
    }),
  );
  expect(byNodeIcal).toEqual(byTsIcs);
  expect(parsed.vcalendar).toMatchObject(calendar.method ? { method: calendar.method } : {});
  return { method: calendar.method, events: byTsIcs };
}
