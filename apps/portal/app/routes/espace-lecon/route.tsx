import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOutline } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { readLesson } from '../../lib/course.server';
import { useFormState } from '../../lib/forms';
import { actOnLesson } from '../../lib/lesson-saves.server';
import { membersOnly } from '../../lib/members-only.server';
import { pageMeta } from '../../lib/meta';
import { FormProblem } from '../../parts/form-problem';
import { LessonView } from '../../parts/lesson-view';
import { LockedPage } from '../../parts/locked-page';
import type { RouteHandle } from '../../root';
import { messages } from './messages';

export const handle: RouteHandle = { lesson: true };

type Data = Awaited<ReturnType<typeof loader>>['data'];

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, page) => ({
  title: page?.lesson
    ? t.lessonTitle(page.lesson.title, page.lesson.module.number)
    : (page?.locked?.title ?? t.title),
  index: false,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reading = readLesson(request, params.moduleSlug ?? '', params.lessonSlug ?? '', spacePaths);
  const [, { lesson, locked }] = await Promise.all([membersOnly(request), reading]);
  if (lesson) return data({ lesson, locked: null, outline: null });
  // A closed lesson shows where else to go.
  const outline = await api(request)(getOutline, { params: { courseSlug } });
  return data({ lesson: null, locked, outline }, { status: 403 });
}

export const action = ({ request }: ActionFunctionArgs) => actOnLesson(request);

export default function LessonPage() {
  const { lesson, locked, outline } = useLoaderData<typeof loader>();
  const state = useFormState();
  if (!lesson) return <LockedPage locked={locked} outline={outline} />;
  return <LessonView lesson={lesson} paths={spacePaths} alert={<FormProblem state={state} />} />;
}
