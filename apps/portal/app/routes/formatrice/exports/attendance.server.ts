import {
  getAttendanceSheet,
  listAttendance,
  listAttendanceLines,
  type AttendanceMark,
  type Locale,
} from '@tandem/contracts';
import { halfNamed } from '../../../lib/attendance';
import { date, duration } from '../../../lib/format';
import { translate } from '../../../lib/messages';
import { attendanceMessages } from '../../../parts/attendance-messages';
import { messages as listWords } from '../attendance/messages';
import { markWords } from '../attendance-sheet/mark-words';
import { messages as sheetWords } from '../attendance-sheet/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** Members × half-days, with the hours of each. */
export const attendanceTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { half: halfWords } = translate(attendanceMessages, locale);
  const { states } = translate(sheetWords, locale);
  const { cohort, halves, members } = await call(listAttendanceLines, { params: idsOf(query) });
  type Member = (typeof members)[number];
  const saidIn = (at: number) => (member: Member) => {
    const line = member.lines[at];
    // Nobody has failed to sign what is to come, or was cancelled; who told of her absence beforehand has.
    if (!line || (line.state === 'waiting' && !signable(halves[at]!.state))) return null;
    return line.state === 'left' ? t.left(duration(line.minutes)) : states[line.state];
  };
  return {
    table: tableOf(members, [
      [t.member, ({ personName }) => personName],
      [t.present, ({ presentMinutes: minutes }) => ({ minutes })],
      [t.held, ({ heldMinutes: minutes }) => ({ minutes })],
      [t.planned, ({ plannedMinutes: minutes }) => ({ minutes })],
      ...halves.map(({ day, half, title }, at): [string, ReturnType<typeof saidIn>] => [
        t.half(date(locale, day, 'short'), halfWords[half], title),
        saidIn(at),
      ]),
    ]),
    ...{ about: cohort.name, zone: cohort.zone },
  };
};

/** The sheets themselves, one a half-day. */
export const sheetsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { half: halfWords } = translate(attendanceMessages, locale);
  const { state: states } = translate(listWords, locale);
  const { cohort, halves } = await call(listAttendance, { params: idsOf(query) });
  const { name: about, zone } = cohort;
  return {
    table: tableOf(halves, [
      [t.title, ({ title }) => title],
      [t.halfDay, ({ half }) => halfWords[half]],
      [t.begins, ({ startsAt: instant }) => ({ instant, zone })],
      [t.ends, ({ endsAt: instant }) => ({ instant, zone })],
      [t.state, ({ state }) => states[state]],
      [t.presentCount, ({ present, state }) => (signable(state) ? present : null)],
      [t.expectedCount, ({ expected, state }) => (signable(state) ? expected : null)],
      [t.toAnswer, ({ toAnswer }) => toAnswer],
    ]),
    ...{ about, zone },
  };
};

const signable = (state: string) => state !== 'coming' && state !== 'cancelled';

function saidOf(mark: AttendanceMark, zone: string, locale: Locale): string {
  const words = markWords(mark, zone, locale);
  const said = mark.late ? `${translate(sheetWords, locale).addition}, ${words}` : words;
  return mark.reason ? `${said}\n${mark.reason}` : said;
}

/** One sheet: who was there, and what was said of each. */
export const sheetTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { states } = translate(sheetWords, locale);
  const half = halfNamed(query.get('demi-journee') ?? '') ?? 'morning';
  const { cohort, sheet } = await call(getAttendanceSheet, {
    params: { sessionId: idsOf(query).sessionId, half },
  });
  const { zone } = cohort;
  return {
    table: tableOf(sheet.lines, [
      [t.member, ({ personName }) => personName],
      [t.state, ({ state }) => states[state]],
      [t.followed, ({ state, minutes }) => (state === 'present' || state === 'left' ? { minutes } : null)],
      [t.marks, ({ marks }) => marks.map((mark) => saidOf(mark, zone, locale)).join('\n')],
    ]),
    ...{ about: `${cohort.name} ${sheet.title}`, zone },
  };
};
