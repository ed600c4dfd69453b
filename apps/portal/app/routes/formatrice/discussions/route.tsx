import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCohortThreads } from '@tandem/contracts';
import { EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { cursorOf } from '../../../lib/cursor.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { ThreadList } from '../../../parts/discussion/thread-list';
import { CohortPage } from '../cohort-page';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const after = cursorOf(request);
  const where = { cohortId: params.cohortId ?? '' };
  const list = await api(request)(listCohortThreads, { params: where, query: { after } });
  return { ...list, further: after !== undefined };
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title} · ${data.cohort.name}` : t.title,
  index: false,
}));

export default function CohortThreads() {
  const { cohort, ...list } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <CohortPage cohort={cohort} view="discussions">
      {list.threads.length === 0 && !list.further ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <ThreadList {...list} zone={cohort.zone} lessons />
      )}
    </CohortPage>
  );
}
