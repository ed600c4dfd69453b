import { listQuizStatistics } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState, Table } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { courseSlug } from '../../../lib/course';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listQuizStatistics, { params: { courseSlug } });
}

export default function Quizzes() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { quizzes } = useLoaderData<typeof loader>();
  const share = (value: number | null) => (value === null ? t.none : percent(locale, value));
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/formatrice', label: t.trainer }, { label: t.title }]}
      exports={quizzes.length > 0 ? [{ name: 'questionnaires' }] : []}
    >
      {quizzes.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <Table
          caption={t.caption}
          hideCaption
          rows={quizzes}
          rowKey={({ id }) => id}
          columns={[
            {
              ...{ key: 'quiz', header: t.quiz, rowHeader: true },
              cell: ({ title, module, questions }) => (
                <>
                  <a href={`/formatrice/questionnaires/${module.slug}`} className="link link-alone">
                    {title}
                  </a>
                  <span className="block text-sm font-normal text-soft">
                    {t.module(module.number)}, {t.questions(questions)}
                  </span>
                </>
              ),
            },
            { key: 'people', header: t.people, align: 'end', cell: ({ people }) => people },
            { key: 'passed', header: t.passed, align: 'end', cell: ({ passed }) => share(passed) },
            { key: 'score', header: t.score, align: 'end', cell: ({ score }) => share(score) },
          ]}
        />
      )}
    </StaffPage>
  );
}
