import { Pagination } from '@tandem/ui';
import { useSearchParams } from '@remix-run/react';
import { useMessages } from '../../lib/messages';
import { withQuery } from './address';
import { messages } from './messages';

interface ListPagesProps {
  page: number;
  total: number;
  pageSize: number;
}

export function ListPages({ page, total, pageSize }: ListPagesProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  return (
    <div className="mt-6">
      <Pagination
        label={t.pages}
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefFor={(n) => withQuery(query, { page: n === 1 ? null : String(n) })}
        labels={{ previous: t.previous, next: t.next, page: t.page }}
      />
    </div>
  );
}
