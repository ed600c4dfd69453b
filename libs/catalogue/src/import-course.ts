import { createHash } from 'node:crypto';
import type { CourseFiles, ModuleFiles } from '@tandem/curriculum';
import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import type { CourseContent, ModuleContent } from './course-content';
import { CoursePart } from './entities/course-part.entity';
import { CourseVersion } from './entities/course-version.entity';
import { Course } from './entities/course.entity';
import { renderLesson } from './render-lesson';
import { courseDiff, type CourseChange } from './rules/course-diff';

export interface ImportResult {
  /** Version now current; unchanged when there was nothing to import. */
  version: number;
  changes: CourseChange[];
}

/**
 * Publishes the next version of a course from its files. Repeatable: the same files make no version. Parts keep their
 * identity by key, so that progress survives; what the files no longer hold stays in the database.
 *
 * @param apply false only compares
 */
export async function importCourse(
  dataSource: DataSource,
  files: CourseFiles,
  now: Date,
  apply = true,
): Promise<ImportResult> {
  return dataSource.transaction(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`course:${files.slug}`]);
    const known = await tx.findOneBy(Course, { slug: files.slug });
    const course = known ?? { id: newId(), slug: files.slug };
    const current = await tx.findOne(CourseVersion, {
      where: { courseId: course.id },
      order: { number: 'DESC' },
    });
    const { content, fresh } = withIdentities(
      await tx.findBy(CoursePart, { courseId: course.id }),
      course.id,
      files,
    );
    const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const changes = current?.checksum === checksum ? [] : courseDiff(current?.content ?? null, content);
    if (!apply || changes.length === 0) return { version: current?.number ?? 0, changes };
    const number = (current?.number ?? 0) + 1;
    if (!known) await tx.insert(Course, course);
    await tx.insert(CoursePart, fresh);
    await tx.insert(CourseVersion, {
      id: newId(),
      courseId: course.id,
      number,
      checksum,
      content,
      publishedAt: now,
    } as never);
    await tx.query('NOTIFY course_published');
    return { version: number, changes };
  });
}

/** The content with the identities of parts known by key, and the parts that are new. */
function withIdentities(
  known: CoursePart[],
  courseId: string,
  files: CourseFiles,
): { content: CourseContent; fresh: CoursePart[] } {
  const ids = new Map(known.map((part) => [`${part.kind}:${part.key}`, part.id]));
  const fresh: CoursePart[] = [];
  const identify = (kind: CoursePart['kind'], key: string): string => {
    const id = ids.get(`${kind}:${key}`);
    if (id) return id;
    const part = { id: newId(), courseId, kind, key };
    fresh.push(part);
    ids.set(`${kind}:${key}`, part.id);
    return part.id;
  };
  const modules = files.modules.map((module, index) => moduleContent(module, index + 1, identify));
  return { content: { ...files, modules }, fresh };
}

function moduleContent(
  module: ModuleFiles,
  number: number,
  identify: (kind: CoursePart['kind'], key: string) => string,
): ModuleContent {
  const { key, slug, title, aim, outcomes, free, proof } = module;
  return {
    id: identify('module', key),
    ...{ key, number, slug, title, aim, outcomes, free, proof },
    minutes: module.lessons.reduce((sum, { minutes }) => sum + minutes.reading + minutes.exercise, 0),
    lessons: module.lessons.map(({ file: _file, text, ...lesson }) => ({
      id: identify('lesson', lesson.key),
      ...lesson,
      html: text === null ? null : renderLesson(text),
    })),
    quiz: module.quiz ? { id: identify('quiz', module.quiz.key), ...module.quiz } : null,
  };
}
