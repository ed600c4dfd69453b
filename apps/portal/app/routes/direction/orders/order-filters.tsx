import { Button, Icon, Select, TextField } from '@tandem/ui';
import { useSearchParams } from '@remix-run/react';
import { FilterChips } from '../../../parts/filter-chips';
import { oneOf, withQuery } from '../../../parts/staff/address';
import { messages } from './messages';
import { useMessages } from '../../../lib/messages';
import { filters, regimeFilters, sortings } from './order-filter';

interface OrderFiltersProps {
  offers: readonly { id: string; name: string }[];
}

/** A filter is a page with an address: links and a plain GET form. */
export function OrderFilters({ offers }: OrderFiltersProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const current = oneOf(query.get('etat'), filters);
  const value = (name: string) => query.get(name) ?? '';
  return (
    <>
      <FilterChips
        label={t.filter}
        items={filters.map((filter) => ({
          href: withQuery(query, { etat: filter === 'toutes' ? null : filter }),
          label: t.filters[filter],
          current: filter === current,
        }))}
      />
      <form role="search" method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-6">
        {current === 'toutes' ? null : <input type="hidden" name="etat" value={current} />}
        <div className="sm:col-span-2">
          <TextField type="search" name="recherche" label={t.search} defaultValue={value('recherche')} />
        </div>
        <div className="lg:col-span-2">
          <Select
            name="offre"
            label={t.offer}
            placeholder={t.allOffers}
            defaultValue={value('offre')}
            options={offers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <div className="lg:col-span-2">
          <Select
            name="regime"
            label={t.regime}
            defaultValue={oneOf(query.get('regime'), regimeFilters)}
            options={regimeFilters.map((one) => ({ value: one, label: t.regimes[one] }))}
          />
        </div>
        <TextField type="date" name="du" label={t.from} defaultValue={value('du')} />
        <TextField type="date" name="au" label={t.to} defaultValue={value('au')} />
        <div className="lg:col-span-2">
          <Select
            name="tri"
            label={t.sort}
            defaultValue={oneOf(query.get('tri'), sortings)}
            options={sortings.map((one) => ({ value: one, label: t.sorts[one] }))}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <Button variant="quiet">
            <Icon name="search" />
            {t.apply}
          </Button>
          {query.size > 0 ? (
            <a className="link link-alone" href="/direction/commandes">
              {t.showAll}
            </a>
          ) : null}
        </div>
      </form>
    </>
  );
}
