import { getReconciliation } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { StaffPage } from '../../../parts/staff/staff-page';
import { BooksNav } from '../books/books-nav';
import { actOnReconciliation } from './act.server';
import { CompareForm } from './compare-form';
import { Differences } from './differences';
import { History, Settled } from './history';
import { LastResult } from './last-result';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(getReconciliation, {});
export const action = ({ request }: ActionFunctionArgs) => actOnReconciliation(request);

const doneAs = {
  compare: ['compare', 'success'],
  interrompu: ['broken', 'error'],
  regle: ['remedied', 'success'],
  demeure: ['stands', 'error'],
  note: ['dismissed', 'success'],
} as const;

export default function ReconciliationPage() {
  const t = useMessages(messages);
  const { runs, open, settled } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const state = useFormState();
  const done = Object.entries(doneAs).find(([name]) => name === query.get('fait'))?.[1];
  return (
    <StaffPage title={t.title} lede={t.lede}>
      <BooksNav />
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={state} />
        {done && !state.code ? (
          <Notice tone={done[1]} takesFocus>
            {t.done[done[0]]}
          </Notice>
        ) : null}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <LastResult last={runs[0] ?? null} open={open.length} />
          <CompareForm state={state} />
        </div>
        {open.length > 0 ? <Differences open={open} /> : null}
        {settled.length > 0 ? <Settled settled={settled} /> : null}
        {runs.length > 0 ? <History runs={runs} /> : null}
      </div>
    </StaffPage>
  );
}
