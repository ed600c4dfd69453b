import type { CurriculumIssue } from '../curriculum-error';
import type { CourseFiles } from '../format';

const tolerance = 0.5;

/**
 * The hours sold are the hours there are: lessons and quizzes on one side, exercises and assignments on the other.
 * Silent while a lesson is still to be written.
 */
export function announcedHours({ hours, modules }: CourseFiles): CurriculumIssue[] {
  const lessons = modules.flatMap((module) => module.lessons);
  if (lessons.some((lesson) => lesson.text === null)) return [];
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0) / 60;
  const real = {
    lessons: sum([
      ...lessons.map(({ minutes }) => minutes.reading),
      ...modules.map(({ quiz }) => quiz?.minutes ?? 0),
    ]),
    exercises: sum([
      ...lessons.map(({ minutes }) => minutes.exercise),
      ...modules.map(({ assignment }) => assignment?.minutes ?? 0),
    ]),
  };
  return (['lessons', 'exercises'] as const).flatMap((kind) =>
    Math.abs(real[kind] - hours[kind]) <= tolerance
      ? []
      : [
          {
            file: 'course.yaml',
            field: `hours.${kind}`,
            message: `announces ${hours[kind]}, the parts sum to ${real[kind].toFixed(1)}`,
          },
        ],
  );
}
