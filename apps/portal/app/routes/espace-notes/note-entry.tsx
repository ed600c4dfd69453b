import type { Note } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { WrittenText } from '../../parts/written-text';
import { messages } from './messages';

export function NoteEntry({ entry: { lessonId, lesson, note } }: { entry: Note }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="article" aria-labelledby={`note-${lessonId}`}>
      <h3 id={`note-${lessonId}`} className="text-xl">
        {lesson ? (
          <a href={spacePaths.lesson(lesson.module.slug, lesson.slug)}>{lesson.title}</a>
        ) : (
          t.goneLesson
        )}
      </h3>
      {note.savedAt && (
        <p className="mt-1 mb-3 text-sm text-soft">{t.savedAt(moment(locale, note.savedAt))}</p>
      )}
      {note.versions.length > 0 && (
        <p className="mb-3">
          <a href={`/espace/notes/${lessonId}`} className="link link-alone font-semibold">
            {t.versions}
          </a>
        </p>
      )}
      <WrittenText text={note.text} />
    </Card>
  );
}
