import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { getSubmission, InputOf, listReviewRemarks, ResponseOf } from '@tandem/contracts';
import type { KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

interface Row {
  id: string;
  text: string;
  revision: number;
  uses: number;
  course_id: string;
  assignment_id: string | null;
  criterion: string;
}

const mostUsedFirst = 'ORDER BY uses DESC, used_at DESC, id';

@Injectable()
export class ReviewRemarksQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
  ) {}

  async list(
    { query: { search } }: InputOf<typeof listReviewRemarks>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof listReviewRemarks>> {
    const rows = await this.dataSource.query<Array<Row & { shown: boolean }>>(
      `SELECT id, text, revision, uses, course_id, assignment_id, criterion,
         $2::text IS NULL OR position(unaccent(lower($2)) IN unaccent(lower(text))) > 0 AS shown
       FROM review_remark WHERE person_id = $1 AND text IS NOT NULL ${mostUsedFirst}`,
      [personId, search ?? null],
    );
    const remarks = rows.filter(({ shown }) => shown).map((row) => this.named(row));
    return { remarks, total: rows.length };
  }

  /** Hers that fit a work, and the course that it is of. */
  async of(
    { courseId, assignmentId }: { courseId: string; assignmentId: string },
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof getSubmission>['remarks']> {
    return this.dataSource.query(
      `SELECT id, criterion AS part, text FROM review_remark
       WHERE person_id = $1 AND course_id = $2 AND text IS NOT NULL AND (assignment_id = $3 OR assignment_id IS NULL) ${mostUsedFirst}`,
      [personId, courseId, assignmentId],
    );
  }

  private named({ id, text, revision, uses, ...row }: Row) {
    const course = this.library.byIdOrFail(row.course_id);
    const found = row.assignment_id ? course.assignments.get(row.assignment_id) : undefined;
    const criterion = found?.assignment.rubric.find(({ key }) => key === row.criterion);
    return {
      ...{ id, text, revision, uses, course: { title: course.content.title } },
      criterion: row.assignment_id
        ? { title: criterion?.title ?? null, assignment: found?.assignment.title ?? null }
        : null,
    };
  }
}
