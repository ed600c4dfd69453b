import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { trackingStates } from '@tandem/contracts';
import { ButtonLink, EmptyState, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FilterChips } from '../../../parts/filter-chips';
import { pageOf, withQuery } from '../../../parts/staff/address';
import { ListPages } from '../../../parts/staff/list-pages';
import { ListSearch } from '../../../parts/staff/list-search';
import { StaffPage } from '../../../parts/staff/staff-page';
import { listAsked } from './list-asked.server';
import { messages } from './messages';
import { PeopleTable } from './people-table';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { cohort, cohorts, ...list } = await listAsked(api(request), query, { page: String(pageOf(query)) });
  return {
    ...list,
    cohort: cohort ? { id: cohort.id, name: cohort.name } : null,
    cohorts: cohorts.map(({ id, name }) => ({ id, name })),
  };
}

export default function Certifications() {
  const t = useMessages(messages);
  const { counts, people, total, page, pageSize, state, cohort, cohorts } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const everybody = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const asked = query.has('fait') ? Number(query.get('fait')) : NaN;
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[
        { href: '/formatrice', label: t.cohortsCrumb },
        ...(cohort ? [{ href: `/formatrice/promotions/${cohort.id}`, label: cohort.name }] : []),
        { label: t.title },
      ]}
      exports={people.length > 0 ? [{ name: 'certifications' }] : []}
      actions={
        cohort ? (
          <ButtonLink small variant="quiet" href={`/formatrice/promotions/${cohort.id}/certificats`}>
            {t.issue}
          </ButtonLink>
        ) : undefined
      }
    >
      {asked >= 0 ? (
        <Notice tone={asked > 0 ? 'success' : 'info'} takesFocus className="mb-6">
          {asked > 0 ? t.asked(asked) : t.noneAsked}
        </Notice>
      ) : null}
      <div className="mb-6 grid gap-5">
        <FilterChips
          label={t.cohorts}
          items={[{ id: null, name: t.allCohorts }, ...cohorts].map(({ id, name }) => ({
            href: withQuery(query, { promotion: id }),
            label: name,
            current: (cohort?.id ?? null) === id,
          }))}
        />
        <FilterChips
          label={t.states}
          items={[null, ...trackingStates].map((one) => ({
            href: withQuery(query, { etat: one }),
            label: one ? t.state[one] : t.all,
            count: one ? counts[one] : everybody,
            current: state === one,
          }))}
        />
        <ListSearch label={t.search} keep={['promotion', 'etat']} />
      </div>
      <p className="mb-3 text-soft" role="status">
        {t.found(total)}
      </p>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState title={t.nobody}>{everybody === 0 ? t.nobodyYet : t.nobodyHint}</EmptyState>
      )}
      <ListPages page={page} total={total} pageSize={pageSize} />
    </StaffPage>
  );
}
