import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { endOf } from '../rules/live-session-state';

/** A session as a calendar shows it. Never the link to join: feeds and mails leak. */
export interface CalendarSession {
  id: string;
  title: string;
  description: string;
  cohortName: string;
  startsAt: Date;
  minutes: number;
  /** IANA name; the wall that it is written on. */
  zone: string;
  sequence: number;
  changedAt: Date;
  cancelledAt: Date | null;
  cancelReason: string | null;
}

interface Frame {
  /** Origin of the portal: names of sessions end with its host, and entries lead to it. */
  portalUrl: string;
  /** Of a feed. */
  name?: string;
  /** Of a mail: an invitation to one person, or its end (RFC 5546, 3.2.2 and 3.2.5). */
  invitation?: {
    organizer: { name: string; email: string };
    attendee: { name: string; email: string };
    /** It takes place without her. */
    withdrawn?: boolean;
  };
}

/**
 * RFC 5545. Says the same twice for the same sessions, so that a feed has a lasting ETag: nothing in it is of the moment
 * it was written at.
 */
export function calendarObject(sessions: readonly CalendarSession[], frame: Frame): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Tandem//Live sessions//FR');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (frame.invitation) {
    const ends = frame.invitation.withdrawn || sessions[0]?.cancelledAt;
    calendar.addPropertyWithValue('method', ends ? 'CANCEL' : 'REQUEST');
  }
  if (frame.name) {
    calendar.addPropertyWithValue('name', frame.name);
    // What most calendars read instead of RFC 7986.
    calendar.addPropertyWithValue('x-wr-calname', frame.name);
  }
  for (const zone of new Set(sessions.map((session) => session.zone))) {
    const known = zoneComponent(zone);
    if (known) calendar.addSubcomponent(known);
  }
  for (const session of sessions) calendar.addSubcomponent(eventOf(session, frame));
  return `${calendar.toString()}\r\n`;
}

/** Null for a zone without rules to give, such as UTC: its times are then written in UTC. */
function zoneComponent(zone: string): ICAL.Component | null {
  if (zone === 'UTC') return null;
  const block: string | undefined = tzlib_get_ical_block(zone)?.[0];
  return block ? ICAL.Component.fromString(block) : null;
}

function eventOf(session: CalendarSession, { portalUrl, invitation }: Frame): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${session.id}@${new URL(portalUrl).hostname}`);
  event.addPropertyWithValue('sequence', session.sequence);
  event.addPropertyWithValue('dtstamp', instant(session.changedAt));
  event.addPropertyWithValue('last-modified', instant(session.changedAt));
  event.addProperty(time('dtstart', session.startsAt, session.zone));
  event.addProperty(time('dtend', endOf(session), session.zone));
  event.addPropertyWithValue('summary', `${session.title} (${session.cohortName})`.replace(/[\r\n]+/g, ' '));
  const texts = [session.cancelReason, session.description].filter(Boolean);
  // Forms of browsers end lines with CRLF; ical.js escapes the LF of it alone.
  if (texts.length > 0) event.addPropertyWithValue('description', texts.join('\n\n').replace(/\r\n?/g, '\n'));
  event.addPropertyWithValue('url', `${portalUrl.replace(/\/$/, '')}/espace/calendrier#seance-${session.id}`);
  // RFC 5546, 3.2.5: none where it is taken from one attendee alone.
  if (session.cancelledAt || !invitation?.withdrawn)
    event.addPropertyWithValue('status', session.cancelledAt ? 'CANCELLED' : 'CONFIRMED');
  if (invitation) {
    event.addProperty(party('organizer', invitation.organizer));
    const attendee = party('attendee', invitation.attendee);
    attendee.setParameter('role', 'REQ-PARTICIPANT');
    attendee.setParameter('partstat', 'NEEDS-ACTION');
    attendee.setParameter('rsvp', 'FALSE');
    event.addProperty(attendee);
  }
  return event;
}

function time(name: 'dtstart' | 'dtend', at: Date, zone: string): ICAL.Property {
  const property = new ICAL.Property(name);
  if (zoneComponent(zone)) {
    property.setParameter('tzid', zone);
    property.setValue(ICAL.Time.fromDateTimeString(onTheWall(at, zone)));
  } else property.setValue(instant(at));
  return property;
}

const instant = (at: Date): ICAL.Time => ICAL.Time.fromJSDate(at, true);

/** `2027-10-28T19:00:00`, in the zone. */
function onTheWall(at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return format.format(at).replace(' ', 'T');
}

function party(name: 'organizer' | 'attendee', { name: cn, email }: { name: string; email: string }) {
  const property = new ICAL.Property(name);
  property.setParameter('cn', cn.replace(/\s+/g, ' '));
  property.setValue(`mailto:${email}`);
  return property;
}
