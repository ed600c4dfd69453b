import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listWaitingSubmissions } from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { WaitingWork } from './waiting-work';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listWaitingSubmissions, {});
}

export default function Reviews() {
  const t = useMessages(messages);
  const { submissions } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/formatrice', label: t.trainer }, { label: t.title }]}
    >
      {submissions.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={<ButtonLink href="/formatrice">{t.back}</ButtonLink>}>
          {t.empty}
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {submissions.map((work) => (
            <WaitingWork key={work.id} work={work} />
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
