import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import type { Draft, getNote, InputOf, listNotes, Note, ResponseOf } from '@tandem/contracts';
import type { KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Drafts } from './drafts';
import { noteKey } from './notes';

interface NoteRow {
  lesson_id: string;
  text: string;
  revision: number;
  saved_at: Date;
  versions: Draft['versions'];
}

/** $1 person, $2 course, $3 words to look for or null: of all drafts, those of lessons of the course. */
const notesSql = `
  SELECT d.subject_id AS lesson_id, d.text, d.revision, d.saved_at, v.versions
  FROM draft d JOIN course_part c ON c.id = d.subject_id AND c.course_id = $2
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', id, 'text', text, 'savedAt', saved_at) ORDER BY saved_at), '[]')
      AS versions, string_agg(text, ' ') AS words
    FROM draft_version WHERE person_id = d.person_id AND subject = d.subject AND subject_id = d.subject_id) v
  WHERE d.person_id = $1 AND d.subject = 'note' AND (d.text <> '' OR v.words IS NOT NULL)
    AND ($3::text IS NULL
      OR strpos(lower(unaccent(concat_ws(' ', d.text, v.words))), lower(unaccent($3))) > 0)`;

@Injectable()
export class NotesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly drafts: Drafts,
  ) {}

  /** @throws DomainError `not-found` */
  async note({ params: { lessonId } }: InputOf<typeof getNote>, actor: KnownActor): Promise<Note> {
    const course = this.library.courseOfLesson(lessonId);
    const note = await this.drafts.find(this.dataSource.manager, noteKey(actor.personId, lessonId));
    return { lessonId, lesson: lessonOf(course, lessonId), note };
  }

  async list(
    { params, query }: InputOf<typeof listNotes>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listNotes>> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const rows = await this.dataSource.query<NoteRow[]>(notesSql, [
      actor.personId,
      course.id,
      query.q ? query.q : null,
    ]);
    const place = new Map([...course.lessons.keys()].map((id, at) => [id, at]));
    const placeOf = ({ lesson_id }: NoteRow) => place.get(lesson_id) ?? place.size;
    return {
      notes: rows
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map(({ lesson_id, text, revision, saved_at, versions }) => ({
          lessonId: lesson_id,
          lesson: lessonOf(course, lesson_id),
          note: {
            ...{ text, revision, savedAt: saved_at.toISOString() },
            versions: versions.map((one) => ({ ...one, savedAt: new Date(one.savedAt).toISOString() })),
          },
        })),
    };
  }
}

function lessonOf(course: PublishedCourse, lessonId: string): Note['lesson'] {
  const found = course.lessons.get(lessonId);
  if (!found) return null;
  const { number, slug, title } = found.module;
  return { slug: found.lesson.slug, title: found.lesson.title, module: { number, slug, title } };
}
