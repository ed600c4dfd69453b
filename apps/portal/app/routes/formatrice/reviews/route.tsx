import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listWaitingSubmissions } from '@tandem/contracts';
import { ButtonLink, Card, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { useNow } from '../../../lib/use-now';
import { StaffPage } from '../../../parts/staff/staff-page';
import { Ago } from '../../../parts/staff/when';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listWaitingSubmissions, {});
}

export default function Reviews() {
  const t = useMessages(messages);
  const now = useNow();
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
          {submissions.map(({ id, number, submittedAt, assignment, student, cohort }) => (
            <Card as="li" key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <div className="min-w-0 flex-[1_1_16rem]">
                <h2 className="text-xl">
                  <a href={`/formatrice/rendus/${id}`} className="link link-alone">
                    {student.name}
                  </a>
                </h2>
                <p>
                  {assignment.title}
                  {number > 1 ? `, ${t.version(number)}` : ''}
                </p>
                <p className="text-sm text-soft">{cohort.name}</p>
              </div>
              <Ago value={submittedAt} zone={cohort.zone} now={now} />
            </Card>
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
