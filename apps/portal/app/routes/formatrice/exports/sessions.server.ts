import { getCohort, listLiveSessions } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { messages as calendarWords } from '../calendar/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

export const sessionsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(calendarWords, locale);
  const { cohort, sessions } = await call(listLiveSessions, { params: idsOf(query) });
  const { name: about, zone } = cohort;
  const states = { coming: t.coming, now: words.now, past: words.past, cancelled: words.cancelled };
  return {
    table: tableOf(sessions, [
      [t.title, ({ title }) => title],
      [t.begins, ({ startsAt: instant }) => ({ instant, zone })],
      [t.duration, ({ minutes }) => ({ minutes })],
      [t.state, ({ state }) => states[state]],
      [t.cancelReason, ({ cancelReason }) => cancelReason],
      [t.recording, ({ recordingUrl }) => recordingUrl],
      [t.sessionNotes, ({ notes }) => notes],
    ]),
    ...{ about, zone },
  };
};

/** When each module opens. */
export const modulesTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(calendarWords, locale);
  const { name: about, zone, releases } = await call(getCohort, { params: idsOf(query) });
  return {
    table: tableOf(releases, [
      [t.module, ({ number }) => number],
      [t.title, ({ moduleTitle }) => moduleTitle],
      [t.opens, ({ opensAt: instant }) => ({ instant, zone })],
      [t.state, ({ open }) => (open ? words.open : words.opens)],
    ]),
    ...{ about, zone },
  };
};
