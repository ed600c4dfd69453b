import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkAttendanceSheet } from '@tandem/contracts';
import { DefinitionList, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { hours } from '../../lib/attendance';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { attendanceMessages } from '../../parts/attendance-messages';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  api(request)(checkAttendanceSheet, { params: { sheetId: params.sheetId ?? '' } });

export default function CheckSheet() {
  const t = useMessages(messages);
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  const sheet = useLoaderData<typeof loader>();
  const day = date(locale, sheet.day);
  return (
    <div className="wrap-narrow pb-12">
      <PageHeader title={t.title} lede={t.lede} />
      <Notice tone="success" className="mb-6">
        {t.kept}
      </Notice>
      <DefinitionList
        items={[
          { term: t.academy, detail: sheet.academyName },
          { term: t.course, detail: sheet.course },
          { term: t.cohort, detail: sheet.cohort },
          { term: t.session, detail: sheet.session },
          { term: t.date, detail: t.when(day, words.half[sheet.half], hours(locale, sheet, sheet.zone)) },
          { term: t.present, detail: t.count(sheet.present, sheet.expected) },
          { term: t.countersigned, detail: date(locale, sheet.countersignedAt, 'record', sheet.zone) },
          { term: t.additions, detail: String(sheet.additions) },
          { term: t.hash, detail: <span className="font-mono text-sm wrap-anywhere">{sheet.hash}</span> },
        ]}
      />
      <p className="mt-6 text-soft">{t.names}</p>
    </div>
  );
}
