import type { AttendanceLine, Locale } from '@tandem/contracts';
import { date } from '../../../lib/format';
import { translate } from '../../../lib/messages';
import { attendanceMessages } from '../../../parts/attendance-messages';
import { messages } from './messages';

type Mark = AttendanceLine['marks'][number];

/** What was said of somebody, by whom and when; her own signature by its time. Without the reason. */
export function markWords(mark: Mark, zone: string, locale: Locale): string {
  const t = translate(messages, locale);
  const words = translate(attendanceMessages, locale);
  if (mark.kind === 'signed') return t.signedAt(date(locale, mark.at, 'time', zone));
  const what =
    mark.justified === null
      ? words.mark[mark.kind]
      : `${words.mark[mark.kind]} (${mark.justified ? words.justified : words.unjustified})`;
  return t.notedBy(what, mark.byName, date(locale, mark.at, 'datetime', zone));
}
