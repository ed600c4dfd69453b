import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SearchKind, search, searchKinds, searchPageSize } from '@tandem/contracts';
import { PageHeader, Pagination } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { searchPath } from '../../lib/course';
import { membersOnly } from '../../lib/members-only.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { FilterChips } from '../../parts/filter-chips';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { HitEntry } from './hit-entry';
import { messages } from './messages';
import { NothingFound } from './nothing-found';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, page) => ({
  title: page?.q ? t.titleOf(page.q) : t.title,
  index: false,
}));

export async function loader({ request }: LoaderFunctionArgs) {
  await membersOnly(request);
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 120);
  const kind = SearchKind.safeParse(asked.get('genre')).data ?? null;
  const page = Math.min(100, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1));
  const query = { q, cursor: (page - 1) * searchPageSize, ...(kind && { kind }) };
  return { q, kind, page, found: q ? await api(request)(search, { query }) : null };
}

export default function SearchPage() {
  const { q, kind, page, found } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const total = found ? Object.values(found.counts).reduce((sum, count) => sum + count, 0) : 0;
  if (!found || total === 0) return <NothingFound q={q} />;
  const shown = kind ? found.counts[kind] : total;
  const { instead } = found;
  const lede = instead.length > 0 ? t.instead(q, t.found(total, instead.join(t.or))) : t.found(total, q);
  const address = (genre: string | null, at = 1) =>
    `${searchPath}?${new URLSearchParams({ q, ...(genre && { genre }), ...(at > 1 && { page: String(at) }) })}`;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={lede} />
      <FilterChips
        label={t.kinds}
        items={[
          { href: address(null), label: t.all, current: kind === null, count: total },
          ...searchKinds
            .filter((one) => found.counts[one] > 0 || one === kind)
            .map((one) => ({
              ...{ href: address(one), label: t.kind[one], current: kind === one, count: found.counts[one] },
            })),
        ]}
      />
      <ol className="mt-4">
        {found.hits.map((hit, at) => (
          <HitEntry key={at} hit={hit} />
        ))}
      </ol>
      <Pagination
        label={t.pages}
        page={page}
        pages={Math.min(100, Math.ceil(shown / searchPageSize))}
        hrefFor={(n) => address(kind, n)}
        labels={{ previous: t.previous, next: t.next, page: t.page }}
      />
    </div>
  );
}
