import { convertIcsCalendar } from 'ts-ics';
import { readCalendar } from '../../../../test/support/calendars';
import { calendarObject, type CalendarSession } from './calendar-object';

const title =
  'Séance 3\u202f: été, «\u202fçà\u202f»; \\ fin 🎉 et une suite assez longue pour être pliée deux fois';
const session = (id: string, startsAt: string, more: Partial<CalendarSession> = {}): CalendarSession => ({
  ...{ id, title, description: 'Une ligne\r\nEt l’autre, à finir\u202f; voilà', cohortName: 'Automne' },
  ...{ startsAt: new Date(startsAt), minutes: 90, zone: 'Europe/Paris', sequence: 2 },
  ...{ changedAt: new Date('2027-01-05T10:11:12Z'), cancelledAt: null, cancelReason: null },
  ...more,
});
// Thursdays 19:00 in Paris, before and after each clock change.
const sessions = [
  session('a', '2027-03-25T18:00:00Z'),
  session('b', '2027-04-01T17:00:00Z'),
  session('c', '2027-10-28T17:00:00Z'),
  session('d', '2027-11-04T18:00:00Z', { cancelledAt: new Date(), cancelReason: 'Malade', sequence: 3 }),
];
const frame = { portalUrl: 'https://tandem.example/' };
const feed = calendarObject(sessions, { ...frame, name: 'Mes séances, à moi' });

it('reads the same in two parsers that are not ours: 19:00 in Paris stays 19:00', () => {
  const text = 'Une ligne\nEt l’autre, à finir\u202f; voilà';
  expect(readCalendar(feed).events).toEqual(
    sessions.map(({ id, startsAt, sequence, cancelledAt, cancelReason }) => ({
      ...{ uid: `${id}@tandem.example`, startsAt: startsAt.toISOString(), summary: `${title} (Automne)` },
      ...{ endsAt: new Date(startsAt.getTime() + 90 * 60_000).toISOString(), sequence },
      description: cancelledAt ? `${cancelReason}\n\n${text}` : text,
      status: cancelledAt ? 'CANCELLED' : 'CONFIRMED',
    })),
  );
  expect(feed.match(/DTSTART;TZID=Europe\/Paris:\d{8}T190000\r\n/g)).toHaveLength(4);
});

it('folds by octets, ends lines as calendars want, and says the same again', () => {
  expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(calendarObject(sessions, { ...frame, name: 'Mes séances, à moi' })).toBe(feed);
  expect(feed.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
});

it('writes UTC where a zone has no rules', () => {
  expect(calendarObject([session('a', '2027-03-25T18:00:00Z', { zone: 'UTC' })], frame)).toContain(
    'DTSTART:20270325T180000Z\r\n',
  );
});

it.each([
  [null, false, 'REQUEST', 'CONFIRMED'],
  [new Date(), false, 'CANCEL', 'CANCELLED'],
  [null, true, 'CANCEL', undefined],
] as const)('invites one person, or takes it back (cancelled %s, withdrawn %s)', (...now) => {
  const [cancelledAt, withdrawn, method, status] = now;
  const text = calendarObject([session('a', '2027-03-25T18:00:00Z', { cancelledAt })], {
    ...frame,
    invitation: {
      organizer: { name: 'Académie', email: 'bonjour@tandem.example' },
      attendee: { name: 'Inès\r\n"Zoé"; x', email: 'ines@exemple.fr' },
      withdrawn,
    },
  });
  const [event] = convertIcsCalendar(undefined, text).events!;
  expect(text).toContain(`METHOD:${method}\r\n`);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(event!.status).toBe(status);
  expect(event!.organizer!.email).toBe('bonjour@tandem.example');
  expect(event!.attendees!.map(({ email }) => email)).toEqual(['ines@exemple.fr']);
});
