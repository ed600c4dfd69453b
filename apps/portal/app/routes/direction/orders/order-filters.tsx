import { Button, Icon, Select, TextField } from '@tandem/ui';
import { useSearchParams } from '@remix-run/react';
import { FilterChips } from '../../../parts/filter-chips';
import { oneOf, withQuery } from '../../../parts/staff/address';
import { messages } from './messages';
import { useMessages } from '../../../lib/messages';
import { filters, narrows, regimeFilters, sortings } from './order-filter';

interface OrderFiltersProps {
  offers: readonly { id: string; name: string }[];
}

/**
 * A filter is a page with an address: links and a plain GET form. On a phone what narrows and sorts is folded until it is
 * used; a wide screen shows it all, where its browser can open a <details> by its style.
 */
export function OrderFilters({ offers }: OrderFiltersProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const current = oneOf(query.get('etat'), filters);
  const value = (name: string) => query.get(name) ?? '';
  return (
    <form role="search" method="get" className="grid gap-4">
      {current === 'toutes' ? null : <input type="hidden" name="etat" value={current} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-56 sm:max-w-lg">
          <TextField type="search" name="recherche" label={t.search} defaultValue={value('recherche')} />
        </div>
        <Button variant="quiet">
          <Icon name="search" />
          {t.find}
        </Button>
      </div>
      <details open={narrows(query)} className="sm:details-content:[content-visibility:visible]">
        <summary className="link link-alone w-fit sm:supports-[selector(::details-content)]:hidden">
          {t.fold}
        </summary>
        <div className="grid gap-4 pt-3 sm:pt-0">
          <FilterChips
            label={t.filter}
            items={filters.map((filter) => ({
              href: withQuery(query, { etat: filter === 'toutes' ? null : filter }),
              label: t.filters[filter],
              current: filter === current,
            }))}
          />
          <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
            <Select
              name="offre"
              label={t.offer}
              placeholder={t.allOffers}
              defaultValue={value('offre')}
              options={offers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              name="regime"
              label={t.regime}
              defaultValue={oneOf(query.get('regime'), regimeFilters)}
              options={regimeFilters.map((one) => ({ value: one, label: t.regimes[one] }))}
            />
            <TextField type="date" name="du" label={t.from} defaultValue={value('du')} />
            <TextField type="date" name="au" label={t.to} defaultValue={value('au')} />
            <Select
              name="tri"
              label={t.sort}
              defaultValue={oneOf(query.get('tri'), sortings)}
              options={sortings.map((one) => ({ value: one, label: t.sorts[one] }))}
            />
            <div>
              <Button variant="quiet">{t.apply}</Button>
            </div>
          </div>
        </div>
      </details>
      {query.size > 0 ? (
        <a className="link link-alone w-fit" href="/direction/commandes">
          {t.showAll}
        </a>
      ) : null}
    </form>
  );
}
