import { listCohorts } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { CohortTable } from './cohort-table';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listCohorts, {});
}

export default function OwnerCohorts() {
  const t = useMessages(messages);
  const { cohorts } = useLoaderData<typeof loader>();
  const create = <ButtonLink href="/direction/promotions/nouvelle">{t.create}</ButtonLink>;
  if (cohorts.length === 0) {
    return (
      <StaffPage title={t.title}>
        <EmptyState title={t.emptyTitle} action={create}>
          {t.empty}
        </EmptyState>
      </StaffPage>
    );
  }
  const latestFirst = [...cohorts].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <StaffPage title={t.title} actions={create}>
      <CohortTable cohorts={latestFirst} />
    </StaffPage>
  );
}
