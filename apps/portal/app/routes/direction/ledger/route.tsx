import { listLedger } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { pageOf } from '../../../parts/staff/address';
import { ListPages } from '../../../parts/staff/list-pages';
import { StaffPage } from '../../../parts/staff/staff-page';
import { BooksNav } from '../books/books-nav';
import { AccountTotals } from './account-totals';
import { EntryTable } from './entry-table';
import { ledgerQueryOf } from './ledger-filter';
import { LedgerFilters } from './ledger-filters';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return api(request)(listLedger, { query: { ...ledgerQueryOf(query), page: pageOf(query) } });
}

export default function Ledger() {
  const t = useMessages(messages);
  const { from, to, entries, accounts, total, page, pageSize } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const account = query.get('compte') ?? '';
  const file = new URLSearchParams({ du: from, au: to, ...(account && { compte: account }) });
  return (
    <StaffPage title={t.title} lede={t.lede}>
      <BooksNav />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <LedgerFilters from={from} to={to} account={account} />
        {accounts.length > 0 ? <AccountTotals accounts={accounts} /> : null}
        {entries.length > 0 ? (
          <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-4">
              <p role="status" className="text-soft">
                {t.found(total)}
              </p>
              <a className="link" href={`/direction/exports/ecritures.csv?${file.toString()}`}>
                {t.csv}
              </a>
            </div>
            <EntryTable entries={entries} />
          </section>
        ) : (
          <EmptyState
            title={t.noneTitle}
            action={
              <ButtonLink variant="quiet" href="/direction/ecritures">
                {t.showAll}
              </ButtonLink>
            }
          >
            {t.none}
          </EmptyState>
        )}
        <ListPages page={page} total={total} pageSize={pageSize} />
      </div>
    </StaffPage>
  );
}
