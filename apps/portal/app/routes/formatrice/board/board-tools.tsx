import { useSearchParams } from '@remix-run/react';
import { useMessages } from '../../../lib/messages';
import { withQuery } from '../../../parts/staff/address';
import { FilterChips } from '../../../parts/filter-chips';
import { ListSearch } from '../../../parts/staff/list-search';
import { filters, orders, type Arrangement, type Filter, type Order } from './arrange-members';
import { messages } from './messages';

interface BoardToolsProps {
  how: Arrangement;
  counts: Record<Filter, number>;
  found: number;
}

/** Filters, search and order are addresses: they can be kept, sent, and work before any script. */
export function BoardTools({ how, counts, found }: BoardToolsProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  return (
    <div className="mb-5 grid gap-5">
      <FilterChips
        label={t.filter}
        items={filters.map((filter) => ({
          href: withQuery(query, { filtre: filter === 'tous' ? null : filter }),
          label: t.filters[filter],
          current: filter === how.filter,
          count: counts[filter],
        }))}
      />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="w-full sm:w-auto sm:min-w-96">
          <ListSearch label={t.search} keep={['filtre', 'tri', 'sens']} />
        </div>
        <div className="flex flex-wrap items-center gap-x-4" role="group" aria-labelledby="tri">
          <span id="tri" className="text-soft">
            {t.order}
          </span>
          {orders.map((order) => (
            <OrderLink key={order} order={order} how={how} />
          ))}
        </div>
      </div>
      <p className="sr-only" role="status">
        {t.shown(found)}
      </p>
    </div>
  );
}

/** The order in force turns around when it is chosen again. */
function OrderLink({ order, how }: { order: Order; how: Arrangement }) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const current = order === how.order;
  const href = withQuery(query, {
    tri: order === 'nom' ? null : order,
    sens: current && !how.reversed ? 'inverse' : null,
  });
  return (
    <a
      className={`link-alone ${current ? 'font-semibold text-ink' : 'link'}`}
      href={href}
      aria-current={current ? 'true' : undefined}
    >
      {t.orders[order]}
      {current ? (
        <span className="ml-1 font-normal text-soft">
          <span aria-hidden="true">{how.reversed ? '↑' : '↓'}</span>
          <span className="sr-only"> ({t.reverse})</span>
        </span>
      ) : null}
    </a>
  );
}
