import { Injectable } from '@nestjs/common';
import { CourseLibrary, type LessonContent, type PublishedCourse } from '@tandem/catalogue';
import type { InputOf, LessonRecord, saveMediaPosition, saveTicks } from '@tandem/contracts';
import { Clock, DomainError, preparedQuery, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { seatSql, toSeat, type Seat, type SeatRow } from './learner-facts';
import { requireLessonOpen } from './module-standing';
import { changeTime } from './rules/change-time';
import { firstBeginnings, type PossibleHelper, type Theme } from './rules/suggest-helpers';

interface RecordRow extends SeatRow {
  completed_at: Date | null;
  ticks: string[];
  positions: LessonRecord['positions'];
  text: string | null;
  revision: number | null;
  saved_at: Date | null;
  versions: Array<{ id: string; text: string; savedAt: string }>;
  threads: number;
  helpers: PossibleHelper[];
}

interface Found {
  seat: Seat | null;
  completedAt: string | null;
  threads: number;
  /** Members of her cohort who may be asked, and whose answers have a beginning of the themes somewhere. */
  helpers: PossibleHelper[];
  record: LessonRecord;
}

/** $1 person, $2 course, $3 lesson, $4 what an answer must hold for its author to be able to help, $5 now */
const recordSql = `
  SELECT seat.*, p.completed_at, d.text, d.revision, d.saved_at,
    ARRAY(SELECT key FROM lesson_tick WHERE person_id = $1 AND lesson_id = $3 AND ticked) AS ticks,
    (SELECT coalesce(json_agg(json_build_object('file', file, 'seconds', seconds)), '[]')
     FROM media_position WHERE person_id = $1 AND lesson_id = $3) AS positions,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'text', text, 'savedAt', saved_at) ORDER BY saved_at), '[]')
     FROM draft_version WHERE person_id = $1 AND subject = 'note' AND subject_id = $3) AS versions,
    (SELECT count(*)::int FROM discussion_post t
     WHERE t.cohort_id = seat.cohort_id AND t.lesson_id = $3 AND t.thread_id IS NULL AND t.deleted_at IS NULL) AS threads,
    (SELECT coalesce(json_agg(json_build_object('personId', h.id, 'name', h.name, 'answers', h.answers)), '[]') FROM (
       SELECT w.id, w.name, json_agg(json_build_object('prompt', a.prompt, 'text', a.text)
         ORDER BY array_position(ARRAY['contribution', 'skills'], a.prompt)) AS answers
       FROM enrolment e JOIN directory_entry f ON f.person_id = e.person_id AND f.audience = 'cohort'
         JOIN person w ON w.id = e.person_id
         JOIN onboarding_answer a ON a.person_id = e.person_id AND a.audience <> 'trainers'
           AND a.prompt IN ('contribution', 'skills')
       WHERE e.cohort_id = seat.cohort_id AND e.status = 'active' AND e.person_id <> $1 AND f.words LIKE ANY ($4::text[])
         AND NOT EXISTS (SELECT FROM contact_block b WHERE b.person_id = $1 AND b.blocked_id = w.id)
         AND NOT EXISTS (SELECT FROM contact_block b WHERE b.person_id = w.id AND b.blocked_id = $1)
       GROUP BY w.id) h) AS helpers
  FROM (SELECT) one
  LEFT JOIN LATERAL (${seatSql('$5')}) seat ON true
  LEFT JOIN lesson_progress p ON p.person_id = $1 AND p.lesson_id = $3
  LEFT JOIN draft d ON d.person_id = $1 AND d.subject = 'note' AND d.subject_id = $3`;

/**
 * What she leaves in a lesson. Changes of several devices meet here in any order: of each box and each medium the latest
 * change stays. Their instants are those of devices, hence compared with the machine's time, not the academy's.
 */
@Injectable()
export class LessonRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** With her seat, on which it depends whether the lesson is open to her: a lesson is read in one round trip. */
  async find(
    personId: string | null,
    course: PublishedCourse,
    lessonId: string,
    themes: readonly Theme[],
  ): Promise<Found> {
    if (personId === null) return { seat: null, completedAt: null, threads: 0, helpers: [], record: nothing };
    const values = [
      personId,
      course.id,
      lessonId,
      firstBeginnings(themes).map((word) => `%${word}%`),
      this.clock.now(),
    ];
    const [row] = await preparedQuery<RecordRow>(this.dataSource, 'lesson-record', recordSql, values);
    const { completed_at, threads, helpers, ticks, positions, text, revision, saved_at, versions } = row!;
    return {
      seat: toSeat(row!),
      completedAt: completed_at?.toISOString() ?? null,
      ...{ threads, helpers },
      record: {
        ...{ ticks, positions },
        note: {
          ...{ text: text ?? '', revision: revision ?? 0, savedAt: saved_at?.toISOString() ?? null },
          versions: versions.map((one) => ({ ...one, savedAt: new Date(one.savedAt).toISOString() })),
        },
      },
    };
  }

  /** @throws DomainError `not-found` also for a box that the lesson does not have, `lesson-locked` */
  async tick({ params, body }: InputOf<typeof saveTicks>, actor: KnownActor): Promise<void> {
    const { html } = await this.openLesson(params.lessonId, actor);
    const keys = body.ticks.map(({ key }) => key);
    if (keys.some((key) => !html?.includes(`value="${key}"`))) throw new DomainError('not-found');
    const ticked = body.ticks.map((tick) => tick.ticked);
    await preparedQuery(
      this.dataSource,
      'lesson-tick',
      `INSERT INTO lesson_tick AS t (person_id, lesson_id, key, ticked, at)
       SELECT DISTINCT ON (key) $1::uuid, $2::uuid, key, ticked, $5::timestamptz
       FROM unnest($3::text[], $4::boolean[]) AS new (key, ticked)
       ON CONFLICT (person_id, lesson_id, key) DO UPDATE SET ticked = excluded.ticked, at = excluded.at
         WHERE t.at < excluded.at`,
      [actor.personId, params.lessonId, keys, ticked, changeTime(body.at, new Date())],
    );
  }

  /** @throws DomainError `not-found` also for a medium that the lesson does not have, `lesson-locked` */
  async move({ params, body }: InputOf<typeof saveMediaPosition>, actor: KnownActor): Promise<void> {
    const { html } = await this.openLesson(params.lessonId, actor);
    if (!html?.includes(`data-file="${params.file}"`)) throw new DomainError('not-found');
    await preparedQuery(
      this.dataSource,
      'media-position',
      `INSERT INTO media_position AS p (person_id, lesson_id, file, seconds, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, lesson_id, file) DO UPDATE SET seconds = excluded.seconds, at = excluded.at
         WHERE p.at < excluded.at`,
      [actor.personId, params.lessonId, params.file, body.seconds, changeTime(body.at, new Date())],
    );
  }

  private async openLesson(lessonId: string, actor: KnownActor): Promise<LessonContent> {
    const course = this.library.courseOfLesson(lessonId);
    const place = course.lessons.get(lessonId)!;
    await requireLessonOpen(this.dataSource, course, place, actor.personId, this.clock.now());
    return place.lesson;
  }
}

const nothing: LessonRecord = {
  note: { text: '', revision: 0, savedAt: null, versions: [] },
  ticks: [],
  positions: [],
};
