import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOutline, type Quiz } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { membersOnly } from '../../lib/members-only.server';
import { pageMeta } from '../../lib/meta';
import { answerQuiz, readQuiz } from '../../lib/quiz.server';
import { LockedPage } from '../../parts/locked-page';
import { QuizView } from '../../parts/quiz-view';
import { messages } from './messages';

type Data = Awaited<ReturnType<typeof loader>>['data'];

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, page) => ({
  title: page?.quiz ? quizTitle(t, page.quiz) : (page?.locked?.title ?? t.title),
  index: false,
}));

/** The first thing that is heard after the answers were sent is how it went. */
function quizTitle(t: typeof messages.fr, { title, attempt }: Quiz): string {
  return attempt?.submittedAt ? t.resultTitle(title, attempt.passed === true) : t.quizTitle(title);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reading = readQuiz(request, params.moduleSlug ?? '');
  const [, { quiz, locked }] = await Promise.all([membersOnly(request), reading]);
  if (quiz) return data({ quiz, locked: null, outline: null });
  const outline = await api(request)(getOutline, { params: { courseSlug } });
  return data({ quiz: null, locked, outline }, { status: 403 });
}

export const action = ({ request }: ActionFunctionArgs) => answerQuiz(request);

export default function QuizPage() {
  const { quiz, locked, outline } = useLoaderData<typeof loader>();
  if (!quiz) return <LockedPage locked={locked} outline={outline} />;
  return <QuizView quiz={quiz} paths={spacePaths} />;
}
