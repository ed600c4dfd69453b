import type { Lesson } from '@tandem/contracts';
import { Button, Notice, TextArea } from '@tandem/ui';
import autosave from '../enhancements/autosave.js?url&no-inline';
import embeds from '../enhancements/embeds.js?url&no-inline';
import lessonSaves from '../enhancements/lesson-saves.js?url&no-inline';
import media from '../enhancements/media.js?url&no-inline';
import { moment } from '../lib/format';
import { useFormState } from '../lib/forms';
import { useLocale, useMessages } from '../lib/messages';
import { useVisitor } from '../lib/visitor';
import { Enhance } from './enhance';
import { messages } from './lesson-messages';

/** What she leaves in a lesson: the form of its boxes, and her note. */
export function LessonKept({ lesson }: { lesson: Lesson }) {
  const t = useMessages(messages);
  const html = lesson.html ?? '';
  const boxes = html.includes('name="tick"');
  return (
    <div className="no-print">
      {boxes && (
        // The boxes stand in the text and name this form.
        <form id="coches" method="post" aria-label={t.boxes}>
          <input type="hidden" name="intent" value="ticks" />
          <input type="hidden" name="lesson" value={lesson.id} />
          {lesson.record.ticks.map((key) => (
            <input key={key} type="hidden" name="before" value={key} />
          ))}
          <noscript>
            <p className="mt-6">
              <Button variant="quiet">{t.saveTicks}</Button>
            </p>
          </noscript>
          {/* A box shows by itself that it is ticked; that this is kept is heard. */}
          <p role="status" className="sr-only" data-saving={t.saving} data-saved={t.tickSaved} />
        </form>
      )}
      <LessonNote lesson={lesson} />
      <Enhance src={autosave} />
      <Enhance src={lessonSaves} />
      {html.includes('data-frame=') && <Enhance src={embeds} />}
      {html.includes('data-file=') && (
        <>
          <span hidden data-speed={t.speed} />
          <Enhance src={media} />
        </>
      )}
    </div>
  );
}

function LessonNote({ lesson }: { lesson: Lesson }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  const member = useVisitor()?.me?.kind === 'member';
  const { note } = lesson.record;
  const choose = `/espace/notes/${lesson.id}`;
  return (
    <form method="post" autoComplete="off" className="mt-14 grid gap-3">
      {note.versions.length > 0 && (
        <Notice tone="warning" title={t.versionsTitle}>
          <p>{t.versions}</p>
          <p className="mt-2">
            <a href={choose} className="link link-alone">
              {t.compare}
            </a>
          </p>
        </Notice>
      )}
      <div data-autosave={`/lecons/${lesson.id}/suivi`} data-choose={choose}>
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="lesson" value={lesson.id} />
        <input type="hidden" name="base" value={note.revision} />
        <TextArea
          name="text"
          label={t.note}
          hint={t.noteHint}
          error={state.errors['text']}
          rows={8}
          maxLength={20_000}
          defaultValue={state.values['text'] ?? note.text}
        />
        <p
          role="status"
          className="mt-2 min-h-6 text-sm text-soft"
          data-saving={t.saving}
          data-saved={t.noteSaved}
        >
          {note.savedAt && t.noteSavedAt(moment(locale, note.savedAt))}
        </p>
      </div>
      <noscript>
        <Button variant="quiet">{t.saveNote}</Button>
      </noscript>
      {member && (
        <p>
          <a href="/espace/notes" className="link link-alone">
            {t.allNotes}
          </a>
        </p>
      )}
    </form>
  );
}
