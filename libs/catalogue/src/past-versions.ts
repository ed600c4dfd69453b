import type { DataSource } from 'typeorm';
import type { CourseContent } from './course-content';

/** What a version asks for, without its texts. */
export interface CourseOutline extends Pick<CourseContent, 'title' | 'hours' | 'certification'> {
  modules: ReadonlyArray<{
    id: string;
    key: string;
    number: number;
    slug: string;
    title: string;
    /** Keys of modules. */
    requires: readonly string[];
    proof: { kind: string };
    lessons: ReadonlyArray<{ id: string; slug: string; title: string }>;
    quiz: { id: string; title: string } | null;
    assignment: { id: string; key: string; title: string } | null;
  }>;
}

export interface PastVersion {
  number: number;
  /** Milliseconds of the epoch. */
  publishedAt: number;
  /** When the next one was published. */
  until: number;
  outline: CourseOutline;
}

/** Versions of a course before one of its numbers, the oldest first. Texts of lessons stay in the database. */
export async function pastVersions(
  dataSource: DataSource,
  courseId: string,
  before: number,
): Promise<PastVersion[]> {
  const rows = await dataSource.query<Array<{ number: number; published_at: Date; outline: CourseOutline }>>(
    `SELECT number, published_at, CASE WHEN number < $2 THEN jsonb_build_object(
       'title', content->'title', 'hours', content->'hours', 'certification', content->'certification',
       'modules', (SELECT jsonb_agg(${outlineOf('m')} ORDER BY place)
                   FROM jsonb_array_elements(content->'modules') WITH ORDINALITY AS ms (m, place))) END AS outline
     FROM course_version WHERE course_id = $1 AND number <= $2 ORDER BY number`,
    [courseId, before],
  );
  return rows.slice(0, -1).map(({ number, published_at, outline }, index) => ({
    ...{ number, outline },
    publishedAt: published_at.getTime(),
    until: rows[index + 1]!.published_at.getTime(),
  }));
}

const partOf = (part: string) =>
  `CASE jsonb_typeof(${part}) WHEN 'object' THEN jsonb_build_object('id', ${part}->'id', 'key', ${part}->'key',
     'slug', ${part}->'slug', 'title', ${part}->'title') ELSE 'null' END`;

const outlineOf = (module: string) => `${partOf(module)} || jsonb_build_object(
  'number', ${module}->'number', 'proof', ${module}->'proof',
  'requires', coalesce(${module}->'requires', '[]'),
  'quiz', ${partOf(`(${module}->'quiz')`)}, 'assignment', ${partOf(`(${module}->'assignment')`)},
  'lessons', (SELECT coalesce(jsonb_agg(${partOf('l')} ORDER BY place), '[]')
              FROM jsonb_array_elements(${module}->'lessons') WITH ORDINALITY AS ls (l, place)))`;
