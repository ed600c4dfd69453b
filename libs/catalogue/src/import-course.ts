import type { CourseFiles } from '@tandem/curriculum';
import { newId } from '@tandem/platform';
import type { DataSource, EntityManager } from 'typeorm';
import { readContent } from './course-content';
import { CoursePart } from './entities/course-part.entity';
import { CourseVersion } from './entities/course-version.entity';
import { Course } from './entities/course.entity';
import { lockCourse } from './lock-course';
import { makeContent, sha256 } from './make-content';
import { courseDiff, type CourseChange } from './rules/course-diff';
import { writeSearchEntries } from './write-search-entries';

export interface ImportResult {
  /** Version now current; unchanged when there was nothing to import. */
  version: number;
  changes: CourseChange[];
}

/**
 * Publishes the next version of a course from its files. Repeatable: the same files make no version. Parts keep their
 * identity by key, so that progress survives; what the files no longer hold is archived, and revived when it is back.
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
    await lockCourse(tx, files.slug);
    const known = await tx.findOneBy(Course, { slug: files.slug });
    const course = known ?? { id: newId(), slug: files.slug };
    const current = await tx.findOne(CourseVersion, {
      where: { courseId: course.id },
      order: { number: 'DESC' },
    });
    const parts = new Parts(await tx.findBy(CoursePart, { courseId: course.id }), course.id);
    const content = makeContent(files, parts.identify);
    const checksum = sha256(JSON.stringify(content));
    const before = current && readContent(current.content);
    const changes = current?.checksum === checksum ? [] : courseDiff(before, content);
    if (apply && current && changes.length === 0) await keepTexts(tx, current.id, files.texts);
    if (!apply || changes.length === 0) return { version: current?.number ?? 0, changes };
    const number = (current?.number ?? 0) + 1;
    if (!known) await tx.insert(Course, course);
    await parts.save(tx, now);
    await storeFiles(tx, files);
    const version = { id: newId(), courseId: course.id, number, checksum, content, texts: files.texts };
    await tx.insert(CourseVersion, { ...version, searchable: true, publishedAt: now } as never);
    await writeSearchEntries(tx, course.id, content);
    await tx.query('NOTIFY course_published');
    return { version: number, changes };
  });
}

/** The identities of a course's parts while its files are read. */
class Parts {
  private readonly named = new Set<string>();
  private readonly fresh: Omit<CoursePart, 'archivedAt'>[] = [];
  private readonly ids: Map<string, string>;

  constructor(
    private readonly known: CoursePart[],
    private readonly courseId: string,
  ) {
    this.ids = new Map(known.map((part) => [`${part.kind}:${part.key}`, part.id]));
  }

  readonly identify = (kind: CoursePart['kind'], key: string): string => {
    const name = `${kind}:${key}`;
    const id = this.ids.get(name) ?? newId();
    if (!this.ids.has(name)) this.fresh.push({ id, courseId: this.courseId, kind, key });
    this.ids.set(name, id);
    this.named.add(id);
    return id;
  };

  async save(tx: EntityManager, now: Date): Promise<void> {
    await tx.insert(CoursePart, this.fresh);
    const left = this.known.filter((part) => !this.named.has(part.id) && !part.archivedAt);
    const back = this.known.filter((part) => this.named.has(part.id) && part.archivedAt);
    for (const part of left) await tx.update(CoursePart, { id: part.id }, { archivedAt: now });
    for (const part of back) await tx.update(CoursePart, { id: part.id }, { archivedAt: null });
  }
}

/** What only authors see, a comment or a template, makes no version; an export gives it back all the same. */
async function keepTexts(tx: EntityManager, versionId: string, texts: CourseFiles['texts']): Promise<void> {
  await tx.query('UPDATE course_version SET texts = $2 WHERE id = $1 AND texts IS DISTINCT FROM $2', [
    versionId,
    JSON.stringify(texts),
  ]);
}

async function storeFiles(tx: EntityManager, { modules }: CourseFiles): Promise<void> {
  for (const { bytes } of modules.flatMap((module) => module.files)) {
    await tx.query(`INSERT INTO course_file (sha256, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      sha256(bytes),
      Buffer.from(bytes),
    ]);
  }
}
