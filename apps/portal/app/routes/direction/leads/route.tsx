import { listLeads } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { isReachable } from './is-reachable';
import { LeadTable } from './lead-table';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listLeads, {});
}

export default function Leads() {
  const t = useMessages(messages);
  const { leads } = useLoaderData<typeof loader>();
  const latestFirst = [...leads].sort((a, b) => b.consentedAt.localeCompare(a.consentedAt));
  return (
    <StaffPage title={t.title} lede={t.lede}>
      {leads.length === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          action={
            <ButtonLink variant="quiet" href="/programme">
              {t.see}
            </ButtonLink>
          }
        >
          {t.empty}
        </EmptyState>
      ) : (
        <>
          <p className="mb-4 text-soft">
            {t.found(leads.length)}, {t.confirmedCount(leads.filter(isReachable).length)}
          </p>
          <LeadTable leads={latestFirst} />
        </>
      )}
    </StaffPage>
  );
}
