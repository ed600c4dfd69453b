import type { CourseContent, ModuleContent } from '@tandem/catalogue';
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';

const day = 86_400_000;

export interface Course {
  id: string;
  versionId: string;
  content: CourseContent;
  modules: Array<Pick<ModuleContent, 'slug' | 'quiz' | 'assignment' | 'proof'> & { lessons: string[] }>;
}

/** Rows of the demonstration, written as the product itself would have, at dates in the past. */
export class Seed {
  constructor(
    readonly client: Client,
    readonly now: Date,
  ) {}

  daysAgo(days: number): Date {
    return new Date(this.now.getTime() - days * day);
  }

  /** A calendar day in Paris, some days from now. */
  dayFromNow(days: number): string {
    const date = new Date(this.now.getTime() + days * day);
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(date);
  }

  async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const names = Object.keys(row);
    const marks = names.map((_, index) => `$${index + 1}`);
    await this.client.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`,
      Object.values(row),
    );
  }

  /** UUID version 7 of the time when the row would have been made. */
  id(at: Date): string {
    const hex = at.getTime().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
    const chars = [...hex];
    chars[12] = '7';
    chars[16] = '8';
    return chars.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  async course(): Promise<Course> {
    const { rows } = await this.client.query<{
      id: string;
      version_id: string;
      content: CourseContent;
    }>(
      `SELECT c.id, v.id AS version_id, v.content FROM course c JOIN course_version v ON v.course_id = c.id
       ORDER BY v.number DESC LIMIT 1`,
    );
    const { id, version_id: versionId, content } = rows[0]!;
    return {
      id,
      versionId,
      content,
      modules: content.modules.map(({ slug, lessons, quiz, assignment, proof }) => ({
        ...{ slug, assignment, proof },
        lessons: lessons.map((l) => l.id),
        quiz,
      })),
    };
  }
}
