import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAttendance, listFormerMembers } from '@tandem/contracts';
import { ButtonLink, EmptyState, Table } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { duration } from '../../../lib/format';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { CohortPage } from '../cohort-page';
import { FormerMembers } from './former-members';
import { messages } from './messages';
import { isPending, SheetList } from './sheet-list';

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
  const { cohort, halves, members, former } = useLoaderData<typeof loader>();
  const pending = halves.filter(isPending);
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
      {halves.length === 0 ? (
        <EmptyState
          headingLevel={2}
          title={t.none}
          action={
            <ButtonLink href={`/formatrice/promotions/${cohort.id}/calendrier/nouvelle`}>{t.plan}</ButtonLink>
          }
        >
          {t.noneHint}
        </EmptyState>
      ) : null}
      <SheetList cohort={cohort} id="a-faire" title={t.pending} halves={pending} />
      <SheetList
        cohort={cohort}
        id="feuilles"
        title={pending.length > 0 ? t.otherSheets : t.sheets}
        halves={halves.filter((half) => !isPending(half))}
      />
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
