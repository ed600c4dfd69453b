import { z } from 'zod';
import { Draft, saveDraftBody, settleDraftBody } from './draft';
import { endpoint } from './endpoint';
import { may } from './policy';
import { ChangedAt, Id, SearchText, Slug } from './primitives';

export const TickKey = z.string().regex(/^[0-9a-f]{10}$/);
export const MediaFile = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/)
  .max(120);

/** What she left in a lesson: saved as she goes. */
export const LessonRecord = z.object({
  note: Draft,
  /** Boxes of checklists that are ticked, by key: the `value` of the box in the lesson's HTML. */
  ticks: z.array(TickKey),
  /** Where she stopped, by medium: its `data-file` in the lesson's HTML. */
  positions: z.array(z.object({ file: MediaFile, seconds: z.number() })),
});
export type LessonRecord = z.infer<typeof LessonRecord>;

const lessonId = z.object({ lessonId: Id });

export const saveTicks = endpoint({
  method: 'PUT',
  path: '/me/lessons/:lessonId/ticks',
  tag: 'Learning',
  summary: 'Tick or untick boxes of a checklist; the latest change of each wins, wherever it was made',
  access: may('lesson', 'study'),
  params: lessonId,
  body: z.strictObject({
    ticks: z.array(z.strictObject({ key: TickKey, ticked: z.boolean() })).max(200),
    at: ChangedAt,
  }),
});

export const saveMediaPosition = endpoint({
  method: 'PUT',
  path: '/me/lessons/:lessonId/positions/:file',
  tag: 'Learning',
  summary: 'Remember where she is in a video or a recording; the latest position wins',
  access: may('lesson', 'study'),
  params: lessonId.extend({ file: MediaFile }),
  body: z.strictObject({ seconds: z.number().min(0).max(86_400), at: ChangedAt }),
});

/** A note with the lesson it belongs to; of a lesson that the course no longer has, only the note is left. */
export const Note = z.object({
  lessonId: Id,
  lesson: z
    .object({
      slug: Slug,
      title: z.string(),
      module: z.object({ number: z.int(), slug: Slug, title: z.string() }),
    })
    .nullable(),
  note: Draft,
});
export type Note = z.infer<typeof Note>;

export const getNote = endpoint({
  method: 'GET',
  path: '/me/lessons/:lessonId/note',
  tag: 'Learning',
  summary: 'Her note on a lesson, with versions that wait for her choice',
  access: may('note', 'read'),
  params: lessonId,
  response: Note,
});

/** Hers even when the lesson has been closed to her since: what she wrote without a connection still arrives. */
export const saveNote = endpoint({
  method: 'PUT',
  path: '/me/lessons/:lessonId/note',
  tag: 'Learning',
  summary: 'Save her note on a lesson (Markdown)',
  access: may('note', 'write'),
  params: lessonId,
  body: saveDraftBody(20_000),
  response: Draft,
});

export const settleNote = endpoint({
  method: 'POST',
  path: '/me/lessons/:lessonId/note/versions/:versionId/choice',
  tag: 'Learning',
  summary: 'Choose between a note and a version of it that was written elsewhere at the same time',
  access: may('note', 'write'),
  params: lessonId.extend({ versionId: Id }),
  body: settleDraftBody,
  response: Draft,
});

export const listNotes = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/notes',
  tag: 'Learning',
  summary: 'Her notes in the order of the course; `q` searches them, whatever the case and accents',
  access: may('note', 'read'),
  params: z.object({ courseSlug: Slug }),
  query: z.object({ q: SearchText }),
  response: z.object({ notes: z.array(Note) }),
});
