import type { DataSource } from 'typeorm';
import { readContent } from './course-content';
import { CourseFile } from './entities/course-file.entity';
import { CourseVersion } from './entities/course-version.entity';
import { Course } from './entities/course.entity';

/**
 * The files of a course's current version by their paths, as they were imported, byte for byte.
 * @throws Error when there is no such course, or its version is older than the keeping of files
 */
export async function exportCourse(dataSource: DataSource, slug: string): Promise<Map<string, Uint8Array>> {
  const { manager } = dataSource;
  const course = await manager.findOneBy(Course, { slug });
  const version =
    course &&
    (await manager.findOne(CourseVersion, {
      select: { id: true, texts: true, content: true } as never,
      where: { courseId: course.id },
      order: { number: 'DESC' },
    }));
  if (!version) throw new Error(`there is no course ${slug}`);
  if (!version.texts) throw new Error(`the files of ${slug} were not kept: import them once more`);
  const files = new Map<string, Uint8Array>(
    Object.entries(version.texts).map(([path, text]) => [path, Buffer.from(text, 'utf8')]),
  );
  // Modules stand in the order of their folders.
  const folders = [...files.keys()].filter((path) => path.endsWith('/module.yaml')).sort();
  for (const [at, module] of readContent(version.content).modules.entries()) {
    for (const { name, sha256 } of module.files) {
      const { bytes } = await manager.findOneByOrFail(CourseFile, { sha256 });
      files.set(folders[at]!.replace(/module\.yaml$/, `files/${name}`), bytes);
    }
  }
  return files;
}
