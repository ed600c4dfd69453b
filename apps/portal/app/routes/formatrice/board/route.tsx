import { getBoard, getCohort } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { oneOf, pageOf, withQuery } from '../../../parts/staff/address';
import { ListPages } from '../../../parts/staff/list-pages';
import { useNow } from '../../../lib/use-now';
import { CohortPage } from '../cohort-page';
import { arrangeMembers, countByFilter, filters, orders } from './arrange-members';
import { BoardFacts } from './board-facts';
import { BoardTable } from './board-table';
import { BoardTools } from './board-tools';
import { HeatLegend } from './heat-legend';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const input = { params: { cohortId: params.cohortId ?? '' } };
  const [board, { releases, sessions }] = await Promise.all([call(getBoard, input), call(getCohort, input)]);
  return { ...board, releases, sessions };
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.cohort.name ?? t.board,
  index: false,
}));

/** A page of a board stays light to send and to scroll, also for the largest cohort. */
const pageSize = 100;

export default function Board() {
  const t = useMessages(messages);
  const { cohort, modules, lessons, members, releases, sessions } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const now = useNow();
  const how = {
    order: oneOf(query.get('tri'), orders),
    reversed: query.get('sens') === 'inverse',
    filter: oneOf(query.get('filtre'), filters),
    search: query.get('recherche') ?? '',
  };
  const found = arrangeMembers(members, how, now);
  const page = Math.min(pageOf(query), Math.max(1, Math.ceil(found.length / pageSize)));
  const rows = found.slice((page - 1) * pageSize, page * pageSize);
  return (
    <CohortPage cohort={cohort} view="board">
      <BoardFacts {...{ releases, sessions, now }} members={members.length} zone={cohort.zone} />
      {members.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <>
          <BoardTools how={how} counts={countByFilter(members, now)} found={found.length} />
          {rows.length > 0 ? (
            <>
              <BoardTable
                {...{ cohort, modules, lessons, rows, now }}
                order={how.order}
                reversed={how.reversed}
              />
              <HeatLegend />
            </>
          ) : (
            <EmptyState
              title={t.nobodyTitle}
              action={
                <ButtonLink variant="quiet" href={withQuery(query, { filtre: null, recherche: null })}>
                  {t.showAll}
                </ButtonLink>
              }
            >
              {t.nobody}
            </EmptyState>
          )}
          <ListPages page={page} total={found.length} pageSize={pageSize} />
        </>
      )}
    </CohortPage>
  );
}
