import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getAttendanceSheet, problems, type DayHalf } from '@tandem/contracts';
import { ButtonLink } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { halfName, halfNamed, hours } from '../../../lib/attendance';
import { localeOf } from '../../../lib/cookies.server';
import { date } from '../../../lib/format';
import { useFormState } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { qrDrawing } from '../../../lib/qr-path.server';
import { siteUrl } from '../../../lib/site-url.server';
import { useNow } from '../../../lib/use-now';
import { DoneNotice } from '../../../parts/done-notice';
import { attendanceMessages } from '../../../parts/attendance-messages';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSubpage } from '../cohort-subpage';
import { actOnSheet } from './act.server';
import { CountersignPanel } from './countersign-panel';
import { LinesTable } from './lines-table';
import { messages } from './messages';
import { ReasonsPanel } from './reasons-panel';
import { NotePanel } from './note-panel';
import { SigningPanel } from './signing-panel';

/** The code stays out of every cache. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

/** @throws a 404 for a half that is none */
function sheetOf({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const half: DayHalf | null = halfNamed(params.half);
  if (half) return { sessionId: params.sessionId ?? '', half };
  const title = problems['not-found'][localeOf(request)];
  throw data({ type: 'about:blank', title, status: 404, code: 'not-found' }, { status: 404 });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signing, ...sheet } = await api(request)(getAttendanceSheet, {
    params: sheetOf({ request, params }),
  });
  const address = `${siteUrl(request)}/espace/emargement`;
  const url = signing ? `${address}?code=${signing.code}` : '';
  return {
    ...sheet,
    signing: signing && { ...signing, url, address: address.replace(/^https?:\/\//, ''), qr: qrDrawing(url) },
  };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnSheet(request, sheetOf({ request, params }));

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.sheet.title}` : t.title,
  index: false,
}));

export default function SheetPage() {
  const t = useMessages(messages);
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  const now = useNow();
  const { cohort, keeps, sheet, signing, countersignableFrom, countersignature } =
    useLoaderData<typeof loader>();
  const href = `/formatrice/promotions/${cohort.id}`;
  const { lines, state } = sheet;
  const names = { enrolmentIds: t.who, kind: t.kind, minutes: t.followed, reason: t.reason };
  return (
    <CohortSubpage
      cohort={cohort}
      view="attendance"
      exports={
        lines.length > 0
          ? [
              {
                name: 'feuille',
                of: { seance: sheet.sessionId, 'demi-journee': halfName(sheet.half) },
              },
            ]
          : []
      }
      title={sheet.title}
      actions={
        <ButtonLink
          variant="quiet"
          small
          href={`${href}/emargement/${sheet.sessionId}/${halfName(sheet.half)}.pdf`}
        >
          {countersignature ? t.pdf : t.provisionalPdf}
        </ButtonLink>
      }
      lede={t.when(date(locale, sheet.day, 'day'), words.half[sheet.half], hours(locale, sheet, cohort.zone))}
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={useFormState()} names={names} />
        <DoneNotice said={t.done} />
      </div>
      <div className="grid gap-8">
        {keeps ? <SigningPanel state={state} zone={cohort.zone} signing={signing} /> : null}
        {keeps ? <ReasonsPanel lines={lines} zone={cohort.zone} /> : null}
        <section aria-labelledby="presences">
          <h2 id="presences" className="mb-3 text-2xl">
            {t.lines} <span className="text-soft tabular-nums">{t.count(sheet.present, sheet.expected)}</span>
          </h2>
          {lines.length > 0 ? <LinesTable lines={lines} zone={cohort.zone} /> : <p>{t.nobody}</p>}
        </section>
        {state === 'cancelled' || lines.length === 0 ? null : (
          <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
            {keeps ? <NotePanel lines={lines} frozen={countersignature !== null} /> : null}
            {keeps || countersignature ? (
              <CountersignPanel
                waiting={lines.filter((line) => line.state === 'waiting').length}
                zone={cohort.zone}
                from={now < new Date(countersignableFrom) ? countersignableFrom : null}
                countersignature={countersignature}
              />
            ) : null}
          </div>
        )}
      </div>
    </CohortSubpage>
  );
}
