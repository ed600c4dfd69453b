import type { Outline, OutlineModule } from '@tandem/contracts';
import type { Step, StepState } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { duration } from '../../lib/format';

type Module = Pick<OutlineModule, 'slug'>;
type Lesson = OutlineModule['lessons'][number];

/**
 * A lesson on the path of its module. What is done stays done when the module closes again; it leads nowhere meanwhile.
 * @param later why it is closed, where that is not why its module is
 */
export function lessonStep(
  { slug }: Module,
  lesson: Lesson,
  resume: Outline['resume'],
  optional: string,
  later?: string,
): Step {
  const here = resume?.moduleSlug === slug && resume.lessonSlug === lesson.slug;
  return {
    key: lesson.id,
    title: lesson.title,
    state: stateOf(lesson, here),
    href: lesson.access.open ? spacePaths.lesson(slug, lesson.slug) : undefined,
    meta: duration(lesson.minutes),
    reason: later ?? (lesson.state === 'optional' ? optional : undefined),
  };
}

function stateOf({ state, access }: Lesson, here: boolean): StepState {
  if (state === 'completed') return 'done';
  if (!access.open) return 'locked';
  return here ? 'now' : 'open';
}
