import { listOrders } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { oneOf, pageOf, searchOf, withQuery } from '../../../parts/staff/address';
import { ListPages } from '../../../parts/staff/list-pages';
import { FilterChips } from '../../../parts/filter-chips';
import { ListSearch } from '../../../parts/staff/list-search';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { OrderTable } from './order-table';
import { filters, statusOf } from './statuses';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const status = statusOf(oneOf(query.get('statut'), filters));
  return api(request)(listOrders, { query: { status, search: searchOf(query), page: pageOf(query) } });
}

export default function Orders() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { orders, total, page, pageSize, cashed } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const current = oneOf(query.get('statut'), filters);
  const filtered = current !== 'toutes' || Boolean(searchOf(query));
  return (
    <StaffPage
      title={t.title}
      actions={
        <p className="max-w-80">
          <span className="text-sm font-semibold text-soft">{t.cashed}</span>
          <span className="block font-display text-3xl leading-tight font-medium">
            {money(locale, cashed)}
          </span>
          <span className="text-sm text-soft">{t.cashedNote}</span>
        </p>
      }
    >
      {total === 0 && !filtered ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/direction/promotions">{t.toCohorts}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <FilterChips
            label={t.filter}
            items={filters.map((filter) => {
              const status = statusOf(filter);
              return {
                href: withQuery(query, { statut: status ? filter : null }),
                label: status ? t.status[status] : t.all,
                current: filter === current,
              };
            })}
          />
          <ListSearch label={t.search} keep={['statut']} />
          <p className="text-soft" role="status">
            {t.found(total)}
          </p>
          {orders.length > 0 ? (
            <OrderTable orders={orders} />
          ) : (
            <EmptyState
              title={t.noneTitle}
              action={
                <ButtonLink variant="quiet" href="/direction/commandes">
                  {t.showAll}
                </ButtonLink>
              }
            >
              {t.none}
            </EmptyState>
          )}
          <ListPages page={page} total={total} pageSize={pageSize} />
        </div>
      )}
    </StaffPage>
  );
}
