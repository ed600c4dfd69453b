import type { CurriculumIssue } from './curriculum-error';
import type { CourseFiles } from './format';
import { proseOfAssignment, proseOfCourse, proseOfFinder, proseOfLesson, proseOfQuiz } from './prose';
import { announcedHours } from './rules/announced-hours';
import { assignmentShape } from './rules/assignment-shape';
import { finderShape } from './rules/finder-shape';
import { glossaryShape } from './rules/glossary-shape';
import { legalSources } from './rules/legal-sources';
import { lessonShape } from './rules/lesson-shape';
import { quizShape } from './rules/quiz-shape';
import { readingLevel } from './rules/reading-level';
import { repetition } from './rules/repetition';
import { templateFormulas } from './rules/template-formulas';
import { typography } from './rules/typography';

/** What an academy would not want to publish, though it loads: every finding of every rule, in the order of the rules. */
export function checkContent(course: CourseFiles): CurriculumIssue[] {
  const { modules } = course;
  const lessons = modules.flatMap((module) => module.lessons);
  const taught = [
    ...proseOfFinder(course.roleFinder),
    ...modules.flatMap((module) => [
      ...module.lessons.flatMap(proseOfLesson),
      ...proseOfQuiz(module),
      ...(module.assignment ? proseOfAssignment(module.folder, module.assignment) : []),
    ]),
  ];
  return [
    ...lessons.flatMap(lessonShape),
    ...modules.flatMap(quizShape),
    ...modules.flatMap(assignmentShape),
    ...modules.flatMap(templateFormulas),
    ...finderShape(course.roleFinder),
    ...glossaryShape(modules),
    ...lessons.flatMap(readingLevel),
    ...lessons.flatMap(legalSources),
    ...repetition(taught),
    ...typography(proseOfCourse(course)),
    ...announcedHours(course),
  ];
}
