import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getQuiz } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { courseSlug, freeModuleSlug, freePaths } from '../../lib/course';
import { pageMeta } from '../../lib/meta';
import { answerQuiz } from '../../lib/quiz.server';
import { useVisitor } from '../../lib/visitor';
import { LeadForm } from '../../parts/lead-form';
import { QuizView } from '../../parts/quiz-view';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(getQuiz, { params: { courseSlug, moduleSlug: freeModuleSlug } });
}

export const action = ({ request }: ActionFunctionArgs) => answerQuiz(request);

export default function FreeQuizPage() {
  const quiz = useLoaderData<typeof loader>();
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <QuizView quiz={quiz} paths={freePaths}>
      {member ? null : (
        <div className="no-print mt-10">
          <LeadForm source="module-1" />
        </div>
      )}
    </QuizView>
  );
}
