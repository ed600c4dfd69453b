import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readContent } from './course-content';
import { CourseVersion } from './entities/course-version.entity';
import { lockCourse } from './lock-course';
import { writeSearchEntries } from './write-search-entries';

interface Row {
  courseId: string;
  slug: string;
}

/** An import writes the index itself. What was published without it is indexed before a server answers. */
@Injectable()
export class KeepSearchEntries implements OnApplicationBootstrap {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT c.id AS "courseId", c.slug FROM course c
       JOIN LATERAL (SELECT searchable FROM course_version WHERE course_id = c.id ORDER BY number DESC LIMIT 1) v
         ON NOT v.searchable`,
    );
    for (const row of rows) await this.write(row);
  }

  /** Reads the version again under the lock: it may have been followed by another since. */
  private async write({ courseId, slug }: Row): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await lockCourse(tx, slug);
      const { id, content, searchable } = await tx.findOneOrFail(CourseVersion, {
        where: { courseId },
        order: { number: 'DESC' },
      });
      if (searchable) return;
      await writeSearchEntries(tx, courseId, readContent(content));
      await tx.update(CourseVersion, { id }, { searchable: true });
    });
  }
}
