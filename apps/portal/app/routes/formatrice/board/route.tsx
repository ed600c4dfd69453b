import { getBoard } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { pageOf, withQuery } from '../../../parts/staff/address';
import { ListPages } from '../../../parts/staff/list-pages';
import { useNow } from '../../../lib/use-now';
import { CohortPage } from '../cohort-page';
import { arrangeMembers, arrangementOf, countByFilter } from './arrange-members';
import { boardColumns } from './board-columns';
import { BoardFacts } from './board-facts';
import { BoardTable } from './board-table';
import { BoardTools } from './board-tools';
import { HeatLegend } from './heat-legend';
import { messages } from './messages';

export function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getBoard, { params: { cohortId: params.cohortId ?? '' } });
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.cohort.name ?? t.board,
  index: false,
}));

/** A page of a board stays light to send and to scroll, also for the largest cohort. */
const pageSize = 100;

export default function BoardPage() {
  const t = useMessages(messages);
  const board = useLoaderData<typeof loader>();
  const { cohort, lessons, members } = board;
  const [query] = useSearchParams();
  const now = useNow();
  const columns = boardColumns(useLocale(), board);
  const how = arrangementOf(query, columns);
  const found = arrangeMembers(members, columns, how);
  const page = Math.min(pageOf(query), Math.max(1, Math.ceil(found.length / pageSize)));
  const rows = found.slice((page - 1) * pageSize, page * pageSize);
  return (
    <CohortPage cohort={cohort} view="board" exports={members.length > 0 ? ['suivi', 'eleves'] : []}>
      <BoardFacts board={board} />
      {members.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <>
          <BoardTools {...{ columns, how }} counts={countByFilter(members)} found={found.length} />
          {rows.length > 0 ? (
            <>
              <BoardTable {...{ cohort, lessons, columns, rows, how, now }} />
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
