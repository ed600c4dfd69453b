import { listCohorts } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FilterChips } from '../../../parts/filter-chips';
import { StaffPage } from '../../../parts/staff/staff-page';
import { CohortTable } from './cohort-table';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const archived = new URL(request.url).searchParams.has('archivees');
  const { cohorts } = await api(request)(listCohorts, { query: { archived: String(archived) } });
  return { cohorts, archived };
}

export default function OwnerCohorts() {
  const t = useMessages(messages);
  const { cohorts, archived } = useLoaderData<typeof loader>();
  const create = <ButtonLink href="/direction/promotions/nouvelle">{t.create}</ButtonLink>;
  const chips = (
    <FilterChips
      label={t.filter}
      items={[
        { href: '/direction/promotions', label: t.inUse, current: !archived },
        { href: '/direction/promotions?archivees', label: t.archived, current: archived },
      ]}
    />
  );
  if (cohorts.length === 0 && !archived) {
    return (
      <StaffPage title={t.title}>
        <div className="mb-6">{chips}</div>
        <EmptyState title={t.emptyTitle} action={create}>
          {t.empty}
        </EmptyState>
      </StaffPage>
    );
  }
  const latestFirst = [...cohorts].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <StaffPage
      title={t.title}
      actions={
        <>
          <ButtonLink variant="quiet" href="/formatrice/certifications">
            {t.certifications}
          </ButtonLink>
          {create}
        </>
      }
    >
      <div className="mb-6">{chips}</div>
      {cohorts.length === 0 ? (
        <p className="text-soft">{t.noneArchived}</p>
      ) : (
        <CohortTable cohorts={latestFirst} />
      )}
    </StaffPage>
  );
}
