import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAttendance, listFormerMembers } from '@tandem/contracts';
import { ButtonLink, EmptyState, Table, Tag } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { halfName, hours } from '../../../lib/attendance';
import { date, duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { attendanceMessages } from '../../../parts/attendance-messages';
import { CohortPage } from '../cohort-page';
import { FormerMembers } from './former-members';
import { messages } from './messages';
import { SheetTag } from './sheet-tag';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [call, of] = [api(request), { params: { cohortId: params.cohortId ?? '' } }];
  const [attendance, { members: former }] = await Promise.all([
    call(listAttendance, of),
    call(listFormerMembers, of),
  ]);
  return { ...attendance, former };
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.cohort.name}` : t.title,
  index: false,
}));

export default function Attendance() {
  const t = useMessages(messages);
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  const { cohort, halves, members, former } = useLoaderData<typeof loader>();
  const href = `/formatrice/promotions/${cohort.id}`;
  return (
    <CohortPage
      cohort={cohort}
      view="attendance"
      exports={[
        ...(halves.length > 0 ? (['feuilles', 'presences'] as const) : []),
        ...(former.length > 0 ? (['parties'] as const) : []),
      ]}
    >
      <p className="mb-6 text-soft">{t.lede}</p>
      <section aria-labelledby="feuilles">
        <h2 id="feuilles" className="mb-3 text-2xl">
          {t.sheets}
        </h2>
        {halves.length === 0 ? (
          <EmptyState
            headingLevel={3}
            title={t.none}
            action={<ButtonLink href={`${href}/calendrier/nouvelle`}>{t.plan}</ButtonLink>}
          >
            {t.noneHint}
          </EmptyState>
        ) : (
          <ol>
            {halves.map((half) => (
              <li
                key={`${half.sessionId}-${half.half}`}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-t border-line py-3"
              >
                <span className="min-w-0 flex-[1_1_16rem]">
                  <a
                    className="link link-alone font-semibold"
                    href={`${href}/emargement/${half.sessionId}/${halfName(half.half)}`}
                  >
                    {t.half(date(locale, half.day, 'day'), words.half[half.half])}
                  </a>
                  <span className="block text-soft">
                    {half.title}, {hours(locale, half, cohort.zone)}
                  </span>
                </span>
                <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  {half.state === 'coming' || half.state === 'cancelled' ? null : (
                    <span className="text-soft tabular-nums">{t.present(half.present, half.expected)}</span>
                  )}
                  {half.toAnswer > 0 ? <Tag tone="clay">{t.toAnswer(half.toAnswer)}</Tag> : null}
                  <SheetTag state={half.state} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="heures" className="mt-10">
        <h2 id="heures" className="text-2xl">
          {t.hours}
        </h2>
        <p className="mb-3 text-soft">{t.hoursHint}</p>
        {members.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <Table
            caption={t.hours}
            hideCaption
            rows={members}
            rowKey={({ enrolmentId }) => enrolmentId}
            columns={[
              { key: 'member', header: t.member, rowHeader: true, cell: (row) => row.personName },
              {
                key: 'attended',
                header: t.attended,
                align: 'end',
                cell: (row) => duration(row.presentMinutes),
              },
              { key: 'held', header: t.held, align: 'end', cell: (row) => duration(row.heldMinutes) },
              {
                key: 'planned',
                header: t.planned,
                align: 'end',
                cell: (row) => duration(row.plannedMinutes),
              },
            ]}
          />
        )}
      </section>
      <FormerMembers cohort={cohort} members={former} />
    </CohortPage>
  );
}
