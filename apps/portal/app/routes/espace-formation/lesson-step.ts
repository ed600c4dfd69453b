import type { Outline, OutlineModule } from '@tandem/contracts';
import type { Step, StepState } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { duration } from '../../lib/format';

type Module = Pick<OutlineModule, 'slug' | 'access'>;
type Lesson = OutlineModule['lessons'][number];

/** A lesson on the path of its module. What is done stays done when the module closes again; it leads nowhere meanwhile. */
export function lessonStep(
  { slug, access }: Module,
  lesson: Lesson,
  resume: Outline['resume'],
  optional: string,
): Step {
  const here = resume?.moduleSlug === slug && resume.lessonSlug === lesson.slug;
  return {
    key: lesson.id,
    title: lesson.title,
    state: stateOf(lesson, access.open, here),
    href: access.open ? spacePaths.lesson(slug, lesson.slug) : undefined,
    meta: duration(lesson.minutes),
    reason: lesson.state === 'optional' ? optional : undefined,
  };
}

function stateOf({ state }: Lesson, open: boolean, here: boolean): StepState {
  if (state === 'completed') return 'done';
  if (!open) return 'locked';
  return here ? 'now' : 'open';
}
