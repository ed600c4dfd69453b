import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getQuiz } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug, freeModuleSlug, freePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { answerQuiz } from '../../lib/quiz.server';
import { useVisitor } from '../../lib/visitor';
import { LeadForm } from '../../parts/lead-form';
import { QuizView } from '../../parts/quiz-view';
import type { RouteHandle } from '../../root';
import { messages } from './messages';

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, quiz) => ({
  title: quiz?.attempt?.submittedAt ? t.resultTitle(quiz.attempt.passed === true) : t.title,
  description: t.description,
}));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(getQuiz, { params: { courseSlug, moduleSlug: freeModuleSlug } });
}

export const handle: RouteHandle = { saves: true };

export const action = ({ request }: ActionFunctionArgs) => answerQuiz(request);

export default function FreeQuizPage() {
  const quiz = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <>
      <QuizView quiz={quiz} paths={freePaths}>
        {quiz.passed ? (
          <Card tone="teal" as="section" aria-labelledby="suite" className="no-print mt-10">
            <h2 id="suite" className="text-2xl">
              {t.nextTitle}
            </h2>
            <p className="mt-1">{t.nextText}</p>
            <div className="actions mt-4">
              <ButtonLink href="/programme">{t.programme}</ButtonLink>
              <ButtonLink href="/promotions" variant="quiet">
                {t.cohorts}
              </ButtonLink>
            </div>
          </Card>
        ) : null}
      </QuizView>
      {member ? null : (
        <div className="no-print wrap-narrow mt-6">
          <LeadForm source="module-1" />
        </div>
      )}
    </>
  );
}
