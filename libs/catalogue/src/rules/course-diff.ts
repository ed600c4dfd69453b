import type { CourseContent, ModuleContent } from '../course-content';

export interface CourseChange {
  what: 'course' | 'role-finder' | 'module' | 'lesson' | 'quiz' | 'assignment' | 'term' | 'file';
  key: string;
  title: string;
  change: 'added' | 'removed' | 'changed';
}

/** What a new version changes, part by part, in the order of the course. `before` is null for the first version. */
export function courseDiff(before: CourseContent | null, after: CourseContent): CourseChange[] {
  const old = new Map(before ? parts(before).map((part) => [part.what + part.key, part]) : []);
  const now = new Map(parts(after).map((part) => [part.what + part.key, part]));
  const changes: CourseChange[] = [];
  for (const [id, part] of now) {
    const known = old.get(id);
    if (known?.text === part.text) continue;
    changes.push({ what: part.what, key: part.key, title: part.title, change: known ? 'changed' : 'added' });
  }
  for (const [id, part] of old) {
    if (!now.has(id)) changes.push({ what: part.what, key: part.key, title: part.title, change: 'removed' });
  }
  return changes;
}

type Part = Omit<CourseChange, 'change'> & { text: string };

function parts({ modules, roleFinder, ...course }: CourseContent): Part[] {
  return [
    part('course', course.slug, course.title, course),
    ...(roleFinder ? [part('role-finder', course.slug, roleFinder.title, roleFinder)] : []),
    ...modules.flatMap(partsOfModule),
  ];
}

function partsOfModule({ lessons, quiz, assignment, glossary, files, ...module }: ModuleContent): Part[] {
  return [
    part('module', module.key, module.title, module),
    ...lessons.map((lesson) => part('lesson', lesson.key, lesson.title, [module.key, lesson])),
    ...(quiz ? [part('quiz', quiz.key, quiz.title, [module.key, quiz])] : []),
    ...(assignment ? [part('assignment', assignment.key, assignment.title, [module.key, assignment])] : []),
    ...glossary.map((term) => part('term', term.key, term.term, [module.key, term])),
    ...files.map((file) => part('file', `${module.key}/${file.name}`, file.name, file)),
  ];
}

const part = (what: CourseChange['what'], key: string, title: string, content: unknown): Part => ({
  ...{ what, key, title },
  text: canonical(content),
});

/** The same text for the same content: keys come back from the database in another order than from the files. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
