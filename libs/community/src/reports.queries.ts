import { Injectable } from '@nestjs/common';
import type { InputOf, listReports, ResponseOf } from '@tandem/contracts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { DiscussionAccess } from './discussion-access';
import { postColumns, postView, type PostRow } from './post-view';

interface Row extends PostRow {
  thread_title: string | null;
  reports: Array<{ by: string | null; reason: string; createdAt: string }>;
}

const statement = `
  SELECT ${postColumns}, coalesce(d.title, t.title) AS thread_title, open.reports
  FROM discussion_post d JOIN (
    SELECT r.post_id, min(r.created_at) AS first_at, json_agg(json_build_object(
      'by', w.name, 'reason', r.reason, 'createdAt', r.created_at) ORDER BY r.created_at) AS reports
    FROM post_report r JOIN person w ON w.id = r.person_id WHERE r.settled_at IS NULL GROUP BY r.post_id
  ) open ON open.post_id = d.id
  LEFT JOIN discussion_post t ON t.id = d.thread_id LEFT JOIN person p ON p.id = d.author_id
  WHERE d.cohort_id = $1 AND d.deleted_at IS NULL ORDER BY open.first_at, d.id`;

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DiscussionAccess,
  ) {}

  /** @throws DomainError `not-found` for a cohort that she does not train */
  async reports(
    { params }: InputOf<typeof listReports>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listReports>> {
    const { cohort, staff } = await this.access.cohort(params.cohortId, actor);
    if (!staff) throw new DomainError('not-found');
    const rows = await this.dataSource.query<Row[]>(statement, [cohort.id]);
    return {
      cohort,
      posts: rows.map((row) => ({
        post: postView(row, { personId: actor.personId, staff }, null),
        thread: { id: row.thread_id ?? row.id, title: row.thread_title },
        reports: row.reports.map((report) => ({
          ...report,
          createdAt: new Date(report.createdAt).toISOString(),
        })),
      })),
    };
  }
}
