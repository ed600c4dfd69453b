import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getDashboard, getDirectory } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { MemberCard } from './member-card';
import { messages } from './messages';
import { SearchForm } from './search-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const search = (new URL(request.url).searchParams.get('recherche') ?? '').trim().slice(0, 120);
  const { cohort } = await call(getDashboard, {});
  if (!cohort) return { search, directory: null };
  const directory = await call(getDirectory, { params: { cohortId: cohort.id }, query: { search } });
  return { search, directory };
}

export default function Directory() {
  const { search, directory } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader eyebrow={directory?.cohort.name} title={t.title} lede={t.lede} />
      {directory ? (
        <Members search={search} members={directory.members} />
      ) : (
        <EmptyState title={t.noCohortTitle} action={<ButtonLink href="/promotions">{t.cohorts}</ButtonLink>}>
          {t.noCohort}
        </EmptyState>
      )}
    </div>
  );
}

type Listed = NonNullable<Awaited<ReturnType<typeof loader>>['directory']>['members'];

function Members({ search, members }: { search: string; members: Listed }) {
  const t = useMessages(messages);
  if (members.length === 0 && !search) {
    return (
      <EmptyState title={t.nobodyTitle} action={<ButtonLink href="/espace/accueil">{t.share}</ButtonLink>}>
        {t.nobody}
      </EmptyState>
    );
  }
  return (
    <>
      <SearchForm search={search} />
      {members.length === 0 ? (
        <EmptyState
          title={t.noMatchTitle(search)}
          action={
            <ButtonLink variant="quiet" href="/espace/annuaire">
              {t.clear}
            </ButtonLink>
          }
        >
          {t.noMatch}
        </EmptyState>
      ) : (
        <>
          <h2 className="mb-4 text-xl">
            {search ? t.found(members.length, search) : t.members(members.length)}
          </h2>
          <ul className="grid items-start gap-5 md:grid-cols-2">
            {members.map((member) => (
              <MemberCard key={member.personId} member={member} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
