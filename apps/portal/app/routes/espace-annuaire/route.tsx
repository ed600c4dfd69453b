import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { directoryPageSize, getDirectory, Id } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader, Pagination } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { MemberCard } from './member-card';
import { messages } from './messages';
import { SearchForm } from './search-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const search = (asked.get('recherche') ?? '').replaceAll('\0', '').trim().slice(0, 120);
  const cohortId = Id.safeParse(asked.get('promotion')).data ?? null;
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1));
  const query = { search, page, ...(cohortId && { cohortId }) };
  const directory = await api(request)(getDirectory, { query });
  // People leave while she reads: what was the last page is past the end.
  if (directory.members.length === 0 && directory.total > 0) {
    asked.set('page', String(Math.ceil(directory.total / directoryPageSize)));
    throw redirect(`/espace/annuaire?${asked}`);
  }
  return { search, cohortId, directory, pageSize: directoryPageSize };
}

export default function Directory() {
  const { search, directory, cohortId } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const own = directory.cohorts.filter((cohort) => cohort.own);
  return (
    <div className="wrap pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader
        title={t.title}
        lede={t.lede}
        actions={
          own.length > 0 && (
            <>
              <ButtonLink variant="quiet" href="/espace/echanges">
                {t.exchanges}
              </ButtonLink>
              <ButtonLink variant="quiet" href="/espace/annuaire/partage">
                {t.sharing}
              </ButtonLink>
            </>
          )
        }
      />
      {own.length === 0 ? (
        <EmptyState title={t.noCohortTitle} action={<ButtonLink href="/promotions">{t.cohorts}</ButtonLink>}>
          {t.noCohort}
        </EmptyState>
      ) : directory.total === 0 && !search && !cohortId ? (
        <EmptyState
          title={t.nobodyTitle}
          action={<ButtonLink href="/espace/annuaire/partage">{t.share}</ButtonLink>}
        >
          {t.nobody}
        </EmptyState>
      ) : (
        <>
          <SearchForm {...{ search, cohortId, cohorts: directory.cohorts }} />
          <Members />
        </>
      )}
    </div>
  );
}

function Members() {
  const { search, cohortId, directory, pageSize } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const { members, total, page } = directory;
  if (members.length === 0) {
    const all = (
      <ButtonLink variant="quiet" href="/espace/annuaire">
        {t.clear}
      </ButtonLink>
    );
    return (
      <EmptyState title={search ? t.noMatchTitle(search) : t.nobodyThereTitle} action={all}>
        {search ? t.noMatch : t.nobodyThere}
      </EmptyState>
    );
  }
  const address = (n: number) =>
    `?${new URLSearchParams({
      ...(search && { recherche: search }),
      ...(cohortId && { promotion: cohortId }),
      ...(n > 1 && { page: String(n) }),
    })}`;
  return (
    <>
      <h2 className="mb-4 text-xl">{search ? t.found(total, search) : t.members(total)}</h2>
      <ul className="grid items-start gap-5 md:grid-cols-2">
        {members.map((member) => (
          <MemberCard key={member.personId} member={member} />
        ))}
      </ul>
      <Pagination
        label={t.pages}
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefFor={address}
        labels={{ previous: t.previous, next: t.next, page: t.page }}
      />
    </>
  );
}
