import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getDashboard, listCohortThreads } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { cursorOf } from '../../lib/cursor.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { ThreadList } from '../../parts/discussion/thread-list';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const after = cursorOf(request);
  const { cohort } = await call(getDashboard, {});
  if (!cohort) return { list: null, further: false };
  const list = await call(listCohortThreads, { params: { cohortId: cohort.id }, query: { after } });
  return { list, further: after !== undefined };
}

export default function CohortDiscussions() {
  const { list, further } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader eyebrow={list?.cohort.name} title={t.title} lede={t.lede} />
      {!list ? (
        <EmptyState title={t.noCohortTitle} action={<ButtonLink href="/promotions">{t.cohorts}</ButtonLink>}>
          {t.noCohort}
        </EmptyState>
      ) : list.threads.length === 0 && !further ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/espace/formation">{t.course}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <ThreadList {...list} further={further} zone={list.cohort.zone} lessons />
      )}
    </div>
  );
}
