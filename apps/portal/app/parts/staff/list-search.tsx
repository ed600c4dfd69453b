import { Button, Icon, TextField } from '@tandem/ui';
import { useSearchParams } from '@remix-run/react';
import { useMessages } from '../../lib/messages';
import { withQuery } from './address';
import { messages } from './messages';

interface ListSearchProps {
  label: string;
  /** Parameters of the address that a search keeps: filters, order. */
  keep: readonly string[];
}

/** A search is a page with an address: a plain GET form. */
export function ListSearch({ label, keep }: ListSearchProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const kept = keep.filter((name) => query.get(name));
  return (
    <form role="search" method="get" className="flex max-w-2xl flex-wrap items-end gap-3">
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={query.get(name) ?? ''} />
      ))}
      <div className="min-w-0 flex-[1_1_10rem]">
        <TextField type="search" name="recherche" label={label} defaultValue={query.get('recherche') ?? ''} />
      </div>
      <Button variant="quiet">
        <Icon name="search" />
        {t.search}
      </Button>
      {query.get('recherche') ? (
        <a className="link link-alone" href={withQuery(query, { recherche: null })}>
          {t.clear}
        </a>
      ) : null}
    </form>
  );
}
