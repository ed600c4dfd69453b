import { getCohort, listLiveSessions } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { apartFrom } from '../calendar/apart-from';
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

/** When each module opens, and below it each of its lessons that has a time of its own. */
export const modulesTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(calendarWords, locale);
  const { name: about, zone, releases } = await call(getCohort, { params: idsOf(query) });
  const lines = releases.flatMap(({ lessons, free, ...module }) => [
    { ...module, lesson: null, free },
    ...apartFrom({ lessons, free }).map((one) => ({ ...module, ...one, lesson: one.title, free })),
  ]);
  return {
    table: tableOf(lines, [
      [t.module, ({ number }) => number],
      [t.title, ({ moduleTitle }) => moduleTitle],
      [t.lesson, ({ lesson }) => lesson],
      [t.opens, ({ opensAt: instant, free }) => (free ? null : { instant, zone })],
      [t.state, ({ open, free }) => (free ? words.free : open ? words.open : words.opens)],
    ]),
    ...{ about, zone },
  };
};
