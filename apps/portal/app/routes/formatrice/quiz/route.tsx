import { getQuizStatistics } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { courseSlug } from '../../../lib/course';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { QuestionFigures } from './question-figures';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, data) => ({
  title: data?.title ?? t.title,
  index: false,
}));

export function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getQuizStatistics, { params: { courseSlug, moduleSlug: params.moduleSlug ?? '' } });
}

export default function QuizFigures() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { title, module, people, score, passed, questions } = useLoaderData<typeof loader>();
  const lede =
    people > 0 ? t.lede(people, percent(locale, score ?? 0), percent(locale, passed ?? 0)) : t.nobody;
  return (
    <StaffPage
      title={title}
      lede={lede}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href: '/formatrice/questionnaires', label: t.quizzes },
        { label: title },
      ]}
      exports={people > 0 ? [{ name: 'questions', of: { module: module.slug } }] : []}
    >
      <Card as="section" tone="sunk" className="mb-8">
        <details>
          <summary className="min-h-11 py-2 font-semibold">{t.how}</summary>
          {t.howText.map((text) => (
            <p key={text} className="mt-2 max-w-prose">
              {text}
            </p>
          ))}
        </details>
      </Card>
      <ol className="grid gap-5">
        {questions.map((item, at) => (
          <QuestionFigures key={item.key} item={item} number={at + 1} />
        ))}
      </ol>
    </StaffPage>
  );
}
