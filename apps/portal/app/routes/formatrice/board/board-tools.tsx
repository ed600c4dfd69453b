import { useSearchParams } from '@remix-run/react';
import { Button, Select } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { withQuery } from '../../../parts/staff/address';
import { FilterChips } from '../../../parts/filter-chips';
import { ListSearch } from '../../../parts/staff/list-search';
import { filters, type Arrangement, type Filter } from './arrange-members';
import type { BoardColumn } from './board-columns';
import { messages } from './messages';

interface BoardToolsProps {
  columns: readonly BoardColumn[];
  how: Arrangement;
  counts: Record<Filter, number>;
  found: number;
}

/** Filters, search and order are addresses: they can be kept, sent, and work before any script. */
export function BoardTools({ columns, how, counts, found }: BoardToolsProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  return (
    <div className="no-print mb-5 grid gap-5">
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
        <SortForm columns={columns} how={how} />
      </div>
      <p className="sr-only" role="status">
        {t.shown(found)}
      </p>
    </div>
  );
}

/** Where the heads of columns are not shown, and for what is in no column. */
function SortForm({ columns, how }: Pick<BoardToolsProps, 'columns' | 'how'>) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  return (
    <form method="get" className="flex w-full flex-wrap items-end gap-3 sm:w-auto">
      {['filtre', 'recherche'].map((name) =>
        query.get(name) ? <input key={name} type="hidden" name={name} value={query.get(name)!} /> : null,
      )}
      <div className="min-w-0 flex-[1_1_12rem] sm:max-w-72">
        <Select
          name="tri"
          label={t.order}
          defaultValue={how.order}
          options={columns.map(({ key, header, title }) => ({ value: key, label: title ?? header }))}
        />
      </div>
      <Button variant="quiet">{t.sortNow}</Button>
      <a className="link link-alone" href={withQuery(query, { sens: how.reversed ? null : 'inverse' })}>
        {t.reverseOrder}
      </a>
    </form>
  );
}
