import { listOrders } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { ListPages } from '../../../parts/staff/list-pages';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { kept, orderPageOf } from './order-filter';
import { OrderFilters } from './order-filters';
import { OrderSums } from './order-sums';
import { OrderTable } from './order-table';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listOrders, { query: orderPageOf(new URL(request.url).searchParams) });
}

export default function Orders() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { orders, total, page, pageSize, cashed, sums, offers } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const filtered = kept.some((name) => query.get(name));
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
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <OrderFilters offers={offers} />
          <OrderSums total={total} sums={sums} />
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
