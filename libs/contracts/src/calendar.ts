import { z } from 'zod';
import { endpoint } from './endpoint';
import { Token } from './identity';
import { LiveSessionState } from './live-sessions';
import { may } from './policy';
import { Id, Instant, Slug } from './primitives';

const Place = z.object({ cohortName: z.string(), zone: z.string() });

export const CalendarSession = Place.extend({
  id: Id,
  title: z.string(),
  description: z.string(),
  state: LiveSessionState,
  startsAt: Instant,
  minutes: z.int(),
  /** Only from fifteen minutes before until the end, and not while her seat is paused. */
  joinUrl: z.string().nullable(),
  cancelReason: z.string().nullable(),
  recordingUrl: z.string().nullable(),
  notes: z.string(),
});
export type CalendarSession = z.infer<typeof CalendarSession>;

export const CalendarRelease = Place.extend({
  moduleSlug: Slug,
  moduleTitle: z.string(),
  number: z.int(),
  /** Title of one of its lessons that opens later; null for the module itself. */
  lesson: z.string().nullable(),
  opensAt: Instant,
});
export type CalendarRelease = z.infer<typeof CalendarRelease>;

export const getCalendar = endpoint({
  method: 'GET',
  path: '/me/calendar',
  tag: 'Calendar',
  summary: 'Live sessions of the cohorts that she is in or trains, and when her modules open, by time',
  access: may('calendar', 'read'),
  response: z.object({
    sessions: z.array(CalendarSession),
    releases: z.array(CalendarRelease),
    /** Of her feed; null until she asks for one. */
    feedToken: z.string().nullable(),
  }),
});

export const renewCalendarFeed = endpoint({
  method: 'POST',
  path: '/me/calendar-feed',
  tag: 'Calendar',
  summary: 'Make a link to her calendar; the one before ends at once',
  access: may('calendar', 'share'),
  response: z.object({ token: z.string() }),
});

export const endCalendarFeed = endpoint({
  method: 'DELETE',
  path: '/me/calendar-feed',
  tag: 'Calendar',
  summary: 'End the link to her calendar',
  access: may('calendar', 'share'),
});

/** For calendar programs, which have no session: the link is the permission. */
export const readCalendarFeed = endpoint({
  method: 'GET',
  path: '/calendar-feeds/:token',
  tag: 'Calendar',
  summary: 'Live sessions as an iCalendar file (RFC 5545)',
  access: may('calendar', 'follow'),
  params: z.object({ token: Token }),
  produces: 'text/calendar; charset=utf-8',
  response: z.custom<Uint8Array>(),
});
