import { tableFormats, type TableFormat } from '@tandem/contracts';
import { tableFileName, writeTable } from '@tandem/contracts/tables';
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { academyZone } from '../../../lib/format';
import { translate } from '../../../lib/messages';
import { calendarDay } from '../../../lib/relative-day';
import { nowOf } from '../../../lib/visitor.server';
import type { ExportName } from '../../../parts/staff/export-links';
import { announcementsTable, recipientsTable } from './announcements.server';
import { attendanceTable, sheetsTable, sheetTable } from './attendance.server';
import { boardTable } from './board.server';
import { certificationsTable } from './certifications.server';
import { cohortsTable } from './cohorts.server';
import { evidenceTable } from './evidence.server';
import { formerMembersTable } from './former-members.server';
import { membersTable } from './members.server';
import { messages } from './messages';
import { questionsTable, quizzesTable } from './quizzes.server';
import { reviewsTable } from './reviews.server';
import { risksTable } from './risks.server';
import { modulesTable, sessionsTable } from './sessions.server';
import type { TableSource } from './table-source.server';
import { waitlistTable } from './waitlist.server';

/** Every table that a trainer sees, by the name of its file. */
const sources: Record<ExportName, TableSource> = {
  promotions: cohortsTable,
  suivi: boardTable,
  eleves: membersTable,
  vigilance: risksTable,
  rendus: reviewsTable,
  seances: sessionsTable,
  modules: modulesTable,
  presences: attendanceTable,
  feuilles: sheetsTable,
  feuille: sheetTable,
  parties: formerMembersTable,
  certifications: certificationsTable,
  attente: waitlistTable,
  messages: announcementsTable,
  destinataires: recipientsTable,
  questionnaires: quizzesTable,
  questions: questionsTable,
  preuves: evidenceTable,
};

/** A table of one of her pages as a file: what that page asks the API for, in its words, so that it says no more. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, key = '', ending = ''] = /^(\w+)\.(\w+)$/.exec(params.file ?? '') ?? [];
  if (!Object.hasOwn(sources, key) || !Object.hasOwn(tableFormats, ending)) throw data(null, { status: 404 });
  const [name, format] = [key as ExportName, ending as TableFormat];
  const locale = localeOf(request);
  const [{ table, about = '', zone = academyZone, day }, now] = await Promise.all([
    sources[name]({ call: api(request), query: new URL(request.url).searchParams, locale }),
    nowOf(request),
  ]);
  const title = translate(messages, locale).names[name];
  const fileName = tableFileName([title, about, day ?? calendarDay(now, zone)], format);
  const bytes = await writeTable({ ...table, name: title }, format, locale);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': tableFormats[format],
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}
