import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Lesson } from '@tandem/contracts';
import { readLesson } from '../../lib/course.server';
import { freeModuleSlug, freePaths } from '../../lib/course';
import { useFormState } from '../../lib/forms';
import { actOnLesson } from '../../lib/lesson-saves.server';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { FormProblem } from '../../parts/form-problem';
import { LeadForm } from '../../parts/lead-form';
import { LessonView } from '../../parts/lesson-view';
import type { RouteHandle } from '../../root';
import { messages } from './messages';

export const meta = pageMeta<typeof messages.fr, Lesson>(messages, (t, lesson) => ({
  title: lesson?.title ?? t.title,
  description: lesson?.objective,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { lesson, locked } = await readLesson(request, freeModuleSlug, params.lessonSlug ?? '', freePaths);
  // The free module has no closed lesson, unless the course is being changed.
  if (!lesson) throw data({ locked }, { status: 403 });
  return lesson;
}

export const handle: RouteHandle = { saves: true, lesson: true };

export const action = ({ request }: ActionFunctionArgs) => actOnLesson(request);

export default function FreeLessonPage() {
  const lesson = useLoaderData<typeof loader>();
  const state = useFormState();
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <LessonView lesson={lesson} paths={freePaths} alert={<FormProblem state={state} />}>
      {member || lesson.next?.open ? null : (
        <div className="no-print mt-14">
          <LeadForm source="module-1" />
        </div>
      )}
    </LessonView>
  );
}
