import type { CourseContent } from '../course-content';

export interface CourseChange {
  what: 'course' | 'module' | 'lesson' | 'quiz';
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

function parts(content: CourseContent): Array<Omit<CourseChange, 'change'> & { text: string }> {
  const { modules, ...course } = content;
  return [
    { what: 'course' as const, key: content.slug, title: content.title, text: canonical(course) },
    ...modules.flatMap(({ lessons, quiz, ...module }) => [
      { what: 'module' as const, key: module.key, title: module.title, text: canonical(module) },
      ...lessons.map((lesson) => ({
        what: 'lesson' as const,
        key: lesson.key,
        title: lesson.title,
        text: canonical([module.key, lesson]),
      })),
      ...(quiz ? [{ what: 'quiz' as const, key: quiz.key, title: quiz.title, text: canonical(quiz) }] : []),
    ]),
  ];
}

/** The same text for the same content: keys come back from the database in another order than from the files. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
