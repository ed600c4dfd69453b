import { calendarObject, type CalendarSession } from '@tandem/cohorts';
import type { Config, Mail } from '@tandem/platform';
import { addressOf, appointmentOf, shortMomentOf } from './format';
import type { Recipient } from './letters';

/** A session and whom a letter tells of it. */
export interface SessionRow extends Recipient, CalendarSession {
  name: string;
  cohortId: string;
}

/** How a letter writes one. */
export const writtenSession = ({ title, startsAt, minutes, zone, locale }: SessionRow) => ({
  ...{ title, minutes },
  when: appointmentOf(locale, startsAt, zone),
  inShort: shortMomentOf(locale, startsAt, zone),
});

/** A file for each session: calendars want one name in each (RFC 5546, 3.2). @param withdrawn they take place without her */
export function sessionFiles(
  rows: readonly SessionRow[],
  { ACADEMY_NAME, MAIL_FROM, PORTAL_URL }: Config,
  { withdrawn }: { withdrawn: boolean },
): NonNullable<Mail['calendars']> {
  const organizer = { name: ACADEMY_NAME, email: addressOf(MAIL_FROM) };
  return rows.map((session, index) => ({
    method: withdrawn || session.cancelledAt ? 'CANCEL' : 'REQUEST',
    name: rows.length === 1 ? 'seance.ics' : `seance-${index + 1}.ics`,
    content: calendarObject([session], {
      portalUrl: PORTAL_URL,
      invitation: { organizer, attendee: { name: session.name, email: session.email }, withdrawn },
    }),
  }));
}
